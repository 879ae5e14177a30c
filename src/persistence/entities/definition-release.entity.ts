import { Entity } from 'typeorm';
import { IntegerKeyColumn, KeyColumn, TextColumn } from '../columns.js';

/** A released version of a process, frozen by its digest. */
@Entity('definition_release', { withoutRowid: true })
export class DefinitionReleaseEntity {
  @KeyColumn()
  key!: string;

  @IntegerKeyColumn()
  version!: number;

  /** SHA-256, hex. */
  @TextColumn()
  digest!: string;
}
