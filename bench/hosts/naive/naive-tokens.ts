import { SignJWT, jwtVerify } from 'jose';

/** HS256 bearer tokens, verified for each request. */
export class NaiveTokens {
  constructor(private readonly secret: Uint8Array) {}

  issue(userId: string): Promise<string> {
    return new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(userId)
      .setExpirationTime('8h')
      .sign(this.secret);
  }

  /** The user of a token. @throws an error of jose for a token that does not hold. */
  async userOf(token: string): Promise<string> {
    const { payload } = await jwtVerify(token, this.secret, { algorithms: ['HS256'] });
    return payload.sub ?? '';
  }
}
