import { Inject, Injectable } from '@nestjs/common';
import { jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../../engine/index.js';
import { Configuration } from '../configuration/index.js';
import { REAL_CLOCK } from '../database/index.js';

/** Whose token it is. */
export interface TokenSubject {
  readonly orgId: string;
  readonly userId: string;
  /** The token epoch of the person when it was issued: it is good while his is the same. */
  readonly epoch: number;
}

/** A token that is good until it expires. */
export interface VerifiedToken extends TokenSubject {
  /** RFC 3339 UTC with milliseconds. */
  readonly expiresAt: string;
}

/** How long a token is valid, in seconds: a working day. */
export const tokenSeconds = 8 * 60 * 60;

const algorithm = 'HS256';
const issuer = 'guicheng';
const audience = 'guicheng';
const mostRemembered = 10_000;

/** Makes and checks bearer tokens: JWT signed with HS256. A token that was found good is remembered until it expires. */
@Injectable()
export class TokenService {
  private readonly secret: Uint8Array;
  /** In the order of last use. */
  private readonly remembered = new Map<string, VerifiedToken>();

  constructor(
    configuration: Configuration,
    @Inject(REAL_CLOCK) private readonly clock: Clock,
  ) {
    this.secret = new TextEncoder().encode(configuration.jwtSecret);
  }

  async issue({ orgId, userId, epoch }: TokenSubject): Promise<string> {
    const now = Math.floor(Date.parse(this.clock.now()) / 1000);
    return new SignJWT({ org: orgId, epoch })
      .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
      .setSubject(userId)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(now)
      .setExpirationTime(now + tokenSeconds)
      .sign(this.secret);
  }

  /** Whose token it is, at once, when it is known to be good; else `undefined`: ask {@link verify}. */
  recall(token: string): VerifiedToken | undefined {
    const known = this.remembered.get(token);
    if (!known) return undefined;
    this.remembered.delete(token);
    if (known.expiresAt <= this.clock.now()) return undefined;
    this.remembered.set(token, known);
    return known;
  }

  /** Whose token it is; `undefined` for one that is forged, expired or not meant for this server. */
  async verify(token: string): Promise<VerifiedToken | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.secret, {
        algorithms: [algorithm],
        issuer,
        audience,
        requiredClaims: ['exp', 'sub', 'org', 'epoch'],
        currentDate: new Date(this.clock.now()),
      });
      const { sub, org, epoch, exp } = payload;
      if (typeof sub !== 'string' || typeof org !== 'string' || typeof epoch !== 'number') return undefined;
      if (exp === undefined) return undefined;
      return this.remember(token, { orgId: org, userId: sub, epoch, expiresAt: new Date(exp * 1000).toISOString() });
    } catch {
      return undefined;
    }
  }

  private remember(token: string, verified: VerifiedToken): VerifiedToken {
    const [oldest] = this.remembered.keys();
    if (this.remembered.size >= mostRemembered && oldest !== undefined) this.remembered.delete(oldest);
    this.remembered.set(token, verified);
    return verified;
  }
}
