import { Entity, Index } from 'typeorm';
import {
  BooleanColumn,
  CounterColumn,
  KeyColumn,
  LaterTextColumn,
  OptionalTextColumn,
  TextColumn,
} from '../columns.js';

/** A person who can sign in and be assigned work. */
@Entity('directory_user')
@Index('directory_user_username', ['orgId', 'normalUsername'], { unique: true })
export class DirectoryUserEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  id!: string;

  /** As it was written. */
  @TextColumn()
  username!: string;

  @LaterTextColumn()
  normalUsername!: string;

  @TextColumn()
  name!: string;

  @OptionalTextColumn()
  departmentId!: string | null;

  @OptionalTextColumn()
  supervisorId!: string | null;

  @TextColumn()
  level!: string;

  /** Argon2id in PHC form; NULL where the person cannot sign in with a password. */
  @OptionalTextColumn()
  passwordHash!: string | null;

  @BooleanColumn()
  active!: boolean;

  /** Tokens of another epoch are no longer good. */
  @CounterColumn()
  tokenEpoch!: number;

  /** Who else has set the password; NULL: the person himself, or the installation. */
  @OptionalTextColumn()
  passwordSetBy!: string | null;
}
