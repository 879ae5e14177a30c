import { Entity, Index } from 'typeorm';
import type { InstanceStatus } from '../../engine/index.js';
import {
  BooleanColumn,
  IntegerColumn,
  KeyColumn,
  LaterTextColumn,
  OptionalTextColumn,
  TextColumn,
} from '../columns.js';

/** A case: its state as it stands and the head of its history. Newest first is `startedAt`, then `id`. */
@Entity('instance')
@Index('instance_started', ['orgId', 'startedAt', 'id', 'definitionKey', 'status', 'startedBy'])
@Index('instance_definition', ['orgId', 'definitionKey', 'startedAt', 'id'])
@Index('instance_version', ['orgId', 'definitionKey', 'definitionVersion', 'startedAt', 'id'])
@Index('instance_status', ['orgId', 'status', 'startedAt', 'id'])
@Index('instance_open', ['orgId', 'startedAt', 'id'], { where: `status IN ('active', 'error')` })
@Index('instance_started_by', ['orgId', 'startedBy', 'startedAt', 'id'])
@Index('instance_number', ['orgId', 'number', 'startedAt', 'id'])
@Index('instance_parent', ['orgId', 'parentId', 'startedAt', 'id'], { where: 'parent_id IS NOT NULL' })
@Index('instance_overdue', ['orgId', 'startedAt', 'id'], { where: 'overdue = true' })
@Index('instance_sought', ['orgId', 'sought'])
@Index('instance_undescribed', ['orgId', 'id'], { where: 'subject_zh IS NULL' })
export class InstanceEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  id!: string;

  /** YYMM and a sequence within the month; for people. */
  @TextColumn()
  number!: string;

  @TextColumn()
  definitionKey!: string;

  @IntegerColumn()
  definitionVersion!: number;

  @TextColumn()
  profile!: string;

  /** XState's status. */
  @TextColumn()
  status!: InstanceStatus;

  @IntegerColumn()
  revision!: number;

  /** How many records the history has. */
  @IntegerColumn()
  position!: number;

  /** The hash of the last record. */
  @TextColumn()
  head!: string;

  /** Canonical JSON of the `InstanceState`. */
  @TextColumn()
  state!: string;

  @OptionalTextColumn()
  parentId!: string | null;

  @TextColumn()
  startedBy!: string;

  @TextColumn()
  startedAt!: string;

  @OptionalTextColumn()
  endedAt!: string | null;

  /** Whether one of the open tasks is overdue. */
  @BooleanColumn()
  overdue!: boolean;

  @BooleanColumn()
  suspended!: boolean;

  /** What the case is about, as its definition says it; NULL in a row of a release that did not keep it, until the start. */
  @OptionalTextColumn()
  subjectZh!: string | null;

  @OptionalTextColumn()
  subjectEn!: string | null;

  /** JSON text of the lines of its summary. */
  @OptionalTextColumn()
  summary!: string | null;

  /** By which it is looked for: how its subject begins, in the normal form. */
  @LaterTextColumn()
  sought!: string;
}
