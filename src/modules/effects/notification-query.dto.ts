import { IsIn, IsOptional } from 'class-validator';
import { ListQuery } from '../http/index.js';

export class NotificationQuery extends ListQuery {
  /** `true`: only those that are not read yet. */
  @IsOptional()
  @IsIn(['true', 'false'])
  unread?: 'true' | 'false';
}
