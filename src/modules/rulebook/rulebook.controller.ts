import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { languageOf } from '../http/index.js';
import { RulebookQuery } from './rulebook-query.dto.js';
import { RulebookService } from './rulebook.service.js';

const contentTypes = { md: 'text/markdown; charset=utf-8', html: 'text/html; charset=utf-8' } as const;

/** The page may have a style of its own and nothing else: no script, nothing from elsewhere. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

@ApiTags('rulebook')
@Controller('rulebook')
@SignedIn()
export class RulebookController {
  constructor(private readonly rulebook: RulebookService) {}

  /** The company's rules as they run, under its profiles, in the language of `Accept-Language`. */
  @Get()
  @Header('vary', 'accept-language')
  @Header('content-security-policy', policy)
  @ApiProduces('text/markdown', 'text/html')
  @ApiOkResponse({
    type: String,
    headers: { 'Content-Language': { description: '`zh` or `en`', schema: { type: 'string' } } },
  })
  print(
    @CurrentPrincipal() { orgId }: Principal,
    @Query() { format }: RulebookQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const language = languageOf(request);
    void reply.header('content-language', language).type(contentTypes[format]);
    return this.rulebook.print(orgId, format, language);
  }
}
