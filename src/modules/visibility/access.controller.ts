import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import type { AccessAnswer } from './access.dto.js';
import { CaseAccess } from './case-access.service.js';

/** Who may know of a case. */
@ApiTags('instances')
@Controller('instances/:id/access')
export class AccessController {
  constructor(private readonly access: CaseAccess) {}

  /** Who may see the case now, and why: for whoever may see it himself. */
  @Get()
  @SignedIn()
  of(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<AccessAnswer> {
    return this.access.of(principal, id);
  }
}
