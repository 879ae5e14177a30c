import { Entity } from 'typeorm';
import { IntegerColumn, KeyColumn, TextColumn } from '../columns.js';

/** A company. Everything else belongs to one. */
@Entity('organisation', { withoutRowid: true })
export class OrganisationEntity {
  @KeyColumn()
  id!: string;

  @TextColumn()
  nameZh!: string;

  @TextColumn()
  nameEn!: string;

  /** IANA name. */
  @TextColumn()
  timeZone!: string;

  /** Key of the working calendar. */
  @TextColumn()
  calendar!: string;

  /** Counts the changes of users, departments and roles, so that a node sees when its copy is old. */
  @IntegerColumn()
  directoryVersion!: number;
}
