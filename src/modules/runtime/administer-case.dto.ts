import { IsArray, IsString, Length } from 'class-validator';

/** Does something to a case of other people. */
export class AdministerCaseRequest {
  /** Why; it stands in the history of the case, and can be erased. */
  @IsString()
  @Length(1, 2000)
  reason!: string;
}

/** Puts a case into other states. */
export class ModifyCaseRequest extends AdministerCaseRequest {
  /** The innermost states, by their paths: one for each region, for example `["internalReview.legal.open", …]`. */
  @IsArray()
  @IsString({ each: true })
  to!: string[];
}
