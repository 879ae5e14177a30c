import { Entity, Index } from 'typeorm';
import { KeyColumn, OptionalTextColumn, TextColumn } from '../columns.js';

/** Somebody stands in for somebody else, for a while and in some processes. */
@Entity('delegation')
@Index('delegation_current', ['orgId', 'endsAt', 'id'], { where: 'ended_at IS NULL' })
@Index('delegation_principal', ['orgId', 'principalId', 'id'])
@Index('delegation_deputy', ['orgId', 'deputyId', 'id'])
export class DelegationEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  id!: string;

  @TextColumn()
  principalId!: string;

  @TextColumn()
  deputyId!: string;

  @TextColumn()
  startsAt!: string;

  /** The first moment at which it is over. */
  @TextColumn()
  endsAt!: string;

  /** JSON text: the keys of the processes; NULL: all of them. */
  @OptionalTextColumn()
  processes!: string | null;

  @TextColumn()
  createdBy!: string;

  @TextColumn()
  createdAt!: string;

  /** When it was ended before its time; NULL: it was not. */
  @OptionalTextColumn()
  endedAt!: string | null;

  @OptionalTextColumn()
  endedBy!: string | null;
}
