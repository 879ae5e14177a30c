import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { Copies } from './copies.service.js';
import { CopiedFormAnswer } from './copy.dto.js';

/** 再次发起: what was asked for once, asked for again. */
@ApiTags('history')
@Controller('instances/:id/copy')
export class CopyController {
  constructor(private readonly copies: Copies) {}

  /** The start form of a case of yours that has ended, for a new one. Nothing is stored or started. */
  @Get()
  @ApiOkResponse({ type: CopiedFormAnswer })
  @SignedIn()
  get(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<CopiedFormAnswer> {
    return this.copies.of(principal, id);
  }
}
