import { Entity } from 'typeorm';
import { IntegerColumn, KeyColumn } from '../columns.js';

/** The last number handed out of a series. */
@Entity('number_series', { withoutRowid: true })
export class NumberSeriesEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  series!: string;

  @IntegerColumn()
  last!: number;
}
