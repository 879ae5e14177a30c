import { Inject, Injectable } from '@nestjs/common';
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

/** They are sent at the same time; each may hold a connection. */
const batchSize = 32;

/** How long rows belong to the node that sends them; when it dies, another one takes them after that. */
const holdMilliseconds = 60_000;

/** Delivers one batch: holds the rows, hands each to the consumer of its topic, and deletes those that were taken. */
@Injectable()
export class OutboxDelivery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: OutboxStore,
    private readonly consumers: OutboxConsumers,
    private readonly failures: FailureRecorder,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CRASH_POINTS) private readonly crashPoints: CrashPoints,
  ) {}

  /**
   * @returns how many rows were delivered or failed; 0 when other nodes hold all that is due.
   * @throws when the database does; a failure of the consumer is recorded instead.
   */
  deliverDue(topic: OutboxTopic): Promise<number> {
    const consumer = this.consumers.of(topic);
    return consumer ? this.sendBatch(topic, consumer) : this.refuseDue(topic);
  }

  private async sendBatch(topic: OutboxTopic, consumer: OutboxConsumer): Promise<number> {
    const rows = await this.unitOfWork.run(async (transaction) => {
      const leased = await this.lease(transaction, topic, batchSize);
      await this.outbox.hold(transaction, leased, later(this.clock.now(), holdMilliseconds));
      return leased;
    });
    if (rows.length === 0) return 0;
    this.crashPoints.reach('outbox.beforeDeliver');
    const settled = await Promise.allSettled(rows.map(async (row) => consumer.send(row)));
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
    return rows.length;
  }

  private refuseDue(topic: OutboxTopic): Promise<number> {
    return this.unitOfWork.run(async (transaction) => {
      const leased = await this.lease(transaction, topic, batchSize);
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
