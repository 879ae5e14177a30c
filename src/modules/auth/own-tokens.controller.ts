import { Controller, Delete, HttpCode } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { DirectoryChanges } from '../directory/index.js';
import { unauthenticated } from './unauthenticated.js';

/** Wherever a person has signed in. */
@ApiTags('sign-in')
@Controller('me/tokens')
export class OwnTokensController {
  constructor(private readonly changes: DirectoryChanges) {}

  /** Signs the caller out everywhere, here too: none of the tokens that he has is taken any more. */
  @Delete()
  @HttpCode(204)
  @SignedIn()
  async end(@CurrentPrincipal() { orgId, userId }: Principal): Promise<void> {
    await this.changes.change({ orgId, userId }, ({ users }) => {
      const before = users.find(({ id }) => id === userId);
      if (!before) throw unauthenticated();
      return { users: [{ ...before, tokenEpoch: before.tokenEpoch + 1 }] };
    });
  }
}
