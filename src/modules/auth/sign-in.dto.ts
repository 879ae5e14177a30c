import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** `POST /auth/login` */
export class SignInDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  username!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password!: string;
}
