import { Entity, Index } from 'typeorm';
import { BooleanColumn, KeyColumn, OptionalTextColumn, TextColumn } from '../columns.js';

/**
 * An open task in the inbox of somebody who may decide it; once somebody has claimed it, in his alone. It knows what an
 * inbox is ordered by and narrowed to. The rows go when the task closes.
 */
@Entity('task_candidate', { withoutRowid: true })
@Index('task_candidate_due', ['orgId', 'userId', 'claimed', 'overdue', 'dueAt', 'taskId', 'definitionKey'])
export class TaskCandidateEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  userId!: string;

  @KeyColumn()
  openedAt!: string;

  @KeyColumn()
  taskId!: string;

  @TextColumn()
  instanceId!: string;

  @TextColumn()
  definitionKey!: string;

  @BooleanColumn()
  claimed!: boolean;

  @BooleanColumn()
  overdue!: boolean;

  @OptionalTextColumn()
  dueAt!: string | null;
}
