import { Entity, Index } from 'typeorm';
import { BooleanColumn, IntegerColumn, KeyColumn, TextColumn } from '../columns.js';

/** What leaves the house after the commit. The row goes when it is delivered. */
@Entity('outbox', { withoutRowid: true })
@Index('outbox_due', ['nextAttemptAt'])
@Index('outbox_organisation', ['orgId', 'nextAttemptAt', 'id'])
export class OutboxEntity {
  @KeyColumn()
  orgId!: string;

  /** The id of the command; of a notification with the topic before it. */
  @KeyColumn()
  id!: string;

  /** `service`, or `notification/` with the name of whoever sends it on. */
  @TextColumn()
  topic!: string;

  @TextColumn()
  instanceId!: string;

  /** JSON. */
  @TextColumn()
  payload!: string;

  @IntegerColumn()
  attempts!: number;

  @TextColumn()
  nextAttemptAt!: string;

  /** Given up; an incident tells of it. */
  @BooleanColumn()
  failed!: boolean;

  @TextColumn()
  createdAt!: string;
}
