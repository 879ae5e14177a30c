import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** Names a version of a definition. */
export class DefinitionQuery {
  /** The version; the newest when absent. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : value,
  )
  version?: number;
}
