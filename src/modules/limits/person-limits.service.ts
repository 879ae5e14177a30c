import { Inject, Injectable } from '@nestjs/common';
import type { Clock, LocalizedText } from '../../engine/index.js';
import { Configuration } from '../configuration/index.js';
import { REAL_CLOCK } from '../database/index.js';
import { ProblemException } from '../http/index.js';
import type { Load } from './load.js';

/** Whose use is bounded. */
export interface Person {
  readonly orgId: string;
  readonly userId: string;
}

interface Refused {
  /** How many refusals count now; they fade evenly, a minute's worth in a minute. */
  count: number;
  /** Milliseconds since 1970. */
  at: number;
}

const minute = 60_000;

/** Nobody waits for more files at once, and each takes as much of the disk as a file may be large. */
const uploadsAtOnce = 4;

const texts: Readonly<Record<Load, (most: number) => LocalizedText>> = {
  request: (most) => ({
    zh: `同一人同时进行的请求至多 ${most} 个，请稍后再试。`,
    en: `Expected at most ${most} requests of one person at once: try again in a second.`,
  }),
  heavy: (most) => ({
    zh: `同一人同时进行的核验与重放至多 ${most} 项，请稍后再试。`,
    en: `Expected at most ${most} verifications and replays of one person at once: try again in a second.`,
  }),
  upload: (most) => ({
    zh: `同一人同时上传的文件至多 ${most} 个，请稍后再试。`,
    en: `Expected at most ${most} uploads of one person at once: try again in a second.`,
  }),
  stream: (most) => ({
    zh: `同一人同时打开的事件流至多 ${most} 个，请先关闭一个。`,
    en: `Expected at most ${most} open streams of one person: close one first.`,
  }),
};

/** Keeps one person from taking the server from everybody else. Each server process counts for itself. */
@Injectable()
export class PersonLimits {
  private readonly running = new Map<string, number>();
  /** Of people only, so there are never more than people. */
  private readonly refused = new Map<string, Refused>();
  private readonly most: Readonly<Record<Load, number>>;
  /** When somebody was admitted last, milliseconds of `performance.now()`. */
  private admittedAt = -Infinity;

  constructor(
    private readonly configuration: Configuration,
    @Inject(REAL_CLOCK) private readonly clock: Clock,
  ) {
    const { requestsPerPerson, heavyReadsPerPerson, streamsPerPerson } = configuration;
    this.most = {
      request: requestsPerPerson,
      heavy: heavyReadsPerPerson,
      stream: streamsPerPerson,
      upload: uploadsAtOnce,
    };
  }

  /**
   * Takes a place for a request of a person.
   *
   * @returns gives it back; more than once does nothing
   * @throws ProblemException `RATE_LIMITED` when he has as many under way as he may have
   */
  enter(person: Person, load: Load): () => void {
    const key = `${load} ${keyOf(person)}`;
    const before = this.running.get(key) ?? 0;
    if (before >= this.most[load]) throw tooMany(texts[load](this.most[load]), 1);
    this.running.set(key, before + 1);
    this.admittedAt = performance.now();
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const now = (this.running.get(key) ?? 1) - 1;
      if (now > 0) this.running.set(key, now);
      else this.running.delete(key);
    };
  }

  /** Whether nobody has asked for anything for so many milliseconds. */
  isQuietFor(milliseconds: number): boolean {
    return performance.now() - this.admittedAt > milliseconds;
  }

  /** @throws ProblemException `RATE_LIMITED` while too much of what he sent was refused: a refusal is kept as evidence */
  mayBeRefused(person: Person): void {
    const { refusalsPerMinute } = this.configuration;
    const excess = this.refusals(person) + 1 - refusalsPerMinute;
    if (excess <= 0) return;
    const text = {
      zh: `一分钟内被拒绝的操作至多 ${refusalsPerMinute} 次，请稍后再试。`,
      en: `Expected at most ${refusalsPerMinute} refused acts of one person in a minute: try again later.`,
    };
    throw tooMany(text, Math.ceil((excess / refusalsPerMinute) * 60));
  }

  wasRefused(person: Person): void {
    this.refused.set(keyOf(person), { count: this.refusals(person) + 1, at: this.now() });
  }

  private refusals(person: Person): number {
    const refused = this.refused.get(keyOf(person));
    if (!refused) return 0;
    const faded = ((this.now() - refused.at) / minute) * this.configuration.refusalsPerMinute;
    return Math.max(0, refused.count - faded);
  }

  private now(): number {
    return Date.parse(this.clock.now());
  }
}

const keyOf = ({ orgId, userId }: Person): string => `${orgId} ${userId}`;

const tooMany = (text: LocalizedText, seconds: number): ProblemException =>
  new ProblemException('RATE_LIMITED', text, { retryAfterSeconds: seconds }).with({ 'retry-after': String(seconds) });
