import { ApiProperty } from '@nestjs/swagger';
import { LocalizedTextAnswer } from '../http/index.js';

/** A report that you may read. */
export class ReportSummary {
  /** The key of the process that declares it. */
  readonly name!: string;
  readonly title!: LocalizedTextAnswer;
  /** The ledger that it is computed from. */
  readonly register!: string;
}

/** One number of a report. */
export class FigureAnswer {
  readonly key!: string;
  readonly title!: LocalizedTextAnswer;
  @ApiProperty({
    description: '`null` where there is nothing to count from, for example a share of no visits',
    anyOf: [{ type: 'number' }, { type: 'string' }, { type: 'boolean' }],
    nullable: true,
  })
  readonly value!: number | string | boolean | null;
}

/** A report over a window of days, computed at this moment. */
export class ReportAnswer extends ReportSummary {
  @ApiProperty({ format: 'date', description: 'The first day.' })
  readonly from!: string;
  @ApiProperty({ format: 'date', description: 'The last day.' })
  readonly to!: string;
  readonly figures!: FigureAnswer[];
}
