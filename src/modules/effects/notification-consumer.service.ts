import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Notification } from '../../engine/index.js';
import { NotificationStore, type NewNotification, type OutboxRow } from '../../persistence/index.js';
import type { TransactionalConsumer } from './outbox-consumer.js';
import { OutboxConsumers } from './outbox-consumers.service.js';

/** Notifications inside Guicheng: one row for each person. The id is the command's, so a repeat changes nothing. */
@Injectable()
export class NotificationConsumer implements TransactionalConsumer, OnModuleInit {
  readonly topic = 'notification';

  constructor(
    private readonly consumers: OutboxConsumers,
    private readonly notifications: NotificationStore,
  ) {}

  onModuleInit(): void {
    this.consumers.register(this);
  }

  async deliver(rows: readonly OutboxRow[], transaction: EntityManager): Promise<void> {
    await this.notifications.add(transaction, rows.flatMap(addressed));
  }
}

function addressed(row: OutboxRow): readonly NewNotification[] {
  const { to, title, taskId } = JSON.parse(row.payload) as Notification;
  return to.map((userId) => ({
    orgId: row.orgId,
    userId,
    id: row.id,
    title,
    instanceId: row.instanceId,
    taskId: taskId ?? null,
    createdAt: row.createdAt,
  }));
}
