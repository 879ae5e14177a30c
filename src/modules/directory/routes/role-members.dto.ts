import { ArrayMaxSize, ArrayUnique, IsArray, IsString, MaxLength } from 'class-validator';
import { Verbatim } from '../../../engine/index.js';

/** Everybody who holds a role from now on. */
export class RoleMembersRequest {
  @IsArray()
  @ArrayMaxSize(5000)
  @ArrayUnique()
  @Verbatim()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  userIds!: string[];
}
