import { IsOptional, Matches, MaxLength } from 'class-validator';
import { DefinitionQuery } from '../definitions/index.js';
import { ListQuery } from '../http/index.js';
import { IsMoment } from '../runtime/index.js';
import { IntersectionType } from '@nestjs/swagger';

/** At which moment, and over which time. */
export class StatisticsQuery extends DefinitionQuery {
  /** The moment that is asked for (RFC 3339), within the last 400 days; now when absent. */
  @IsOptional()
  @IsMoment()
  at?: string;

  /** Where the time begins over which is counted what went through, within the last 400 days; 30 days before its end when absent. */
  @IsOptional()
  @IsMoment()
  from?: string;

  /** Its end, not included; the moment when absent. */
  @IsOptional()
  @IsMoment()
  until?: string;
}

/** Which cases stood in a state. */
export class StateCasesQuery extends IntersectionType(ListQuery, DefinitionQuery) {
  /** An innermost state by its path, for example `internalReview.legal.open`. */
  @Matches(/^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$/, { context: { example: 'internalReview.legal.open' } })
  @MaxLength(200)
  state!: string;

  /** The moment that is asked for (RFC 3339), within the last 400 days; now when absent. */
  @IsOptional()
  @IsMoment()
  at?: string;
}
