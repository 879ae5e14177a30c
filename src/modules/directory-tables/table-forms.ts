import { IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { IsMoment, levels } from '../../engine/index.js';

/** What may stand in a line about a user. */
export class UserLine {
  @IsString()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, { context: { example: 'sales.rep1' } })
  username!: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  name?: string;

  @IsOptional()
  @IsIn(Object.keys(levels))
  level?: string;
}

/** What may stand in a line about a department. */
export class DepartmentLine {
  @IsString()
  @Matches(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { context: { example: 'sales-east' } })
  @MaxLength(64)
  id!: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  nameZh?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  nameEn?: string;
}

/** What may stand in a line about a deputy. */
export class DeputyLine {
  @IsMoment()
  startsAt!: string;

  @IsMoment()
  endsAt!: string;
}
