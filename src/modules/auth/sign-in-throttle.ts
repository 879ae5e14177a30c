import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../engine/index.js';
import { REAL_CLOCK } from '../database/index.js';
import { ProblemException } from '../http/index.js';
import { Failures } from './failures.js';
import { FamiliarAddresses } from './familiar-addresses.js';

/** Who tries to sign in, and from where. */
export interface Attempt {
  /** The normal form of the name. */
  readonly name: string;
  /** The key of the address. */
  readonly address: string;
  /** Whether somebody has the name: nobody is told, but what is counted about him is never forgotten for room. */
  readonly exists: boolean;
}

const quarterOfAnHour = 15 * 60;

/**
 * Slows guessing down and keeps nobody out who knows his password, as far as both can be had. What fails is counted
 * after its check, in three ways, and each count makes the next attempt wait longer (1 s, 2 s, 4 s, …):
 *
 * - of one name from one address: 10 are free;
 * - of one name from everywhere: 20 are free. An address from which the person has signed in before does not wait for
 *   it: guesses from elsewhere cannot keep him out;
 * - of one address, whatever the names: 100 are free. The first attempt of each name does not wait for it: a colleague
 *   behind the same proxy, who types his password rightly, is not kept out either.
 *
 * docs/adr says what is left to an attacker.
 */
@Injectable()
export class SignInThrottle {
  private readonly familiar = new FamiliarAddresses();
  private readonly ofPair = new Failures({ free: 10, longestDelaySeconds: quarterOfAnHour, mostKeys: 50_000 });
  /** As many as there are people, so that none is ever forgotten for room. */
  private readonly ofPerson = new Failures({ free: 20, longestDelaySeconds: quarterOfAnHour, mostKeys: Infinity });
  private readonly ofUnknownName = new Failures({ free: 20, longestDelaySeconds: quarterOfAnHour, mostKeys: 20_000 });
  private readonly ofAddress = new Failures({ free: 100, longestDelaySeconds: 60, mostKeys: 20_000 });

  constructor(@Inject(REAL_CLOCK) private readonly clock: Clock) {}

  /** What waits for one another: the attempts of one name, those from familiar addresses apart. */
  turn(attempt: Attempt): string {
    return this.familiar.has(attempt) ? pairOf(attempt) : attempt.name;
  }

  /** @throws ProblemException `RATE_LIMITED` with the seconds to wait: the password is not looked at */
  mayTry(attempt: Attempt): void {
    const now = this.now();
    const pair = pairOf(attempt);
    const wait = Math.max(
      this.ofPair.wait(pair, now),
      this.familiar.has(attempt) ? 0 : this.ofName(attempt).wait(attempt.name, now),
      this.ofPair.count(pair, now) === 0 ? 0 : this.ofAddress.wait(attempt.address, now),
    );
    if (wait > 0) throw tooMany(Math.ceil(wait / 1000));
  }

  failed(attempt: Attempt): void {
    const now = this.now();
    this.ofPair.add(pairOf(attempt), now);
    this.ofName(attempt).add(attempt.name, now);
    this.ofAddress.add(attempt.address, now);
  }

  succeeded(attempt: Attempt): void {
    this.ofPair.forget(pairOf(attempt));
    this.familiar.add(attempt);
  }

  private ofName({ exists }: Attempt): Failures {
    return exists ? this.ofPerson : this.ofUnknownName;
  }

  private now(): number {
    return Date.parse(this.clock.now());
  }
}

const pairOf = ({ address, name }: Attempt): string => `${address} ${name}`;

const tooMany = (seconds: number): ProblemException =>
  new ProblemException(
    'RATE_LIMITED',
    {
      zh: `登录失败次数过多，请在 ${seconds} 秒后再试。`,
      en: `Expected fewer failed sign-ins: try again in ${seconds} seconds.`,
    },
    { retryAfterSeconds: seconds },
  ).with({ 'retry-after': String(seconds) });
