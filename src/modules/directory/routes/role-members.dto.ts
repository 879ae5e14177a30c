import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { Verbatim } from '../../../engine/index.js';

/** Everybody who holds a role from now on. */
export class RoleMembersRequest {
  /** Ids or usernames. */
  @IsArray()
  @ArrayMaxSize(5000)
  @ArrayUnique()
  @Verbatim()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  userIds!: string[];

  /** Why; it stands in the log of the organisation as a personal value, which can be erased. */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string;
}
