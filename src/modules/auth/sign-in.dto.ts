import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Verbatim } from '../../engine/index.js';

/** `POST /auth/login` */
export class SignInDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  username!: string;

  @Verbatim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password!: string;
}
