import { Entity, Index } from 'typeorm';
import type { RecordKind } from '../../engine/index.js';
import { IntegerKeyColumn, KeyColumn, TextColumn } from '../columns.js';

/** One sealed record of a case. Triggers refuse UPDATE, DELETE and TRUNCATE. */
@Entity('history')
@Index('history_comment', ['orgId', 'instanceId', 'position'], { where: "kind = 'comment'" })
@Index('history_kind', ['orgId', 'kind', 'at', 'instanceId', 'position'])
@Index('history_event', ['orgId', 'eventId'], { unique: true })
export class HistoryEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  instanceId!: string;

  /** From 1. */
  @IntegerKeyColumn()
  position!: number;

  /** The envelope; unique, so that none is applied twice. */
  @TextColumn()
  eventId!: string;

  @TextColumn()
  kind!: RecordKind;

  @TextColumn()
  at!: string;

  /** Canonical JSON. */
  @TextColumn()
  record!: string;

  /** SHA-256 of `record`, hex. */
  @TextColumn()
  hash!: string;
}
