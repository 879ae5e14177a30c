import { Controller, Get, Header, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { pictureSecurity } from '../definitions/index.js';
import { languageOf } from '../http/index.js';
import { Takes } from '../limits/index.js';
import { CaseDiagramQuery } from './case-diagram.dto.js';
import { CaseDiagrams } from './case-diagram.service.js';

/** Where a case stands, as a picture. */
@ApiTags('history')
@Controller('instances/:id/diagram')
export class CaseDiagramController {
  constructor(private readonly diagrams: CaseDiagrams) {}

  /** The chart of a case with where it stands, or with `position` stood, in the language of `Accept-Language`. */
  @Get()
  @SignedIn()
  @Takes('heavy')
  @Header('vary', 'accept-language')
  @Header('cache-control', 'private, no-cache')
  @Header('content-security-policy', pictureSecurity)
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({
    type: String,
    headers: { 'Content-Language': { description: '`zh` or `en`', schema: { type: 'string' } } },
  })
  async get(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { position }: CaseDiagramQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const language = languageOf(request);
    const picture = await this.diagrams.svg(principal, id, language, position);
    void reply.header('content-language', language).type('image/svg+xml; charset=utf-8');
    return picture;
  }
}
