import { IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { IsMoment } from '../runtime/index.js';

/** Which cases to verify; all conditions must hold. */
export class VerificationRequest {
  /** The key of a process. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  definition?: string;

  /** How the case stands; `open`: `active`, or failed (`error`), which stays where it is until it is mended. */
  @IsOptional()
  @IsIn(['open', 'active', 'done', 'error', 'stopped'])
  status?: 'open' | 'active' | 'done' | 'error' | 'stopped';

  /** RFC 3339. */
  @IsOptional()
  @IsMoment()
  startedAfter?: string;

  /** RFC 3339. */
  @IsOptional()
  @IsMoment()
  startedBefore?: string;

  /** A sample of so many percent; all cases without it. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(99)
  percent?: number;

  /** What draws the sample: the same text draws the same cases, whoever repeats it. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  seed?: string;

  /** `next` of the portion before. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string;
}
