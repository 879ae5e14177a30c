import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { ListQuery } from '../http/index.js';
import { IsMoment } from '../runtime/index.js';

/** Which tasks to list; all conditions must hold. */
export class TaskListQuery extends ListQuery {
  /**
   * `mine`: those that you have claimed; `candidate`: these and the free ones that you may decide; `cc`: the cases
   * that were copied to you, newest first whatever `sort` says, without other filters; `all`: everybody's
   * (administrators, process owners and auditors).
   */
  @IsIn(['mine', 'candidate', 'cc', 'all'])
  scope: 'mine' | 'candidate' | 'cc' | 'all' = 'candidate';

  /** `open`: what waits; `done`: what you have decided, newest first, whatever the other conditions. */
  @IsIn(['open', 'done'])
  status: 'open' | 'done' = 'open';

  /** The key of a process. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  definition?: string;

  /** `true`: those that are overdue; `false`: the others. */
  @IsOptional()
  @IsIn(['true', 'false'])
  overdue?: 'true' | 'false';

  /** What the number of the case begins with, or its subject holds. A page may be short while `nextCursor` goes on. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  q?: string;

  /** The id of whoever started the case. */
  @IsOptional()
  @IsUUID()
  startedBy?: string;

  /** RFC 3339: due before this moment; tasks without a due time are left out. */
  @IsOptional()
  @IsMoment()
  dueBefore?: string;

  /** Ascending; tasks without a due time come last. */
  @IsIn(['dueAt', 'openedAt'])
  sort: 'dueAt' | 'openedAt' = 'dueAt';
}
