/** The answer to a sign-in. */
export class AccessTokenDto {
  /** To be sent as `Authorization: Bearer <accessToken>`. */
  accessToken!: string;
  tokenType!: 'Bearer';
  /** Seconds. */
  expiresIn!: number;
}
