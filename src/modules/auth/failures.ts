interface Failed {
  count: number;
  /** Milliseconds since 1970. */
  last: number;
}

/** How failures of one kind slow down what follows. */
export interface FailureRule {
  /** How many are free. */
  readonly free: number;
  /** Each one after that doubles the delay, from a second up to this many. */
  readonly longestDelaySeconds: number;
  /** How many keys are remembered; the one that failed longest ago goes first. */
  readonly mostKeys: number;
}

/** Failures are forgotten when nothing has failed for this long. */
const forgottenAfterMilliseconds = 60 * 60 * 1000;

/** Counts failures by key and says how long the next attempt has to wait. What it remembers is bounded. */
export class Failures {
  /** In the order of the last failure. */
  private readonly failed = new Map<string, Failed>();

  constructor(private readonly rule: FailureRule) {}

  /** How many of this key are remembered. */
  count(key: string, now: number): number {
    return this.known(key, now)?.count ?? 0;
  }

  /** Milliseconds until the next attempt, 0 when it may come now. */
  wait(key: string, now: number): number {
    const { free, longestDelaySeconds } = this.rule;
    const failed = this.known(key, now);
    if (!failed || failed.count <= free) return 0;
    const seconds = Math.min(longestDelaySeconds, 2 ** (failed.count - free - 1));
    return Math.max(0, failed.last + seconds * 1000 - now);
  }

  add(key: string, now: number): void {
    const failed = this.known(key, now) ?? { count: 0, last: now };
    this.failed.delete(key);
    const [oldest] = this.failed.keys();
    if (this.failed.size >= this.rule.mostKeys && oldest !== undefined) this.failed.delete(oldest);
    this.failed.set(key, { count: failed.count + 1, last: now });
  }

  forget(key: string): void {
    this.failed.delete(key);
  }

  private known(key: string, now: number): Failed | undefined {
    const failed = this.failed.get(key);
    return failed && now - failed.last < forgottenAfterMilliseconds ? failed : undefined;
  }
}
