import { Entity, Index } from 'typeorm';
import { IntegerColumn, KeyColumn, TextColumn } from '../columns.js';

/** That the values of a person were erased, by whom and why. */
@Entity('erasure')
@Index('erasure_subject', ['orgId', 'subjectId'])
export class ErasureEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  id!: string;

  @TextColumn()
  subjectId!: string;

  @TextColumn()
  requestedBy!: string;

  @TextColumn()
  reason!: string;

  @TextColumn()
  at!: string;

  @IntegerColumn()
  valuesErased!: number;
}
