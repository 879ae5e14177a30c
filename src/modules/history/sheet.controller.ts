import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { PositionQuery } from './history.dto.js';
import type { SheetAnswer } from './sheet.dto.js';
import { Sheets } from './sheet.service.js';

/** What a case says. */
@ApiTags('history')
@Controller('instances/:id/sheet')
export class SheetController {
  constructor(private readonly sheets: Sheets) {}

  /** The case as a form reads, in the order of its forms; with `position` as it stood then. */
  @Get()
  @SignedIn()
  get(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { position }: PositionQuery,
  ): Promise<SheetAnswer> {
    return this.sheets.of(principal, id, position);
  }
}
