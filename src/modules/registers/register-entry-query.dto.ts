import { IsOptional, IsString, MaxLength } from 'class-validator';
import { ListQuery } from '../http/index.js';

/** Which entries to list; all conditions must hold. */
export class RegisterEntryQuery extends ListQuery {
  /** Entries whose key begins so; case, width and spaces do not matter. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  key?: string;

  /** Entries whose data has this `status`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  status?: string;
}
