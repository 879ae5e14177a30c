import { Entity, Index } from 'typeorm';
import { BooleanColumn, KeyColumn, OptionalTextColumn, TextColumn } from '../columns.js';

/** Work for a person, open or closed. */
@Entity('task')
@Index('task_instance', ['orgId', 'instanceId'])
@Index('task_assignee', ['orgId', 'assigneeId', 'id'])
@Index('task_decided_by', ['orgId', 'decidedBy', 'id'])
export class TaskEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  id!: string;

  @TextColumn()
  instanceId!: string;

  @TextColumn()
  definitionKey!: string;

  /** The key of its declaration. */
  @TextColumn()
  key!: string;

  @TextColumn()
  status!: 'open' | 'completed' | 'cancelled';

  @OptionalTextColumn()
  assigneeId!: string | null;

  @OptionalTextColumn()
  dueAt!: string | null;

  @BooleanColumn()
  overdue!: boolean;

  @TextColumn()
  openedAt!: string;

  @OptionalTextColumn()
  closedAt!: string | null;

  @OptionalTextColumn()
  decidedBy!: string | null;

  /** The event that decided it. */
  @OptionalTextColumn()
  decision!: string | null;
}
