import { Type } from 'class-transformer';
import { IsObject, IsOptional, IsString, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { LocalizedName } from './localized-name.dto.js';

/** A new department. */
export class CreateDepartmentRequest {
  /** Processes name departments by it, for example `finance`; it never changes. */
  @IsString()
  @Matches(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { context: { example: 'sales-east' } })
  @MaxLength(64)
  id!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => LocalizedName)
  name!: LocalizedName;

  /** The department it belongs to. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  parentId?: string | null;

  /** The id or the username of whoever heads it. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  headId?: string | null;

  /** Why; it stands in the log of the organisation as a personal value, which can be erased. */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string;
}
