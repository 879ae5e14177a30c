import { IsIn, IsOptional, IsString, Length, Matches, MaxLength, MinLength } from 'class-validator';
import { levels, Verbatim, type Level } from '../../../engine/index.js';

/** A new account. */
export class CreateUserRequest {
  /** What the person signs in with; it never changes, and is nobody's id. */
  @IsString()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, { context: { example: 'sales.rep1' } })
  username!: string;

  @IsString()
  @Length(1, 100)
  name!: string;

  @Verbatim()
  @IsString()
  @MinLength(12)
  @MaxLength(200)
  password!: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  departmentId?: string | null;

  /** The id or the username of somebody. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  supervisorId?: string | null;

  @IsIn(Object.keys(levels))
  level: Level = 'employee';

  /** Why; it stands in the log of the organisation as a personal value, which can be erased. */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string;
}
