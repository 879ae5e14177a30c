import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '../../../engine/index.js';

/** A user, as everybody in the company sees him. */
export class UserAnswer {
  readonly id!: string;
  readonly username!: string;
  readonly name!: string;
  readonly departmentId!: string | null;
  readonly supervisorId!: string | null;
  /** The name of the superior. */
  readonly supervisorName!: string | null;
  readonly level!: string;
  readonly active!: boolean;
  @ApiProperty({ type: [String] })
  readonly roles!: readonly Role[];
}
