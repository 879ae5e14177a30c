import { Injectable } from '@nestjs/common';
import type { OutboxTopic } from '../../persistence/index.js';
import type { OutboxConsumer, SendingConsumer, TransactionalConsumer } from './outbox-consumer.js';

/** Everybody who takes the rows of one topic. */
export interface Takers {
  /** They all take a row in the one transaction that deletes it. */
  readonly delivering: readonly TransactionalConsumer[];
  /** Each gets a row of its own, so that one that fails holds up no other. */
  readonly sending: readonly SendingConsumer[];
}

/**
 * Who takes what out of the outbox. A module registers its consumers in `onModuleInit`, before the outbox runs; a topic
 * may have several.
 */
@Injectable()
export class OutboxConsumers {
  private readonly consumers = new Map<OutboxTopic, OutboxConsumer[]>();
  private readonly addressed = new Map<OutboxTopic, SendingConsumer>();

  register(consumer: OutboxConsumer): void {
    if ('send' in consumer) {
      const topic = topicFor(consumer);
      if (this.addressed.has(topic)) throw new Error(`Expected one consumer ${topic}, but found a second one.`);
      this.addressed.set(topic, consumer);
    }
    this.consumers.set(consumer.topic, [...(this.consumers.get(consumer.topic) ?? []), consumer]);
  }

  /** `undefined` for a topic that nobody takes. */
  of(topic: OutboxTopic): Takers | undefined {
    const addressed = this.addressed.get(topic);
    if (addressed) return { delivering: [], sending: [addressed] };
    const found = this.consumers.get(topic);
    return (
      found && {
        delivering: found.filter((consumer) => 'deliver' in consumer),
        sending: found.filter((consumer) => 'send' in consumer),
      }
    );
  }
}

/** The topic of the rows that only this consumer takes. */
export const topicFor = ({ topic, name }: SendingConsumer): OutboxTopic => `${topic}/${name}`;
