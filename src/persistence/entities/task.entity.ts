import { Entity, Index } from 'typeorm';
import { BooleanColumn, KeyColumn, OptionalTextColumn, TextColumn } from '../columns.js';

/** Work for a person, open or closed. */
@Entity('task', { withoutRowid: true })
@Index('task_due', ['orgId', 'overdue', 'dueAt', 'id', 'definitionKey'], { where: "status = 'open'" })
@Index('task_opened', ['orgId', 'openedAt', 'id'], { where: "status = 'open'" })
@Index('task_decided', ['orgId', 'decidedBy', 'closedAt', 'id'], { where: 'decided_by IS NOT NULL' })
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

  /** JSON text: the ids of those who may decide it while it is open; NULL where there are none. */
  @OptionalTextColumn()
  candidates!: string | null;

  /** JSON text: its seats while it is open, where it has more to tell than its candidates; else NULL. */
  @OptionalTextColumn()
  seats!: string | null;

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
