import { IsIn, IsOptional } from 'class-validator';
import { ListQuery } from '../../http/index.js';

/** Which of the timers to list. */
export class TimerListQuery extends ListQuery {
  /** `late`: due and not fired yet; `waiting`: due later; `givenUp`: failed too often, an incident tells of it. */
  @IsOptional()
  @IsIn(['late', 'waiting', 'givenUp'])
  state: 'late' | 'waiting' | 'givenUp' = 'late';
}

/** Which of the deliveries to list. */
export class DeliveryListQuery extends ListQuery {
  /** `waiting`: tried now or later; `givenUp`: failed too often, an incident tells of it. */
  @IsOptional()
  @IsIn(['waiting', 'givenUp'])
  state: 'waiting' | 'givenUp' = 'waiting';
}
