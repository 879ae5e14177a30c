import { IsIn, IsOptional } from 'class-validator';
import { ListQuery } from '../../http/index.js';
import type { IncidentAnswer } from './incident.dto.js';

/** Which incidents to list; all conditions must hold. */
export class IncidentQuery extends ListQuery {
  @IsOptional()
  @IsIn(['open', 'resolved'])
  status?: IncidentAnswer['status'];

  @IsOptional()
  @IsIn(['unassignedTask', 'caseFailed', 'outboxFailed', 'rowDamaged', 'storageFailed'])
  kind?: IncidentAnswer['kind'];
}
