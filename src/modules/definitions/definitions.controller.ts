import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { JsonObject, ProcessDefinition } from '../../engine/index.js';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { ApiPage, decodeCursor, languageOf, ListQuery, pageOf, ProblemException, type Page } from '../http/index.js';
import { DefinitionPresenter } from './definition-presenter.service.js';
import { DefinitionQuery } from './definition-query.dto.js';
import { DefinitionRegistry } from './definition-registry.service.js';
import { DefinitionSummary } from './definition-summary.dto.js';
import { DefinitionAnswer } from './definition.dto.js';
import { DiagramQuery } from './diagram-query.dto.js';
import { Layouts } from './layout/layouts.service.js';
import { pictureSecurity, svgDiagram } from './layout/svg-diagram.js';
import { machineJson } from './machine-json.js';
import { mermaidDiagram } from './mermaid-diagram.js';
import { scxmlDiagram } from './scxml-diagram.js';

const contentLanguage = {
  description: 'The language of the titles: `zh` or `en`',
  schema: { type: 'string' },
} as const;

@ApiTags('definitions')
@Controller('definitions')
@SignedIn()
export class DefinitionsController {
  constructor(
    private readonly definitions: DefinitionRegistry,
    private readonly presenter: DefinitionPresenter,
    private readonly layouts: Layouts,
  ) {}

  /** The newest version of each process, ascending by key. */
  @Get()
  @ApiPage(DefinitionSummary)
  list(@CurrentPrincipal() { roles }: Principal, @Query() { limit, cursor }: ListQuery): Page<DefinitionSummary> {
    const [after = ''] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    const found = this.definitions.newest().filter(({ key }) => key > after);
    const { items, nextCursor } = pageOf(found.slice(0, limit + 1), limit, ({ key }) => [key]);
    return { items: items.map((definition) => this.presenter.summary(definition, roles)), nextCursor };
  }

  /** The newest version of a process, whole. */
  @Get(':key')
  newest(@CurrentPrincipal() { roles }: Principal, @Param('key') key: string): DefinitionAnswer {
    return this.presenter.whole(this.find(key), roles);
  }

  /** One version of a process, whole. */
  @Get(':key/versions/:version')
  version(
    @CurrentPrincipal() { roles }: Principal,
    @Param('key') key: string,
    @Param('version') version: string,
  ): DefinitionAnswer {
    return this.presenter.whole(this.find(key, /^[1-9]\d{0,6}$/.test(version) ? Number(version) : NaN), roles);
  }

  /** The machine as JSON that opens in Stately Studio. */
  @Get(':key/machine')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true, description: 'A machine of XState' } })
  machine(@Param('key') key: string, @Query() { version }: DefinitionQuery): JsonObject {
    return machineJson(this.find(key, version).machine.config);
  }

  /** The drawing, in the language of `Accept-Language`. */
  @Get(':key/diagram')
  @Header('vary', 'accept-language')
  @ApiProduces('image/svg+xml', 'text/vnd.mermaid', 'application/scxml+xml')
  @ApiOkResponse({ type: String, headers: { 'Content-Language': contentLanguage } })
  async diagram(
    @Param('key') key: string,
    @Query() { format, version }: DiagramQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const definition = this.find(key, version);
    const language = languageOf(request);
    void reply.header('content-language', language);
    if (format === 'svg') {
      void reply.type('image/svg+xml; charset=utf-8').header('content-security-policy', pictureSecurity);
      return svgDiagram(await this.layouts.of(definition, 'reader', language), definition.title[language]);
    }
    if (format === 'mermaid') {
      void reply.type('text/vnd.mermaid; charset=utf-8');
      return mermaidDiagram(definition, language);
    }
    void reply.type('application/scxml+xml; charset=utf-8');
    return scxmlDiagram(definition, language);
  }

  private find(key: string, version?: number): ProcessDefinition {
    const found = this.definitions.find(key, version);
    if (found) return found;
    throw new ProblemException('NOT_FOUND', {
      zh: '没有这个流程或版本。',
      en: 'Expected a process and version that exist, but found none.',
    });
  }
}
