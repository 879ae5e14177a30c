import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { recordKinds, type RecordKind } from '../../engine/index.js';
import { ListQuery } from '../http/index.js';
import { IsMoment } from '../runtime/index.js';

/** Which records of all cases to list; all conditions must hold. */
export class RecordsQuery extends ListQuery {
  /** What it is: `rejected` is a refusal, `admin` an act of an administrator. */
  @IsOptional()
  @IsIn(recordKinds)
  kind?: RecordKind;

  /** The id of who did it, or for whom a deputy did; `system` for timers and services. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  actor?: string;

  /** The key of a process. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  definition?: string;

  /** RFC 3339: from this moment on. */
  @IsOptional()
  @IsMoment()
  from?: string;

  /** RFC 3339: before this moment. */
  @IsOptional()
  @IsMoment()
  until?: string;
}
