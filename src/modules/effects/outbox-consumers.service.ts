import { Injectable } from '@nestjs/common';
import type { OutboxTopic } from '../../persistence/index.js';
import type { OutboxConsumer } from './outbox-consumer.js';

/** Who takes what out of the outbox. A module registers its consumers in `onModuleInit`, before the outbox runs. */
@Injectable()
export class OutboxConsumers {
  private readonly consumers = new Map<OutboxTopic, OutboxConsumer>();

  register(consumer: OutboxConsumer): void {
    const { topic } = consumer;
    if (this.consumers.has(topic)) throw new Error(`Expected one consumer ${topic}, but found a second one.`);
    this.consumers.set(topic, consumer);
  }

  /** `undefined` for a topic that nobody takes. */
  of(topic: OutboxTopic): OutboxConsumer | undefined {
    return this.consumers.get(topic);
  }

  /** The topics of all who send notifications. */
  notificationTopics(): readonly OutboxTopic[] {
    return [...this.consumers.keys()].filter((topic) => topic.startsWith('notification/'));
  }
}
