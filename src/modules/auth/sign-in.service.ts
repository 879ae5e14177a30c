import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { normalForm } from '../../engine/index.js';
import { DirectoryService, hashPassword, PasswordChecks, verifyPassword, type Account } from '../directory/index.js';
import { ProblemException } from '../http/index.js';
import { OrganisationLog } from '../organisation-log/index.js';
import { addressKey } from './address-key.js';
import { SignInThrottle, type Attempt } from './sign-in-throttle.js';
import { TokenService } from './token.service.js';

/** Exchanges a username and its password for a bearer token. */
@Injectable()
export class SignInService {
  /** Checked for a name that nobody has, so that the answer takes as long as for a wrong password. */
  private readonly decoy = hashPassword(randomUUID());

  constructor(
    private readonly directory: DirectoryService,
    private readonly throttle: SignInThrottle,
    private readonly checks: PasswordChecks,
    private readonly tokens: TokenService,
    private readonly log: OrganisationLog,
  ) {}

  /**
   * A sign-in with a password that somebody else has set is a record: he may be the one who signs in.
   *
   * @param address where the request comes from
   * @returns a bearer token
   * @throws ProblemException `UNAUTHENTICATED`, the same for an unknown name and a wrong password; `RATE_LIMITED`
   */
  async signIn(username: string, password: string, address: string): Promise<string> {
    const account = await this.confirm(username, password, address);
    const { orgId, id, tokenEpoch, passwordSetBy } = account;
    if (passwordSetBy !== null) {
      const about = { orgId, kind: 'signedIn', subject: id, actor: id, reason: '' } as const;
      await this.log.set({ ...about, setting: { passwordSetBy } });
    }
    return this.tokens.issue({ orgId, userId: id, epoch: tokenEpoch });
  }

  /**
   * Whose username and password these are.
   *
   * @throws ProblemException as {@link signIn}
   */
  confirm(username: string, password: string, address: string): Promise<Account> {
    const attempt: Attempt = {
      name: normalForm(username),
      address: addressKey(address),
      exists: this.directory.userByUsername(username) !== undefined,
    };
    return this.checks.run(this.throttle.turn(attempt), attempt.address, () => this.check(attempt, username, password));
  }

  private async check(attempt: Attempt, username: string, password: string): Promise<Account> {
    this.throttle.mayTry(attempt);
    const account = this.directory.userByUsername(username);
    const matches = await verifyPassword(account?.passwordHash ?? (await this.decoy), password);
    // What was changed while the password was checked counts: a new password, a person who has left.
    const now = this.directory.userByUsername(username);
    if (!matches || !now?.active || now.passwordHash === null || now.passwordHash !== account?.passwordHash) {
      this.throttle.failed(attempt);
      throw refused();
    }
    this.throttle.succeeded(attempt);
    return now;
  }
}

const refused = (): ProblemException =>
  new ProblemException('UNAUTHENTICATED', {
    zh: '应为有效的用户名和密码，但不匹配。',
    en: 'Expected the username and password of somebody who may sign in, but they are not.',
  });
