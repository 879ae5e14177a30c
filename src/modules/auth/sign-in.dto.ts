import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Verbatim } from '../../engine/index.js';

/** Who signs in. */
export class SignInDto {
  /** @example sales.rep1 */
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  username!: string;

  @Verbatim()
  /** @example guicheng-demo */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password!: string;
}
