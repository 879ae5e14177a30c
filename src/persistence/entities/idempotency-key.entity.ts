import { Entity, Index } from 'typeorm';
import { IntegerColumn, KeyColumn, TextColumn } from '../columns.js';

/** The first answer to an `Idempotency-Key`; kept seven days. */
@Entity('idempotency_key')
@Index('idempotency_key_created', ['createdAt'])
export class IdempotencyKeyEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  userId!: string;

  @KeyColumn()
  key!: string;

  /** HMAC-SHA-256 of method, path and body, hex. */
  @TextColumn()
  requestHash!: string;

  /** HTTP status. */
  @IntegerColumn()
  status!: number;

  /** JSON. */
  @TextColumn()
  body!: string;

  /** JSON. */
  @TextColumn()
  headers!: string;

  @TextColumn()
  createdAt!: string;
}
