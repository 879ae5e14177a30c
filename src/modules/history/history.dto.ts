import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

const wholeNumber = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;

export class HistoryQuery {
  /** The position after which to begin; 0 is the beginning. */
  @Transform(wholeNumber)
  @IsInt()
  @Min(0)
  after: number = 0;

  /** 1 to 200. */
  @Transform(wholeNumber)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}

export class ReplayQuery extends HistoryQuery {
  /** The position to rebuild the case at; without it the list of frames. */
  @IsOptional()
  @Transform(wholeNumber)
  @IsInt()
  @Min(1)
  position?: number;
}
