import { IsNotEmpty, IsString, MaxLength, MinLength } from 'class-validator';
import { Verbatim } from '../../engine/index.js';

/** A new password of one's own. */
export class OwnPasswordRequest {
  /** The one of now. */
  @Verbatim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  current!: string;

  @Verbatim()
  @IsString()
  @MinLength(12)
  @MaxLength(200)
  password!: string;
}
