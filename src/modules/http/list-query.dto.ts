import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { wholeNumber } from './whole-number.js';

/** What every list takes. Lists with filters extend it. */
export class ListQuery {
  /** How many items a page holds, 1 to 200. */
  @IsInt()
  @Min(1)
  @Max(200)
  @Transform(wholeNumber)
  limit: number = 50;

  /** The `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;
}
