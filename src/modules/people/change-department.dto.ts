import { Type } from 'class-transformer';
import { IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { LocalizedName } from './localized-name.dto.js';
import { MayBeAbsent } from './may-be-absent.js';

/** What changes of a department; what is left out stays. */
export class ChangeDepartmentRequest {
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => LocalizedName)
  name?: LocalizedName;

  /** `null`: belongs to no other department. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  parentId?: string | null;

  /** `null`: nobody heads it. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  headId?: string | null;
}
