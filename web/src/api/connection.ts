/** What the server tells, and whether it can be heard. */
export type StreamMessage =
  | { readonly type: 'state'; readonly state: Live }
  | { readonly type: 'event'; readonly event: StreamEvent; readonly data: Readonly<Record<string, unknown>> };

export type Live = 'on' | 'again' | 'off';

export const streamEvents = ['open', 'task', 'counts', 'notification', 'record', 'statistics', 'resync'] as const;
export type StreamEvent = (typeof streamEvents)[number];

const first = 1_000;
const longest = 30_000;

/** Tabs come and go, and what they watch changes in steps: it is asked for once they stand still. */
const settling = 50;

/**
 * The one connection to the server for all tabs of a browser: HTTP/1.1 allows six to a host, and each costs the server
 * something. Runs in a shared worker where there is one, in the page else.
 */
export class Connection {
  private source: EventSource | undefined;
  private watched = '';
  private whom = '';
  private lastEventId = '';
  private pause = first;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private state: Live = 'again';

  constructor(private readonly tell: (message: StreamMessage) => void) {}

  get live(): Live {
    return this.state;
  }

  /** For whom it listens; nobody: ''. */
  get person(): string {
    return this.whom;
  }

  /** Listens for somebody, and for what the tabs of him watch; without anybody it is silent. */
  listen(person: string, watched: readonly string[]): void {
    const wanted = [...new Set(watched)].sort().join(',');
    if (person === this.whom && wanted === this.watched && (this.source || this.timer || person === '')) return;
    // What somebody else was told goes on for nobody.
    if (person !== this.whom) this.lastEventId = '';
    this.whom = person;
    this.watched = wanted;
    this.close();
    if (person === '') return;
    this.timer = setTimeout(() => this.open(), settling);
  }

  /** Tries at once: the network is there again, or somebody has signed in again. */
  again(): void {
    if (this.state === 'on' || this.whom === '') return;
    this.close();
    this.pause = first;
    this.open();
  }

  private open(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const query = new URLSearchParams();
    if (this.watched !== '') query.set('watch', this.watched);
    if (this.lastEventId !== '') query.set('after', this.lastEventId);
    const source = new EventSource(`/api/v1/me/stream?${query.toString()}`);
    this.source = source;
    for (const event of streamEvents)
      source.addEventListener(event, ({ data, lastEventId }: MessageEvent<string | undefined>) => {
        // The browser has an `open` of its own, which tells nothing.
        if (data === undefined) return;
        this.lastEventId = lastEventId;
        if (event === 'open') this.opened();
        this.tell({ type: 'event', event, data: JSON.parse(data) as Record<string, unknown> });
      });
    source.onerror = () => {
      this.close();
      this.is(navigator.onLine ? 'again' : 'off');
      this.timer = setTimeout(() => this.open(), this.pause);
      this.pause = Math.min(this.pause * 2, longest);
    };
  }

  private opened(): void {
    this.pause = first;
    this.is('on');
  }

  private is(state: Live): void {
    this.state = state;
    this.tell({ type: 'state', state });
  }

  private close(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.source?.close();
    this.source = undefined;
  }
}
