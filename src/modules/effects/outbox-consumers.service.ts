import { Injectable } from '@nestjs/common';
import type { OutboxTopic } from '../../persistence/index.js';
import type { OutboxConsumer } from './outbox-consumer.js';

/** Who takes what out of the outbox. A module registers its consumer in `onModuleInit`, before the outbox runs. */
@Injectable()
export class OutboxConsumers {
  private readonly consumers = new Map<OutboxTopic, OutboxConsumer>();

  register(consumer: OutboxConsumer): void {
    if (this.consumers.has(consumer.topic))
      throw new Error(`Expected one consumer of the topic '${consumer.topic}', but found a second one.`);
    this.consumers.set(consumer.topic, consumer);
  }

  of(topic: OutboxTopic): OutboxConsumer | undefined {
    return this.consumers.get(topic);
  }
}
