import { Entity, Index } from 'typeorm';
import { KeyColumn, TextColumn } from '../columns.js';

/** Who may decide an open task. The rows go when it closes. */
@Entity('task_candidate', { withoutRowid: true })
@Index('task_candidate_task', ['orgId', 'taskId'])
export class TaskCandidateEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  userId!: string;

  @KeyColumn()
  taskId!: string;

  @TextColumn()
  instanceId!: string;
}
