import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ListQuery } from '../../http/index.js';
import type { IncidentAnswer } from './incident.dto.js';

/** Which incidents to list; all conditions must hold. */
export class IncidentQuery extends ListQuery {
  /** Whether somebody has still to deal with it. */
  @IsOptional()
  @IsIn(['open', 'resolved'])
  status?: IncidentAnswer['status'];

  /** What has happened. */
  @IsOptional()
  @IsIn(['unassignedTask', 'caseFailed', 'outboxFailed', 'timerFailed', 'rowDamaged', 'storageFailed'])
  kind?: IncidentAnswer['kind'];

  /** Why they were raised: a `cause` of `GET /incidents/causes`. Only of those that are open. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cause?: string;
}
