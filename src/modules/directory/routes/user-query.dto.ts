import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { normalForm, roles, type Role } from '../../../engine/index.js';
import { ListQuery } from '../../http/index.js';

/** Which users to list; all conditions must hold. */
export class UserQuery extends ListQuery {
  /**
   * What somebody types to find a person: a name, a username, or the initials of the pinyin. The best come first, on one
   * page. As if it were not there while nothing is typed.
   */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && normalForm(value) === '' ? undefined : value,
  )
  q?: string;

  /** `true`: those who are active; `false`: those who have left. */
  @IsOptional()
  @IsIn(['true', 'false'])
  active?: 'true' | 'false';

  /** Exactly this username. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  username?: string;

  /** The id of a department. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  department?: string;

  /** A role of the rulebook. */
  @IsOptional()
  @IsIn(Object.keys(roles))
  role?: Role;
}
