import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../engine/index.js';
import { CLOCK } from '../database/index.js';
import { ProblemException } from '../http/index.js';

interface Failures {
  count: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

const windowMilliseconds = 15 * 60 * 1000;
const failuresOfOneName = 10;
const failuresOfOneAddress = 100;
const mostRemembered = 20_000;

/**
 * Counts the sign-ins within a quarter of an hour that have not succeeded: 10 for one name from one address, 100 for one
 * address. What it remembers is bounded; the oldest counts are forgotten first.
 */
@Injectable()
export class SignInThrottle {
  private readonly failures = new Map<string, Failures>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * Counts an attempt as failed before its password is checked, so that many at once gain nothing.
   *
   * @throws ProblemException `RATE_LIMITED` when there were too many
   */
  attempt(address: string, username: string): void {
    const now = Date.parse(this.clock.now());
    const name = nameKey(address, username);
    const ends = Math.max(
      this.blockedUntil(name, failuresOfOneName, now),
      this.blockedUntil(address, failuresOfOneAddress, now),
    );
    if (ends > now) throw tooMany(Math.ceil((ends - now) / 1000));
    for (const key of [name, address]) this.count(key, now);
  }

  /** Takes the attempt back, and what failed before under this name. */
  succeeded(address: string, username: string): void {
    this.failures.delete(nameKey(address, username));
    const ofAddress = this.failures.get(address);
    if (ofAddress) ofAddress.count -= 1;
  }

  private blockedUntil(key: string, limit: number, now: number): number {
    const failures = this.failures.get(key);
    return failures && failures.until > now && failures.count >= limit ? failures.until : 0;
  }

  private count(key: string, now: number): void {
    const failures = this.failures.get(key);
    if (failures && failures.until > now) {
      failures.count += 1;
      return;
    }
    this.failures.delete(key);
    const [oldest] = this.failures.keys();
    if (this.failures.size >= mostRemembered && oldest !== undefined) this.failures.delete(oldest);
    this.failures.set(key, { count: 1, until: now + windowMilliseconds });
  }
}

const nameKey = (address: string, username: string): string => `${address} ${username}`;

const tooMany = (seconds: number): ProblemException =>
  new ProblemException(
    'RATE_LIMITED',
    {
      zh: `登录失败次数过多，请在 ${seconds} 秒后再试。`,
      en: `Expected fewer failed sign-ins: try again in ${seconds} seconds.`,
    },
    { retryAfterSeconds: seconds },
  ).with({ 'retry-after': String(seconds) });
