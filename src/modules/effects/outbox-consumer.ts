import type { EntityManager } from 'typeorm';
import type { OutboxRow, OutboxTopic } from '../../persistence/index.js';

/**
 * Does its work inside the database, in the transaction that deletes the rows: exactly once. It must not wait for
 * anything that needs another transaction, because on SQLite there is only one at a time.
 */
export interface TransactionalConsumer {
  readonly topic: OutboxTopic;
  /** All rows or none: when it throws, the rows are handed over again one by one. */
  deliver(rows: readonly OutboxRow[], transaction: EntityManager): Promise<void>;
}

/**
 * Does its work outside of the transaction: over the network, or in transactions of its own. At least once, so the
 * other side must know a repeat by the id of the row.
 */
export interface SendingConsumer {
  readonly topic: OutboxTopic;
  /** For good: rows that wait for it bear it. */
  readonly name: string;
  /** Must settle within a minute; after that another node takes the row. */
  send(row: OutboxRow): Promise<void>;
}

/** Takes the rows of one topic. A row that can never succeed is refused with `Undeliverable`. */
export type OutboxConsumer = TransactionalConsumer | SendingConsumer;
