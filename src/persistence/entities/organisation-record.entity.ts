import { Entity, Index } from 'typeorm';
import type { OrganisationRecordKind } from '../organisation-record-kinds.js';
import { IntegerColumn, IntegerKeyColumn, KeyColumn, TextColumn } from '../columns.js';

/** One sealed record of the log of an organisation. Triggers refuse UPDATE, DELETE and TRUNCATE. */
@Entity('organisation_record')
@Index('organisation_record_kind', ['orgId', 'kind', 'position'])
@Index('organisation_record_about', ['orgId', 'subject', 'position'])
@Index('organisation_record_subject', ['orgId', 'kind', 'subject', 'version'], { unique: true })
export class OrganisationRecordEntity {
  @KeyColumn()
  orgId!: string;

  /** From 1. */
  @IntegerKeyColumn()
  position!: number;

  @TextColumn()
  kind!: OrganisationRecordKind;

  /**
   * What it is about: the key of the process or calendar, the id of the person, department, delegation, incident or case,
   * the role.
   */
  @TextColumn()
  subject!: string;

  /** Counts the records of this kind about this subject, from 1. */
  @IntegerColumn()
  version!: number;

  @TextColumn()
  at!: string;

  /** Canonical JSON. */
  @TextColumn()
  record!: string;

  /** SHA-256 of `record`, hex. */
  @TextColumn()
  hash!: string;
}
