import type { Role } from '../../engine/index.js';

/** A user, as everybody in the company sees him. */
export class UserAnswer {
  readonly id!: string;
  readonly username!: string;
  readonly name!: string;
  readonly departmentId!: string | null;
  readonly supervisorId!: string | null;
  readonly level!: string;
  readonly active!: boolean;
  readonly roles!: readonly Role[];
}
