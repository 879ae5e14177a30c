import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { wholeNumber } from '../http/index.js';

/** Names a version of a definition. */
export class DefinitionQuery {
  /** The version; the newest when absent. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  @Transform(wholeNumber)
  version?: number;
}
