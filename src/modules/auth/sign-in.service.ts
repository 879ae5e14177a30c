import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DirectoryService, hashPassword, verifyPassword } from '../directory/index.js';
import { ProblemException } from '../http/index.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { TokenService } from './token.service.js';

/** Exchanges a username and its password for a bearer token. */
@Injectable()
export class SignInService {
  /** Checked for a name that nobody has, so that the answer takes as long as for a wrong password. */
  private readonly decoy = hashPassword(randomUUID());

  constructor(
    private readonly directory: DirectoryService,
    private readonly throttle: SignInThrottle,
    private readonly tokens: TokenService,
  ) {}

  /**
   * @param address where the request comes from
   * @returns a bearer token
   * @throws ProblemException `UNAUTHENTICATED`, the same for an unknown name and a wrong password; `RATE_LIMITED`
   */
  async signIn(username: string, password: string, address: string): Promise<string> {
    this.throttle.attempt(address, username);
    const account = this.directory.userByUsername(username);
    const matches = await verifyPassword(account?.passwordHash ?? (await this.decoy), password);
    if (!matches || !account?.active || account.passwordHash === null) throw refused();
    this.throttle.succeeded(address, username);
    return this.tokens.issue({ orgId: account.orgId, userId: account.id });
  }
}

const refused = (): ProblemException =>
  new ProblemException('UNAUTHENTICATED', {
    zh: '应为有效的用户名和密码，但不匹配。',
    en: 'Expected the username and password of somebody who may sign in, but they are not.',
  });
