import { Entity } from 'typeorm';
import { KeyColumn } from '../columns.js';

/** Who may see a case: its starter and everybody who was asked or decided. */
@Entity('participant', { withoutRowid: true })
export class ParticipantEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  userId!: string;

  @KeyColumn()
  instanceId!: string;
}
