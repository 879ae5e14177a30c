import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '../../engine/index.js';
import { PersonAnswer, type LocalizedTextAnswer } from '../http/index.js';
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

/** Somebody whom the caller stands in for. */
export class StandIn extends PersonAnswer {
  /** The first moment at which it is over, RFC 3339 UTC. */
  readonly until!: string;
  /** The keys of the processes; `null`: all of them. */
  @ApiProperty({ anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'null' }] })
  readonly processes!: readonly string[] | null;
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
  /** Those whom the caller stands in for at this moment. */
  standIns!: StandIn[];
}
