/** An event as it is sent: written out once, whoever reads it. */
export interface WrittenNews {
  readonly text: string;
  /** The case that it is about, where the reader has to see that case to hear of it. */
  readonly instanceId?: string;
}

/** How often a silent stream says that it is alive, so that proxies keep it open. */
const keepAliveMilliseconds = 15_000;

/** So much waits for a slow reader; then he is told to look again, which is shorter. */
const mostWaiting = 500;

/** What he hears of besides his own. */
export interface Watched {
  /** The ids of cases, each with the revision that it had before anything was told. */
  readonly cases: ReadonlyMap<string, number>;
  readonly processes: ReadonlySet<string>;
  /** Those for whom he stands in: their tasks are his too. */
  readonly principals?: readonly string[];
}

/** One stream of one person: what he has not been sent yet. */
export class NewsReader {
  private waiting: WrittenNews[] = [];
  private stopped = false;
  private wake: (() => void) | undefined;

  constructor(
    readonly orgId: string,
    readonly userId: string,
    readonly watched: Watched,
    /** What tells somebody to look again. */
    private readonly lookAgain: () => WrittenNews,
  ) {}

  get isStopped(): boolean {
    return this.stopped;
  }

  hear(news: WrittenNews): void {
    if (this.waiting.length >= mostWaiting) this.waiting = [this.lookAgain()];
    else this.waiting.push(news);
    this.wake?.();
  }

  take(): readonly WrittenNews[] {
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }

  /** Resolves when there is news, when he leaves, or when nothing happened for a while. */
  async wait(): Promise<void> {
    if (this.waiting.length > 0 || this.stopped) return;
    await new Promise<void>((resolve) => {
      const silence = setTimeout(resolve, keepAliveMilliseconds).unref();
      this.wake = () => {
        clearTimeout(silence);
        resolve();
      };
    });
    this.wake = undefined;
  }

  stop(): void {
    this.stopped = true;
    this.wake?.();
  }
}
