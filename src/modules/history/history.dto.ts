import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { ListQuery, wholeNumber } from '../http/index.js';

export class HistoryQuery extends ListQuery {
  /** The position after which to begin; 0 is the beginning. A cursor goes before it. */
  @Transform(wholeNumber)
  @IsInt()
  @Min(0)
  after: number = 0;
}

export class HistoryFormQuery extends HistoryQuery {
  /** `sealed`: each record as the text that was hashed, with the hash of the last one, to be verified by whoever asks. */
  @IsOptional()
  @IsIn(['sealed'])
  form?: 'sealed';
}

export class ReplayQuery extends HistoryQuery {
  /** The position to rebuild the case at; without it the list of frames. */
  @IsOptional()
  @Transform(wholeNumber)
  @IsInt()
  @Min(1)
  position?: number;
}

export class PositionQuery {
  /** A position of the history; the last one when absent. */
  @IsOptional()
  @Transform(wholeNumber)
  @IsInt()
  @Min(1)
  position?: number;
}
