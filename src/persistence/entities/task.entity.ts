import { Entity, Index } from 'typeorm';
import { BooleanColumn, KeyColumn, OptionalTextColumn, TextColumn } from '../columns.js';

/** Work for a person, open or closed. */
@Entity('task', { withoutRowid: true })
@Index('task_instance', ['orgId', 'instanceId'])
@Index('task_assignee', ['orgId', 'assigneeId', 'id'], { where: 'assignee_id IS NOT NULL' })
@Index('task_decided_by', ['orgId', 'decidedBy', 'id'], { where: 'decided_by IS NOT NULL' })
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
