import { Injectable } from '@nestjs/common';
import { normalForm, type ProcessDefinition } from '../../engine/index.js';
import { InstanceStore, type StoredUser } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { DefinitionRegistry, isStartableBy } from '../definitions/index.js';
import { DirectoryService, peopleFor, pinyinInitials, presentDescription } from '../directory/index.js';
import { RegistersService } from '../registers/index.js';
import { viewerOf } from '../visibility/index.js';
import type { FoundCaseAnswer, FoundPersonAnswer, FoundProcessAnswer, SearchAnswer } from './search.dto.js';

const most = 5;

/** Looks for what somebody types into the box at the top: of everything a few, and only what he may see. */
@Injectable()
export class SearchService {
  constructor(
    private readonly instances: InstanceStore,
    private readonly definitions: DefinitionRegistry,
    private readonly directory: DirectoryService,
    private readonly registers: RegistersService,
  ) {}

  async search(principal: Principal, q: string): Promise<SearchAnswer> {
    const wanted = normalForm(q);
    if (wanted === '') return { cases: [], processes: [], people: [], entries: [] };
    const people = peopleFor(this.directory.copy(principal.orgId), q).slice(0, most);
    const [cases, entries] = await Promise.all([
      this.cases(principal, q, people),
      this.registers.beginning(principal, q, most),
    ]);
    return {
      cases,
      processes: this.processes(principal, wanted),
      people: people.map((user) => this.person(principal.orgId, user)),
      entries,
    };
  }

  private async cases(
    principal: Principal,
    text: string,
    people: readonly StoredUser[],
  ): Promise<readonly FoundCaseAnswer[]> {
    const { orgId } = principal;
    const startedBy = people.map(({ id }) => id);
    const ids = await this.instances.search(orgId, viewerOf(principal), { text, startedBy, limit: most });
    const found = await this.instances.named(orgId, ids);
    const copy = this.directory.copy(orgId);
    return ids.flatMap((id) => {
      const one = found.get(id);
      if (!one) return [];
      const { number, definitionKey, definitionVersion, startedBy: starter, description } = one;
      const definition = this.definitions.find(definitionKey, definitionVersion);
      return {
        id,
        number,
        subject: { ...presentDescription(copy, description).subject },
        process: definition ? { ...definition.title } : { zh: definitionKey, en: definitionKey },
        startedBy: { id: starter, name: this.directory.personName(orgId, starter) },
      };
    });
  }

  private processes({ roles }: Principal, wanted: string): readonly FoundProcessAnswer[] {
    return this.definitions
      .newest()
      .flatMap((definition) => {
        const rank = rankOf(definition, wanted);
        return rank === undefined ? [] : [{ definition, rank }];
      })
      .sort((one, other) => one.rank - other.rank)
      .slice(0, most)
      .map(({ definition }) => {
        const { key, title } = definition;
        return { key, title: { ...title }, startable: isStartableBy(definition, roles) };
      });
  }

  private person(orgId: string, { id, name, username, departmentId, active }: StoredUser): FoundPersonAnswer {
    const department = departmentId === null ? undefined : this.directory.copy(orgId).department(departmentId);
    return {
      id,
      name,
      username,
      active,
      department: department ? { zh: department.nameZh, en: department.nameEn } : null,
    };
  }
}

function rankOf({ key, title: { zh, en } }: ProcessDefinition, wanted: string): number | undefined {
  const names = [zh, en, key].map(normalForm);
  if (names.some((name) => name.startsWith(wanted))) return 0;
  if (pinyinInitials(zh).some((initials) => initials.startsWith(wanted))) return 1;
  return names.some((name) => name.includes(wanted)) ? 2 : undefined;
}
