import { Injectable } from '@nestjs/common';
import { PasswordChecks } from './password-checks.js';
import { hashPassword } from './password-hash.js';

/** Hashes new passwords. That costs what checking one does: they wait in the same line, those of one organisation as one address does. */
@Injectable()
export class NewPasswords {
  constructor(private readonly checks: PasswordChecks) {}

  /** @throws ProblemException `RATE_LIMITED` when too many wait */
  hashed(orgId: string, userId: string, password: string): Promise<string> {
    return this.checks.run(`password of ${userId}`, `administrators of ${orgId}`, () => hashPassword(password));
  }
}
