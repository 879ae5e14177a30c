import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ProcessDefinition } from '../../../engine/index.js';
import { SignedIn } from '../../access/index.js';
import { ProblemException } from '../../http/index.js';
import { DefinitionRegistry } from '../definition-registry.service.js';
import { definitionDifference, type DefinitionChange } from './definition-difference.js';
import { DefinitionDifferenceAnswer, DifferenceQuery } from './difference.dto.js';

@ApiTags('definitions')
@Controller('definitions/:key/versions/:version/changes')
@SignedIn()
export class DifferenceController {
  /** Versions never change, so each pair is compared once. */
  private readonly compared = new WeakMap<ProcessDefinition, Map<number, readonly DefinitionChange[]>>();

  constructor(private readonly definitions: DefinitionRegistry) {}

  /** What a version says otherwise than another one: states, tasks, transitions, events, fields, rules, parameters, values. */
  @Get()
  get(
    @Param('key') key: string,
    @Param('version') version: string,
    @Query() { since }: DifferenceQuery,
  ): DefinitionDifferenceAnswer {
    const after = this.find(key, /^[1-9]\d{0,6}$/.test(version) ? Number(version) : NaN);
    const earlier = this.definitions.versionsOf(key).filter((one) => one < after.version);
    const before = this.find(key, since ?? earlier.at(-1) ?? NaN);
    const digests = [before, after].map((one) => this.definitions.digest(key, one.version));
    return {
      ...{ key, since: before.version, version: after.version },
      changes: [...this.changes(before, after)],
      sourcesDiffer: digests[0] !== digests[1],
    };
  }

  private changes(before: ProcessDefinition, after: ProcessDefinition): readonly DefinitionChange[] {
    const known = this.compared.get(after) ?? new Map<number, readonly DefinitionChange[]>();
    this.compared.set(after, known);
    const changes = known.get(before.version) ?? definitionDifference(before, after);
    known.set(before.version, changes);
    return changes;
  }

  private find(key: string, version: number): ProcessDefinition {
    const found = this.definitions.find(key, version);
    if (found) return found;
    throw new ProblemException('NOT_FOUND', {
      zh: '没有这个流程或版本，或此前没有可比较的版本。',
      en: 'Expected a process and versions that exist, but found none.',
    });
  }
}
