import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '../../../engine/index.js';
import { type LocalizedName } from './localized-name.dto.js';

/** Somebody who holds a role. */
export class RoleMember {
  readonly id!: string;
  readonly name!: string;
  readonly active!: boolean;
}

/** A role of the rulebook and who holds it. */
export class RoleAnswer {
  readonly role!: Role;
  readonly title!: LocalizedName;
  /** Ascending by id, the inactive included. */
  @ApiProperty({ type: [RoleMember] })
  readonly members!: readonly RoleMember[];
}
