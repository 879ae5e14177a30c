import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches, MaxLength, MinLength } from 'class-validator';
import { levels, type Level } from './levels.js';
import { MayBeAbsent } from './may-be-absent.js';

/** What changes of an account; what is left out stays. */
export class ChangeUserRequest {
  @MayBeAbsent()
  @IsString()
  @Length(1, 100)
  @Matches(/\S/)
  name?: string;

  /** `null`: in no department. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  departmentId?: string | null;

  /** `null`: nobody above. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  supervisorId?: string | null;

  @MayBeAbsent()
  @IsIn(Object.keys(levels))
  level?: Level;

  /** Somebody inactive cannot sign in and is given no work. */
  @MayBeAbsent()
  @IsBoolean()
  active?: boolean;

  @MayBeAbsent()
  @IsString()
  @MinLength(12)
  @MaxLength(200)
  password?: string;
}
