import { Body, Controller, HttpCode, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { DirectoryChanges, DirectoryService, NewPasswords } from '../directory/index.js';
import { payloadProblem, ProblemException } from '../http/index.js';
import { OwnPasswordRequest } from './own-password.dto.js';
import { SignInService } from './sign-in.service.js';
import { unauthenticated } from './unauthenticated.js';

/** A person's own password: what nobody else has set, nobody else knows. */
@ApiTags('sign-in')
@Controller('me/password')
export class OwnPasswordController {
  constructor(
    private readonly service: SignInService,
    private readonly directory: DirectoryService,
    private readonly changes: DirectoryChanges,
    private readonly passwords: NewPasswords,
  ) {}

  /** Sets it, and ends every token of the person: he signs in anew. Guesses at the one of now count as sign-ins do. */
  @Put()
  @HttpCode(204)
  @SignedIn()
  async set(
    @CurrentPrincipal() { orgId, userId }: Principal,
    @Body() { current, password }: OwnPasswordRequest,
    @Req() { ip }: FastifyRequest,
  ): Promise<void> {
    const user = this.directory.copy(orgId).user(userId);
    if (!user) throw unauthenticated();
    const known = await this.service.confirm(user.username, current, ip).catch((error: unknown) => {
      throw error instanceof ProblemException && error.code === 'UNAUTHENTICATED' ? notTheOneOfNow() : error;
    });
    const passwordHash = await this.passwords.hashed(orgId, userId, password);
    await this.changes.change({ orgId, userId }, ({ users }) => {
      const before = users.find(({ id }) => id === userId);
      // An administrator has set another one, or the person has left, meanwhile.
      if (!before?.active || before.passwordHash !== known.passwordHash) throw unauthenticated();
      return { users: [{ ...before, passwordHash, passwordSetBy: null, tokenEpoch: before.tokenEpoch + 1 }] };
    });
  }
}

const notTheOneOfNow = (): ProblemException =>
  payloadProblem([
    {
      path: 'current',
      rule: 'matches',
      message: { zh: '应为当前的密码，但不是。', en: 'Expected the password of now, but it is another one.' },
    },
  ]);
