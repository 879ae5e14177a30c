import type { OutboxRow, OutboxTopic } from '../../persistence/index.js';

/**
 * Takes the rows of one topic out of the house: over the network, or in transactions of its own. At least once, so the
 * other side must know a repeat by the id of the row. A row that can never succeed is refused with `Undeliverable`.
 */
export interface OutboxConsumer {
  /** `service`, or `notification/` with a name of its own: whoever sends notifications has rows of his own. */
  readonly topic: OutboxTopic;
  /** Must settle within a minute; after that another node takes the row. */
  send(row: OutboxRow): Promise<void>;
}
