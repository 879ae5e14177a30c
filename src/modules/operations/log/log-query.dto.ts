import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { organisationRecordKinds, type OrganisationRecordKind } from '../../../persistence/index.js';
import { ListQuery } from '../../http/index.js';

/** Which records of the log to list; all conditions must hold. */
export class LogQuery extends ListQuery {
  /** What was done. */
  @IsOptional()
  @IsIn(organisationRecordKinds)
  kind?: OrganisationRecordKind;

  /** What it is about: the id of a person, department, delegation, incident or case, a role, the key of a process or calendar. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  subject?: string;
}
