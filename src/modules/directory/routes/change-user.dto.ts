import { IsBoolean, IsIn, IsOptional, IsString, Length, MaxLength, MinLength } from 'class-validator';
import { levels, NullClears, Verbatim, type Level } from '../../../engine/index.js';

/** What changes of an account; what is left out stays. */
export class ChangeUserRequest {
  @IsOptional()
  @IsString()
  @Length(1, 100)
  name?: string;

  /** `null`: in no department. */
  @IsOptional()
  @NullClears()
  @IsString()
  @MaxLength(100)
  departmentId?: string | null;

  /** The id or the username of somebody; `null`: nobody above. */
  @IsOptional()
  @NullClears()
  @IsString()
  @MaxLength(100)
  supervisorId?: string | null;

  @IsOptional()
  @IsIn(Object.keys(levels))
  level?: Level;

  /** Somebody inactive cannot sign in and is given no work. */
  @IsOptional()
  @IsBoolean()
  active?: boolean;

  @IsOptional()
  @Verbatim()
  @IsString()
  @MinLength(12)
  @MaxLength(200)
  password?: string;

  /** Why; it stands in the log of the organisation as a personal value, which can be erased. */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string;
}
