import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '../../engine/index.js';
import type { LocalizedTextAnswer } from '../http/index.js';
import { permissions, type Permission } from './permissions.js';

/** A department by id and name. */
export class DepartmentOfUser {
  readonly id!: string;
  readonly name!: LocalizedTextAnswer;
}

/** A role of the rulebook with its title. */
export class RoleOfUser {
  readonly id!: Role;
  readonly title!: LocalizedTextAnswer;
}

/** `GET /me`: who the caller is. */
export class SignedInUserDto {
  id!: string;
  username!: string;
  name!: string;
  level!: string;
  department!: DepartmentOfUser | null;
  /** With their titles, in the order of the catalogue. */
  roles!: RoleOfUser[];
  /** What he may do beside his own work. */
  @ApiProperty({ enum: permissions, isArray: true })
  permissions!: Permission[];
  /** People the caller acts for at the moment. */
  standIns!: string[];
}
