import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Clock, IdentifierSource, JsonObject } from '../../../engine/index.js';
import { IncidentStore, UnitOfWork, type StorageTrouble } from '../../../persistence/index.js';
import { REAL_CLOCK, IDENTIFIERS } from '../../database/index.js';
import { storageReasonText } from '../../http/index.js';

/** How often a database that could not be written is tried again. */
const pauseMilliseconds = 1_000;

/**
 * Watches a database that could not be written until it can be: the incident that tells of it is the first thing that
 * is written again. Nothing else tries by itself when load balancers send no more requests here.
 */
@Injectable()
export class StorageWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(StorageWatch.name);
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly incidents: IncidentStore,
    @Inject(REAL_CLOCK) private readonly clock: Clock,
    @Inject(IDENTIFIERS) private readonly identifiers: IdentifierSource,
  ) {}

  onApplicationBootstrap(): void {
    const { health } = this.unitOfWork;
    health.onTrouble(() => {
      this.logger.error(`The database cannot be written: ${health.trouble?.reason}`);
      this.tryLater();
    });
    if (health.trouble) this.tryLater();
  }

  onModuleDestroy(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** @returns whether the database can be written. */
  async look(): Promise<boolean> {
    const { health } = this.unitOfWork;
    const { trouble } = health;
    if (!trouble) return true;
    const now = this.clock.now();
    const outage = {
      detail: JSON.stringify(detailOf(trouble, now)),
      createdAt: now,
      nextId: () => this.identifiers.next(),
    };
    try {
      await this.unitOfWork.run((transaction) => this.incidents.noteOutage(transaction, outage));
    } catch {
      return false;
    }
    health.recovered();
    this.logger.warn('The database can be written again');
    return true;
  }

  private tryLater(): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      void this.look().then((isWell) => {
        if (!isWell) this.tryLater();
      });
    }, pauseMilliseconds).unref();
  }
}

/** What the incident tells the administrator. */
function detailOf({ reason, since }: StorageTrouble, now: string): JsonObject {
  const { zh, en } = storageReasonText(reason);
  return {
    reason,
    since: new Date(since).toISOString(),
    until: now,
    message: { zh: `写入请求未被受理：${zh}。`, en: `Requests that write were refused: ${en}.` },
  };
}
