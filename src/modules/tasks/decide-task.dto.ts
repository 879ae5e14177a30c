import { IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { Verbatim, type JsonObject } from '../../engine/index.js';

export class DecideTaskRequest {
  /** One of the task's decisions, for example `APPROVE`. */
  @Verbatim()
  @IsString()
  @MaxLength(100)
  event!: string;

  /** The form of the event. */
  @IsOptional()
  @IsObject()
  data?: JsonObject;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  comment?: string;

  /** The id or the username of whom you stand in for; without it the case asks whose it is. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  onBehalfOf?: string;
}
