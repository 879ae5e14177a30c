import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ListQuery } from '../http/index.js';

/** Which tasks to list; all conditions must hold. */
export class TaskListQuery extends ListQuery {
  /**
   * `mine`: those that you have claimed; `candidate`: these and the free ones that you may decide; `all`: everybody's
   * (administrators, process owners and auditors).
   */
  @IsIn(['mine', 'candidate', 'all'])
  scope: 'mine' | 'candidate' | 'all' = 'candidate';

  /** Only open tasks are listed. */
  @ApiProperty({ enum: ['open'] })
  @IsIn(['open'])
  status = 'open' as const;

  /** The key of a process. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  definition?: string;

  /** `true`: those that are overdue; `false`: the others. */
  @IsOptional()
  @IsIn(['true', 'false'])
  overdue?: 'true' | 'false';

  /** Ascending; tasks without a due time come last. */
  @IsIn(['dueAt', 'openedAt'])
  sort: 'dueAt' | 'openedAt' = 'dueAt';
}
