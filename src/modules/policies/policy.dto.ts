import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsObject,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { JsonObject } from '../../engine/index.js';
import type { PersonAnswer } from '../http/index.js';

/** A profile, and what differs from it. */
class PolicyPart {
  /** The manual whose values apply; for a department its own, to which those of the organisation do not apply. */
  @IsOptional()
  @IsString()
  @MaxLength(50)
  profile?: string;

  /** What differs from the profile, by the keys of the catalogue. */
  @IsOptional()
  @IsObject()
  values?: JsonObject;
}

/** How one department differs, and the departments below it. */
export class DepartmentPolicyRequest extends PolicyPart {
  /** The id of a department. */
  @IsString()
  @MaxLength(100)
  department!: string;
}

/** Replaces what is set for a process. */
export class SetPolicyRequest extends PolicyPart {
  /** The departments that differ. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => DepartmentPolicyRequest)
  departments?: DepartmentPolicyRequest[];

  /** Why; it stands in the log of the organisation. */
  @IsString()
  @Length(1, 2000)
  reason!: string;
}

/** How one department differs. */
export class DepartmentPolicyAnswer {
  readonly department!: string;
  readonly profile?: string;
  readonly values?: JsonObject;
}

/** What holds for the cases of a process that start now. */
export class PolicyAnswer {
  /** The key of the process. */
  readonly definition!: string;
  /** Counts what was set; 0 while nothing was. The `ETag`. */
  readonly version!: number;
  readonly profile!: string;
  /** Every parameter by the key of the catalogue: the profile with what was set over it. */
  readonly values!: JsonObject;
  /** What the organisation has set for all processes, by the same keys: it lies under the profile. */
  readonly defaults!: JsonObject;
  @ApiProperty({ type: [DepartmentPolicyAnswer] })
  readonly departments!: readonly DepartmentPolicyAnswer[];
  readonly setBy!: PersonAnswer | null;
  readonly setAt!: string | null;
  readonly reason!: string | null;
}

/** What was set once, as the log of the organisation keeps it. */
export class PolicyRecordAnswer {
  readonly version!: number;
  readonly profile!: string;
  /** What was set over the profile, by the keys of the catalogue. */
  readonly values!: JsonObject;
  @ApiProperty({ type: [DepartmentPolicyAnswer] })
  readonly departments!: readonly DepartmentPolicyAnswer[];
  readonly setBy!: PersonAnswer;
  readonly setAt!: string;
  readonly reason!: string;
  /** In the log of the organisation. */
  readonly position!: number;
  /** SHA-256 of the record, hex. */
  readonly hash!: string;
  /** SHA-256 of the record before it in the log, hex; zeros for the first. */
  readonly prevHash!: string;
}
