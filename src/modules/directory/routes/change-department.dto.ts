import { Type } from 'class-transformer';
import { IsObject, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { NullClears } from '../../../engine/index.js';
import { LocalizedName } from './localized-name.dto.js';

/** What changes of a department; what is left out stays. */
export class ChangeDepartmentRequest {
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => LocalizedName)
  name?: LocalizedName;

  /** `null`: belongs to no other department. */
  @IsOptional()
  @NullClears()
  @IsString()
  @MaxLength(100)
  parentId?: string | null;

  /** The id or the username of somebody; `null`: nobody heads it. */
  @IsOptional()
  @NullClears()
  @IsString()
  @MaxLength(100)
  headId?: string | null;

  /** Why; it stands in the log of the organisation as a personal value, which can be erased. */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string;
}
