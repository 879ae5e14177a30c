import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Verbatim } from '../../../engine/index.js';

export class AssignIncidentRequest {
  /** The id or the username of an administrator; nobody without one. */
  @Verbatim()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  to?: string;
}
