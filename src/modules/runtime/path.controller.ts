import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { PathRequest, type PathAnswer } from './path.dto.js';
import { Paths } from './path.service.js';

/** Which way a case will probably go. */
@ApiTags('instances')
@Controller()
export class PathController {
  constructor(private readonly paths: Paths) {}

  /** What was decided, what waits, and who will probably be asked next, by when. */
  @Get('instances/:id/path')
  @SignedIn()
  get(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<PathAnswer> {
    return this.paths.of(principal, id);
  }

  /** The same before a case is started: nothing is stored. */
  @Post('definitions/:key/path')
  @HttpCode(200)
  @SignedIn()
  ofStart(
    @CurrentPrincipal() principal: Principal,
    @Param('key') key: string,
    @Body() request: PathRequest,
  ): PathAnswer {
    return this.paths.ofStart(principal, key, request);
  }
}
