import { Entity } from 'typeorm';
import { KeyColumn } from '../columns.js';

/** Who holds which role. */
@Entity('role_assignment', { withoutRowid: true })
export class RoleAssignmentEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  role!: string;

  @KeyColumn()
  userId!: string;
}
