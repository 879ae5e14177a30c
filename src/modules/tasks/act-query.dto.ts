import { IsOptional, IsString, MaxLength } from 'class-validator';
import { SendEventQuery } from '../runtime/index.js';

/** For whom somebody acts on a task, and whether he only tries it. */
export class ActQuery extends SendEventQuery {
  /** The id or the username of whom you stand in for; without it the case asks whose it is. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  onBehalfOf?: string;
}
