import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../../engine/index.js';
import { OutboxStore, UnitOfWork, type OutboxRow, type OutboxTopic } from '../../persistence/index.js';
import { later } from '../alarm/index.js';
import { CLOCK } from '../database/index.js';
import { CRASH_POINTS, type CrashPoints } from '../crash-points/index.js';
import { nobodyTakes, type DeliveryFailure } from './delivery-failure.js';
import { FailureRecorder } from './failure-recorder.service.js';
import type { OutboxConsumer } from './outbox-consumer.js';
import { OutboxConsumers } from './outbox-consumers.service.js';

/** So many are sent at the same time; each may hold a connection. */
const mostAtOnce = 32;

/** How long rows belong to the node that sends them; when it dies, another one takes them after that. */
const holdMilliseconds = 60_000;

/**
 * Delivers: holds the rows, hands each to the consumer of its topic, and deletes those that were taken. A row that takes
 * long holds up no other one.
 */
@Injectable()
export class OutboxDelivery {
  private readonly logger = new Logger(OutboxDelivery.name);
  private readonly underway = new Set<Promise<void>>();
  private sending = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: OutboxStore,
    private readonly consumers: OutboxConsumers,
    private readonly failures: FailureRecorder,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CRASH_POINTS) private readonly crashPoints: CrashPoints,
  ) {}

  /**
   * Begins with due rows of a topic, as many as there is room for.
   *
   * @returns how many rows; 0 when other nodes hold all that is due.
   * @throws when the database does; a failure of the consumer is recorded instead.
   */
  async begin(topic: OutboxTopic): Promise<number> {
    const consumer = this.consumers.of(topic);
    if (!consumer) return this.refuseDue(topic);
    const rows = await this.unitOfWork.run(async (transaction) => {
      const leased = await this.lease(transaction, topic, mostAtOnce - this.sending);
      await this.outbox.hold(transaction, leased, later(this.clock.now(), holdMilliseconds));
      return leased;
    });
    if (rows.length === 0) return 0;
    this.crashPoints.reach('outbox.beforeDeliver');
    const batch: Promise<void> = this.deliver(rows, consumer)
      .catch((error: unknown) => this.logger.error(`Could not note what was delivered: ${String(error)}`))
      .finally(() => this.underway.delete(batch));
    this.underway.add(batch);
    return rows.length;
  }

  /** Resolves when there is room for another row. */
  async room(): Promise<void> {
    while (this.sending >= mostAtOnce) await new Promise<void>((resume) => this.waiting.push(resume));
  }

  /** Resolves when nothing is under way. @returns whether anything was. */
  async idle(): Promise<boolean> {
    const was = this.underway.size > 0;
    while (this.underway.size > 0) await Promise.all(this.underway);
    return was;
  }

  private async deliver(rows: readonly OutboxRow[], consumer: OutboxConsumer): Promise<void> {
    const settled = await Promise.allSettled(rows.map((row) => this.send(row, consumer)));
    this.crashPoints.reach('outbox.afterDeliver');
    const failed: DeliveryFailure[] = [];
    for (const [index, row] of rows.entries()) {
      const outcome = settled[index];
      if (outcome?.status === 'rejected') failed.push({ row, error: outcome.reason as unknown });
    }
    await this.unitOfWork.run(async (transaction) => {
      await this.outbox.complete(
        transaction,
        rows.filter((_, index) => settled[index]?.status === 'fulfilled'),
      );
      await this.failures.record(failed, transaction);
      this.crashPoints.reach('outbox.beforeCommit');
    });
  }

  private async send(row: OutboxRow, consumer: OutboxConsumer): Promise<void> {
    this.sending += 1;
    try {
      await consumer.send(row);
    } finally {
      this.sending -= 1;
      for (const resume of this.waiting.splice(0)) resume();
    }
  }

  private refuseDue(topic: OutboxTopic): Promise<number> {
    return this.unitOfWork.run(async (transaction) => {
      const leased = await this.lease(transaction, topic, mostAtOnce);
      await this.failures.record(
        leased.map((row) => ({ row, error: nobodyTakes(row) })),
        transaction,
      );
      return leased.length;
    });
  }

  private lease(transaction: EntityManager, topic: OutboxTopic, limit: number): Promise<readonly OutboxRow[]> {
    return this.outbox.lease(transaction, topic, limit, this.clock.now());
  }
}
