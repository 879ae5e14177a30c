import { IsString, Length } from 'class-validator';

/** Does something to a case of other people. */
export class AdministerCaseRequest {
  /** Why; it stands in the history of the case, and can be erased. */
  @IsString()
  @Length(1, 2000)
  reason!: string;
}
