import { Entity, Index } from 'typeorm';
import { KeyColumn, LaterTextColumn, TextColumn } from '../columns.js';

/** Who may see a case: its starter and everybody who was asked or decided. */
@Entity('participant', { withoutRowid: true })
@Index('participant_started', ['orgId', 'userId', 'startedAt', 'instanceId', 'definitionKey'])
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

  /** The process of the case. */
  @LaterTextColumn()
  definitionKey!: string;
}
