import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../../engine/index.js';
import {
  isStorageFailure,
  OutboxStore,
  UnitOfWork,
  type OutboxRow,
  type OutboxTopic,
} from '../../persistence/index.js';
import { CLOCK } from '../database/index.js';
import { CRASH_POINTS, type CrashPoints } from '../crash-points/index.js';
import { nobodyTakes, type DeliveryFailure } from './delivery-failure.js';
import { FailureRecorder } from './failure-recorder.service.js';
import { later } from './later.js';
import type { SendingConsumer } from './outbox-consumer.js';
import { OutboxConsumers, topicFor, type Takers } from './outbox-consumers.service.js';

/** Large enough that a commit costs a row nothing, small enough that the cases wait for it a few milliseconds only. */
const batchSize = 200;

/** They are sent at the same time; each may hold a connection. */
const sendingBatchSize = 32;

/** How long rows belong to the node that sends them; when it dies, another one takes them after that. */
const holdMilliseconds = 60_000;

/** Delivers one batch: hands the rows to the consumers of their topic and deletes them in the same transaction. */
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
   * @throws when the database does; a failure of a consumer is recorded instead.
   */
  deliverDue(topic: OutboxTopic): Promise<number> {
    const takers = this.consumers.of(topic);
    if (!takers) return this.refuseDue(topic);
    const { delivering, sending } = takers;
    const [sender] = sending;
    return sender && sending.length === 1 && delivering.length === 0
      ? this.sendBatch(topic, sender)
      : this.deliverBatch(topic, takers);
  }

  private async deliverBatch(topic: OutboxTopic, takers: Takers): Promise<number> {
    let leased: readonly OutboxRow[] = [];
    try {
      await this.unitOfWork.runAlone(async (transaction) => {
        leased = await this.lease(transaction, topic, batchSize);
        await this.handOver(takers, leased, transaction);
      });
    } catch (error) {
      if (leased.length === 0 || isStorageFailure(error)) throw error;
      const failed = leased.length === 1 ? leased.map((row) => ({ row, error })) : await this.oneByOne(takers, leased);
      await this.record(failed);
    }
    return leased.length;
  }

  /** One bad row fails its whole batch, so that each row is given a transaction of its own. */
  private async oneByOne(takers: Takers, rows: readonly OutboxRow[]): Promise<readonly DeliveryFailure[]> {
    const failed: DeliveryFailure[] = [];
    for (const row of rows) {
      try {
        await this.unitOfWork.runAlone(async (transaction) =>
          this.handOver(takers, await this.outbox.leaseAgain(transaction, [row]), transaction),
        );
      } catch (error) {
        if (isStorageFailure(error)) throw error;
        failed.push({ row, error });
      }
    }
    return failed;
  }

  private async handOver(
    { delivering, sending }: Takers,
    rows: readonly OutboxRow[],
    transaction: EntityManager,
  ): Promise<void> {
    if (rows.length === 0) return;
    this.crashPoints.reach('outbox.beforeDeliver');
    for (const consumer of delivering) await consumer.deliver(rows, transaction);
    await this.outbox.copyTo(transaction, rows, sending.map(topicFor), this.clock.now());
    this.crashPoints.reach('outbox.afterDeliver');
    await this.outbox.complete(transaction, rows);
    this.crashPoints.reach('outbox.beforeCommit');
  }

  private async sendBatch(topic: OutboxTopic, consumer: SendingConsumer): Promise<number> {
    const rows = await this.unitOfWork.run(async (transaction) => {
      const leased = await this.lease(transaction, topic, sendingBatchSize);
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

  private record(failed: readonly DeliveryFailure[]): Promise<void> {
    return this.unitOfWork.run((transaction) => this.failures.record(failed, transaction));
  }
}
