import type { StoredRecord } from '../../persistence/index.js';
import type { CommittedCase } from '../live/index.js';

/** How often a silent stream says that it is alive, so that proxies keep it open. */
const keepAliveMilliseconds = 15_000;

/** What was committed for one case since its reader last looked: at most the newest commit is kept. */
export class News {
  private latest: CommittedCase | undefined;
  private behind = true;
  private stopped = false;
  private wake: (() => void) | undefined;

  constructor(private readonly leave: () => void) {}

  /** `undefined`: something may have been missed. */
  hear(committed: CommittedCase | undefined): void {
    this.latest = committed;
    this.behind = true;
    this.wake?.();
  }

  /** The committed records that follow directly; `undefined` where the history must be asked. */
  take(last: number): readonly StoredRecord[] | undefined {
    if (!this.behind) return [];
    this.behind = false;
    const records = this.latest?.records ?? [];
    this.latest = undefined;
    if (records[0]?.position === last + 1) return records;
    return undefined;
  }

  /** There is more in the history than was read. */
  lookAgain(): void {
    this.behind = true;
  }

  /** Resolves true when there is news, false when nothing happened for a while. */
  async wait(): Promise<boolean> {
    if (this.behind || this.stopped) return true;
    return new Promise((resolve) => {
      const silence = setTimeout(() => this.settle(resolve, false), keepAliveMilliseconds);
      silence.unref();
      this.wake = () => {
        clearTimeout(silence);
        this.settle(resolve, true);
      };
    });
  }

  stop(): void {
    this.stopped = true;
    this.leave();
    this.wake?.();
  }

  private settle(resolve: (news: boolean) => void, news: boolean): void {
    this.wake = undefined;
    resolve(news);
  }
}
