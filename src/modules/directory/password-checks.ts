import { Injectable } from '@nestjs/common';
import { ProblemException } from '../http/index.js';

/** At once: each takes 19 MiB and a thread of the four that files and names are looked up with, too. */
const atOnce = 2;
const mostWaiting = 1_000;
const mostWaitingOfOneAddress = 250;
const mostWaitingOfOneTurn = 50;

interface Waiting {
  readonly turn: string;
  readonly start: () => void;
}

/**
 * Lets few passwords be checked at once, so that checking them never stops the server, and one at a time of one turn,
 * so that many guesses at once are counted one after the other. Addresses take turns: who sends much waits for himself.
 */
@Injectable()
export class PasswordChecks {
  private readonly waiting = new Map<string, Waiting[]>();
  private readonly ofTurn = new Map<string, number>();
  private readonly busy = new Set<string>();
  private total = 0;

  /**
   * @param turn what is checked one at a time
   * @throws ProblemException `RATE_LIMITED` when too many wait
   */
  async run<T>(turn: string, address: string, check: () => Promise<T>): Promise<T> {
    await this.start(turn, address);
    try {
      return await check();
    } finally {
      this.busy.delete(turn);
      this.next();
    }
  }

  private start(turn: string, address: string): Promise<void> {
    const line = this.waiting.get(address) ?? [];
    const before = this.ofTurn.get(turn) ?? 0;
    if (this.total >= mostWaiting || line.length >= mostWaitingOfOneAddress || before >= mostWaitingOfOneTurn) {
      throw tooManyAtOnce();
    }
    this.total += 1;
    this.ofTurn.set(turn, before + 1);
    return new Promise((start) => {
      line.push({ turn, start });
      this.waiting.set(address, line);
      this.next();
    });
  }

  /** Starts what may start: from each address in its turn, the first whose own turn is free. */
  private next(): void {
    for (const [address, line] of this.waiting) {
      if (this.busy.size >= atOnce) return;
      const at = line.findIndex(({ turn }) => !this.busy.has(turn));
      const [one] = at < 0 ? [] : line.splice(at, 1);
      if (!one) continue;
      // To the end of the round.
      this.waiting.delete(address);
      if (line.length > 0) this.waiting.set(address, line);
      this.begin(one);
    }
  }

  private begin({ turn, start }: Waiting): void {
    this.total -= 1;
    const left = (this.ofTurn.get(turn) ?? 1) - 1;
    if (left > 0) this.ofTurn.set(turn, left);
    else this.ofTurn.delete(turn);
    this.busy.add(turn);
    start();
  }
}

const tooManyAtOnce = (): ProblemException =>
  new ProblemException(
    'RATE_LIMITED',
    {
      zh: '同时登录或设置密码的人过多，请在 1 秒后再试。',
      en: 'Expected fewer sign-ins and new passwords at once: try again in a second.',
    },
    { retryAfterSeconds: 1 },
  ).with({ 'retry-after': '1' });
