import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock, IdentifierSource } from '../../engine/index.js';
import { IncidentStore, OutboxStore } from '../../persistence/index.js';
import { backOffMilliseconds, later } from '../alarm/index.js';
import { CLOCK, IDENTIFIERS } from '../database/index.js';
import { deliveryAttempts } from './delivery-attempts.js';
import { failureDetail, type DeliveryFailure } from './delivery-failure.js';
import { Undeliverable } from './undeliverable.js';

/** Writes down what could not be delivered: a later attempt, or an incident when nothing is left to try. */
@Injectable()
export class FailureRecorder {
  private readonly logger = new Logger('Outbox');

  constructor(
    private readonly outbox: OutboxStore,
    private readonly incidents: IncidentStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDENTIFIERS) private readonly identifiers: IdentifierSource,
  ) {}

  async record(failures: readonly DeliveryFailure[], transaction: EntityManager): Promise<void> {
    const errors = new Map(failures.map(({ row, error }) => [row.id, error]));
    // Another node may have delivered a row, or given it up, since we tried.
    const rows = await this.outbox.leaseAgain(
      transaction,
      failures.map(({ row }) => row),
    );
    const current = rows.map((row) => ({ row, error: errors.get(row.id) }));
    const hopeless = current.filter(isHopeless);
    const postponed = current.filter((failure) => !isHopeless(failure));
    const now = this.clock.now();
    const nextAttemptAt = Array.from({ length: deliveryAttempts - 1 }, (_, attempts) =>
      later(now, backOffMilliseconds(attempts + 1)),
    );
    await this.outbox.postpone(
      transaction,
      postponed.map(({ row }) => row),
      nextAttemptAt,
    );
    await this.outbox.giveUp(
      transaction,
      hopeless.map(({ row }) => row),
    );
    await this.incidents.add(
      transaction,
      hopeless.map((failure) => this.incident(failure, now)),
    );
    for (const { row, error } of postponed)
      this.logger.warn(`Will deliver ${row.topic} ${row.id} later: ${String(error)}`);
    for (const { row, error } of hopeless) this.logger.error(`Gave up on ${row.topic} ${row.id}: ${String(error)}`);
  }

  private incident(failure: DeliveryFailure, now: string): Parameters<IncidentStore['add']>[1][number] {
    const { row } = failure;
    return {
      orgId: row.orgId,
      id: this.identifiers.next(),
      kind: 'outboxFailed',
      instanceId: row.instanceId,
      taskId: null,
      outboxId: row.id,
      detail: JSON.stringify(failureDetail(failure)),
      createdAt: now,
    };
  }
}

const isHopeless = ({ row, error }: DeliveryFailure): boolean =>
  error instanceof Undeliverable || row.attempts + 1 >= deliveryAttempts;
