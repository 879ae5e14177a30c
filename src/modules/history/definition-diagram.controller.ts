import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language, ProcessDefinition } from '../../engine/index.js';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import {
  DefinitionRegistry,
  expectDefinition,
  Layouts,
  mermaidDiagram,
  pictureSecurity,
  scxmlDiagram,
  svgDiagram,
} from '../definitions/index.js';
import { languageOf, payloadProblem } from '../http/index.js';
import { PersonLimits } from '../limits/index.js';
import { CaseDiagrams } from './case-diagram.service.js';
import { DefinitionDiagramQuery } from './definition-diagram.dto.js';

/** The drawing of a process; it stands here because it may show where a case of the process stands. */
@ApiTags('definitions')
@Controller('definitions/:key/diagram')
export class DefinitionDiagramController {
  constructor(
    private readonly definitions: DefinitionRegistry,
    private readonly layouts: Layouts,
    private readonly cases: CaseDiagrams,
    private readonly limits: PersonLimits,
  ) {}

  /** The drawing, in the language of `Accept-Language`; with `instance` as `GET /instances/{id}/diagram` draws it. */
  @Get()
  @SignedIn()
  @Header('vary', 'accept-language')
  @ApiProduces('image/svg+xml', 'text/vnd.mermaid', 'application/scxml+xml')
  @ApiOkResponse({
    type: String,
    headers: {
      'Content-Language': { description: 'The language of the titles: `zh` or `en`', schema: { type: 'string' } },
    },
  })
  async get(
    @CurrentPrincipal() principal: Principal,
    @Param('key') key: string,
    @Query() query: DefinitionDiagramQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    refuseMarks(query);
    const { format, version, instance, position } = query;
    const language = languageOf(request);
    void reply.header('content-language', language);
    if (format === 'svg') {
      const picture =
        instance === undefined
          ? await this.picture(expectDefinition(this.definitions, key, version), language)
          : await this.ofCase(principal, instance, language, position, { key, version });
      void reply.type('image/svg+xml; charset=utf-8').header('content-security-policy', pictureSecurity);
      return picture;
    }
    const definition = expectDefinition(this.definitions, key, version);
    if (format === 'mermaid') {
      void reply.type('text/vnd.mermaid; charset=utf-8');
      return mermaidDiagram(definition, language);
    }
    void reply.type('application/scxml+xml; charset=utf-8');
    return scxmlDiagram(definition, language);
  }

  private async picture(definition: ProcessDefinition, language: Language): Promise<string> {
    return svgDiagram(await this.layouts.of(definition, 'reader', language), definition.title[language]);
  }

  /** It walks the history of the case, which takes as much as every other way to look at it. */
  private async ofCase(...asked: Parameters<CaseDiagrams['svg']>): Promise<string> {
    const leave = this.limits.enter(asked[0], 'heavy');
    try {
      return await this.cases.svg(...asked);
    } finally {
      leave();
    }
  }
}

/** @throws ProblemException PAYLOAD_INVALID for a case that the drawing cannot show, or a position of none */
function refuseMarks({ format, instance, position }: DefinitionDiagramQuery): void {
  if (instance !== undefined && format !== 'svg') {
    const message = {
      zh: `标出事项所处位置时，格式应为 svg，收到的是 ${format}。`,
      en: `Expected svg to show where a case stands, but found ${format}.`,
    };
    throw payloadProblem([{ path: 'format', rule: 'isIn', message }]);
  }
  if (instance === undefined && position !== undefined) {
    const message = {
      zh: '指明位置时应同时指明事项（instance），但未指明。',
      en: 'Expected the case (instance) whose position it is, but found none.',
    };
    throw payloadProblem([{ path: 'instance', rule: 'isDefined', message }]);
  }
}
