import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import type { Clock } from '../../engine/index.js';
import { HistoryStore, type StoredRecord } from '../../persistence/index.js';
import { CLOCK } from '../database/index.js';
import { DirectoryService } from '../directory/index.js';
import { CommitFeed, type CommittedCase } from '../live/index.js';
import { LiveCounts } from './live-counts.service.js';
import { NewsReader, type Watched, type WrittenNews } from './news-reader.js';
import { concerns, NewsReaders } from './news-readers.js';
import { toldOf, type Told } from './told.js';

/** So much is kept for who comes again; whoever was away for longer is told to look again. */
const mostKept = 2_000;

/** How long the desk goes on listening for somebody who comes again. */
const lingerMilliseconds = 60_000;

/** The figures of a process are asked for again at most so often, however much happens in it. */
const statisticsMilliseconds = 2_000;

interface Kept {
  readonly sequence: number;
  readonly orgId: string;
  readonly told: Told;
  readonly news: WrittenNews;
}

/** Tells people what concerns them of what is committed, here or on another node. */
@Injectable()
export class NewsDesk implements BeforeApplicationShutdown {
  private readonly logger = new Logger(NewsDesk.name);
  private readonly readers = new NewsReaders();
  private readonly due = new Map<string, NodeJS.Timeout>();
  private kept: Kept[] = [];
  /** New whenever something may have been missed: what was kept before continues nothing. */
  private epoch = '';
  private sequence = 0;
  private subscription: Subscription | undefined;
  private leaving: NodeJS.Timeout | undefined;

  constructor(
    private readonly feed: CommitFeed,
    private readonly history: HistoryStore,
    private readonly counts: LiveCounts,
    private readonly directory: DirectoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  beforeApplicationShutdown(): void {
    this.readers.stopAll();
    this.close();
  }

  /** The id of the last event that anybody was told: whoever reads behind it misses nothing from now on. */
  position(): string {
    this.listen();
    return `${this.epoch}-${this.sequence}`;
  }

  /**
   * Begins to read.
   *
   * @param lastEventId of the last event that he has seen: what concerns him since comes first, or that he has to look
   * again
   */
  open(orgId: string, userId: string, watched: Watched, lastEventId: string): NewsReader {
    this.listen();
    const reader = new NewsReader(orgId, userId, watched, () => this.written('resync', {}));
    const missed = this.since(lastEventId);
    const revisions = watched.cases.size === 0 ? {} : { revisions: Object.fromEntries(watched.cases) };
    reader.hear(this.written('open', { resumed: missed !== undefined, ...revisions }));
    this.readers.add(reader);
    for (const { told, news, orgId: of } of missed ?? []) if (concerns(reader, of, told)) reader.hear(news);
    this.count(orgId, userId);
    return reader;
  }

  leave(reader: NewsReader): void {
    this.readers.delete(reader);
    if (this.readers.size > 0) return;
    clearTimeout(this.leaving);
    this.leaving = setTimeout(() => this.close(), lingerMilliseconds).unref();
  }

  private listen(): void {
    clearTimeout(this.leaving);
    if (this.subscription) return;
    this.epoch = randomUUID().slice(0, 8);
    this.subscription = this.feed.committed$.subscribe((committed) => void this.hear(committed));
    this.subscription.add(this.feed.resync$.subscribe(() => this.missed()));
  }

  private close(): void {
    clearTimeout(this.leaving);
    for (const timer of this.due.values()) clearTimeout(timer);
    this.due.clear();
    this.subscription?.unsubscribe();
    this.subscription = undefined;
    this.kept = [];
  }

  private async hear({ orgId, instanceId, position, records, count = records.length }: CommittedCase): Promise<void> {
    try {
      // What another node has committed comes without its content.
      const added = records.length > 0 ? records : await this.history.page(orgId, instanceId, position - count, count);
      for (const record of added) this.tell(orgId, record);
    } catch (error) {
      this.logger.warn(`Could not read what was committed elsewhere: ${String(error)}`);
      this.missed();
    }
  }

  private tell(orgId: string, record: StoredRecord): void {
    const { told, counted } = toldOf(record, (person, process) =>
      this.directory.copy(orgId).deputiesOf(person, process, this.clock.now()),
    );
    for (const one of told) {
      if (one.event === 'statistics') this.tellSoon(orgId, one);
      else this.tellNow(orgId, one);
    }
    for (const person of counted) if (this.readers.has(orgId, person)) this.count(orgId, person);
  }

  private tellNow(orgId: string, told: Told): void {
    this.sequence += 1;
    const { instanceId } = told;
    const news = { ...this.written(told.event, told.data), ...(instanceId === undefined ? {} : { instanceId }) };
    this.kept.push({ sequence: this.sequence, orgId, told, news });
    if (this.kept.length > 2 * mostKept) this.kept = this.kept.slice(-mostKept);
    this.readers.tell(orgId, told, news);
  }

  private tellSoon(orgId: string, told: Told): void {
    const key = `${orgId} ${told.definition}`;
    if (this.due.has(key)) return;
    const tell = (): void => {
      this.due.delete(key);
      this.tellNow(orgId, told);
    };
    this.due.set(key, setTimeout(tell, statisticsMilliseconds).unref());
  }

  private count(orgId: string, userId: string): void {
    this.counts.ask(orgId, userId, (counts) => this.readers.tellPerson(orgId, userId, this.written('counts', counts)));
  }

  /** Commits of other nodes may have been missed. */
  private missed(): void {
    this.epoch = randomUUID().slice(0, 8);
    this.kept = [];
    this.readers.tellAll(this.written('resync', {}));
  }

  /** What came after an event; `undefined` when that cannot be told any more. */
  private since(lastEventId: string): readonly Kept[] | undefined {
    const [epoch, text = ''] = lastEventId.split('-');
    const seen = Number(text);
    if (epoch !== this.epoch || !/^\d{1,15}$/.test(text) || seen > this.sequence) return undefined;
    const first = this.kept[0]?.sequence ?? this.sequence + 1;
    return first > seen + 1 ? undefined : this.kept.filter(({ sequence }) => sequence > seen);
  }

  private written(event: string, data: object): WrittenNews {
    return { text: `id: ${this.epoch}-${this.sequence}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n` };
  }
}
