import { Entity, Index } from 'typeorm';
import { KeyColumn, TextColumn } from '../columns.js';

/** Who may see a case: its starter and everybody who was asked or decided. */
@Entity('participant', { withoutRowid: true })
@Index('participant_started', ['orgId', 'userId', 'startedAt', 'instanceId'])
export class ParticipantEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  userId!: string;

  @KeyColumn()
  instanceId!: string;

  /** That of the case: the order of lists. */
  @TextColumn()
  startedAt!: string;
}
