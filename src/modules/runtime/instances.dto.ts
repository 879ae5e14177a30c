import { Transform } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { Verbatim, type JsonObject } from '../../engine/index.js';
import { ListQuery, wholeNumber } from '../http/index.js';
import { IsMoment } from './is-moment.js';

/** Starts a case. */
export class StartInstanceDto {
  /** The process, for example `contract-review`. */
  @Verbatim()
  @IsString()
  @MaxLength(100)
  definition!: string;

  /** The released version; the newest when absent. */
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;

  /** The manual whose values apply, for example `000`. */
  @IsOptional()
  @Verbatim()
  @IsString()
  @MaxLength(50)
  profile?: string;

  /** The start form of the process. */
  @IsObject()
  input!: JsonObject;

  /** The id or the username of whom you stand in for: the request is his, and the record shows you both. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  onBehalfOf?: string;
}

/** Sends an event to a case. */
export class SendEventDto {
  @Verbatim()
  @IsString()
  @MaxLength(100)
  type!: string;

  /** The form of the event. */
  @IsOptional()
  @IsObject()
  data?: JsonObject;

  /** Which task it decides, where several of yours would take it. */
  @IsOptional()
  @IsUUID()
  taskId?: string;

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

export class SendEventQuery {
  /** `true`: say what would happen and store nothing. */
  @IsOptional()
  @IsIn(['true', 'false'])
  dryRun?: 'true' | 'false';
}

export class CaseActQuery extends SendEventQuery {
  /** The id or the username of whom you stand in for; without it the case asks whose it is. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  onBehalfOf?: string;
}

export class ListInstancesQuery extends ListQuery {
  /** The key of a process. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  definition?: string;

  /** A version of that process. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  @Transform(wholeNumber)
  version?: number;

  /** How the case stands; `open`: `active`, or failed (`error`), which stays where it is until it is mended. */
  @IsOptional()
  @IsIn(['open', 'active', 'done', 'error', 'stopped'])
  status?: 'open' | 'active' | 'done' | 'error' | 'stopped';

  /** A state by its path, for example `internalReview.legal.open`. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$/, { context: { example: 'internalReview.legal.open' } })
  @MaxLength(200)
  state?: string;

  /** The id of a user. */
  @IsOptional()
  @IsUUID()
  startedBy?: string;

  /** The number of the case. */
  @IsOptional()
  @Matches(/^\d{7,12}$/, { context: { example: '2503001' } })
  number?: string;

  /** What its number begins with, or its subject holds. A page may be short while `nextCursor` goes on. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  q?: string;

  /** The case that started it. */
  @IsOptional()
  @IsUUID()
  parentId?: string;

  /** `true`: those with an overdue task; `false`: the others. */
  @IsOptional()
  @IsIn(['true', 'false'])
  overdue?: 'true' | 'false';

  /** RFC 3339. */
  @IsOptional()
  @IsMoment()
  startedAfter?: string;

  /** RFC 3339. */
  @IsOptional()
  @IsMoment()
  startedBefore?: string;

  /** `me`: those that you have a part in yourself, also where you may see all or stand in for somebody. */
  @IsOptional()
  @IsIn(['me'])
  involving?: 'me';

  /** `list`: without context, timers and what you may send, which a list does not show. */
  @IsOptional()
  @IsIn(['list'])
  view?: 'list';

  /** Newest first is the only order. */
  @IsOptional()
  @IsIn(['-startedAt'])
  sort?: '-startedAt';
}
