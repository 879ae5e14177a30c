import { createHash } from 'node:crypto';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignedIn } from '../../access/index.js';
import { languageOf } from '../../http/index.js';
import { DefinitionRegistry } from '../definition-registry.service.js';
import { expectDefinition } from '../expect-definition.js';
import { LayoutAnswer, LayoutQuery } from './layout.dto.js';
import { Layouts } from './layouts.service.js';

@ApiTags('definitions')
@Controller('definitions/:key/layout')
@SignedIn()
export class LayoutController {
  constructor(
    private readonly definitions: DefinitionRegistry,
    private readonly layouts: Layouts,
  ) {}

  /** Where each state and arrow of the chart is drawn, in the language of `Accept-Language`. */
  @Get()
  @ApiOkResponse({
    type: LayoutAnswer,
    headers: {
      ETag: { description: 'Of this drawing, for `If-None-Match`', schema: { type: 'string' } },
      'Content-Language': { description: 'The language of the texts: `zh` or `en`', schema: { type: 'string' } },
    },
  })
  async get(
    @Param('key') key: string,
    @Query() { version, detail }: LayoutQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LayoutAnswer> {
    const definition = expectDefinition(this.definitions, key, version);
    const language = languageOf(request);
    const answer = await this.layouts.of(definition, detail, language);
    const tag = createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 22);
    void reply.headers({ 'content-language': language, vary: 'accept-language', etag: `"${tag}"` });
    void reply.header('cache-control', 'private, no-cache');
    return answer;
  }
}
