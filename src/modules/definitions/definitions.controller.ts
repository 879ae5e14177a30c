import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { JsonObject } from '../../engine/index.js';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { ApiPage, decodeCursor, ListQuery, pageOf, type Page } from '../http/index.js';
import { DefinitionPresenter } from './definition-presenter.service.js';
import { DefinitionQuery } from './definition-query.dto.js';
import { DefinitionRegistry } from './definition-registry.service.js';
import { DefinitionSummary } from './definition-summary.dto.js';
import { DefinitionAnswer } from './definition.dto.js';
import { expectDefinition } from './expect-definition.js';
import { machineJson } from './machine-json.js';

@ApiTags('definitions')
@Controller('definitions')
@SignedIn()
export class DefinitionsController {
  constructor(
    private readonly definitions: DefinitionRegistry,
    private readonly presenter: DefinitionPresenter,
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
    return this.presenter.whole(expectDefinition(this.definitions, key), roles);
  }

  /** One version of a process, whole. */
  @Get(':key/versions/:version')
  version(
    @CurrentPrincipal() { roles }: Principal,
    @Param('key') key: string,
    @Param('version') version: string,
  ): DefinitionAnswer {
    return this.presenter.whole(
      expectDefinition(this.definitions, key, /^[1-9]\d{0,6}$/.test(version) ? Number(version) : NaN),
      roles,
    );
  }

  /** The machine as JSON that opens in Stately Studio. */
  @Get(':key/machine')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true, description: 'A machine of XState' } })
  machine(@Param('key') key: string, @Query() { version }: DefinitionQuery): JsonObject {
    return machineJson(expectDefinition(this.definitions, key, version).machine.config);
  }
}
