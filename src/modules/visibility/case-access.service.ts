import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  addersOf,
  availableTo,
  fitsDefinition,
  mayHaveTurn,
  roles,
  standsInForAdder,
  type Clock,
  type InstanceState,
  type LiveSurroundings,
  type ProcessDefinition,
} from '../../engine/index.js';
import { CaseCopyStore, type CaseCopyEntity } from '../../persistence/index.js';
import { rolesThatSeeEverything, type Principal } from '../access/index.js';
import { CompanySurroundings, originOf } from '../calendars/index.js';
import { damagedProblem } from '../damage/index.js';
import { CLOCK } from '../database/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { DirectoryService, isOf, type DirectoryCopy } from '../directory/index.js';
import type { PersonAnswer } from '../http/index.js';
import { ground, partsOf } from './access-grounds.js';
import type { AccessAnswer, AccessGroundAnswer, CaseReaderAnswer } from './access.dto.js';
import { CaseVisibility } from './case-visibility.service.js';

/** How many copies of a case are told of: nobody may have more readers than half of them. */
const mostCopies = 1_000;

/** A case with the world around it at this moment. */
interface Scene {
  readonly state: InstanceState;
  readonly definition: ProcessDefinition | undefined;
  readonly surroundings: LiveSurroundings;
  readonly directory: DirectoryCopy;
  readonly now: string;
}

/** Tells who may see a case, and why. Whether somebody may is decided by {@link CaseVisibility} alone. */
@Injectable()
export class CaseAccess {
  private readonly logger = new Logger(CaseAccess.name);

  constructor(
    private readonly visibility: CaseVisibility,
    private readonly copies: CaseCopyStore,
    private readonly definitions: DefinitionRegistry,
    private readonly directory: DirectoryService,
    private readonly surroundings: CompanySurroundings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ProblemException NOT_FOUND, DATA_DAMAGED */
  async of(principal: Principal, id: string): Promise<AccessAnswer> {
    const { stored } = await this.visibility.find(principal, id);
    if (!stored) throw damagedProblem({ table: 'instance', key: id });
    const copies = await this.copies.ofCase(principal.orgId, id, { limit: mostCopies });
    try {
      return this.told(this.sceneOf(stored.state), copies);
    } catch (error) {
      // What stands in the document is not what the chart ever wrote.
      this.logger.error(error instanceof Error ? error : String(error));
      throw damagedProblem({ table: 'instance', key: id });
    }
  }

  private told(scene: Scene, copies: readonly CaseCopyEntity[]): AccessAnswer {
    const { state, directory } = scene;
    const isThere = (person: string): boolean => directory.user(person)?.active === true;
    const parts = { state, definition: scene.definition, copies, nameOf: this.nameIn(state.orgId) };
    const withPart = state.participants
      .filter(isThere)
      .map((person) => this.reader(state, person, partsOf(person, parts)));
    const { others, principals } = this.others(scene);
    return {
      readers: [
        ...withPart,
        ...others
          .filter(isThere)
          .map((person) => this.reader(state, person, this.groundsOfNow(scene, person, principals))),
      ],
      offices: rolesThatSeeEverything.map((role) => ({
        role,
        title: { ...roles[role] },
        people: directory.peopleInRole(role).map((person) => this.person(state.orgId, person)),
      })),
    };
  }

  private sceneOf(state: InstanceState): Scene {
    const { key, version } = state.definition;
    const definition = this.definitions.find(key, version);
    return {
      state,
      definition: definition && fitsDefinition(definition, state) ? definition : undefined,
      surroundings: this.surroundings.of(state.orgId, originOf(state)),
      directory: this.directory.copy(state.orgId),
      now: this.clock.now(),
    };
  }

  /** Those who see it although they have no part in it, and all for whom somebody may stand in. */
  private others(scene: Scene): { readonly others: readonly string[]; readonly principals: ReadonlySet<string> } {
    const { state, definition, surroundings, directory, now } = scene;
    const turns = definition ? mayHaveTurn(definition, state, surroundings) : [];
    // A leaver has one superior; who that is nobody but the directory knows.
    const heirs = addersOf(state).every(surroundings.isActive)
      ? []
      : directory.users.map(({ id }) => id).filter((id) => standsInForAdder(state, id, surroundings));
    const principals = new Set([...state.participants, ...turns, ...heirs]);
    const deputies = [...principals].flatMap((one) => directory.deputiesOf(one, state.definition.key, now));
    const asked = new Set([...turns, ...heirs, ...deputies]);
    const others = [...asked].filter(
      (userId) =>
        !state.participants.includes(userId) && this.visibility.sees({ userId, seesEverything: false }, state),
    );
    return { others, principals };
  }

  private groundsOfNow(scene: Scene, person: string, principals: ReadonlySet<string>): readonly AccessGroundAnswer[] {
    const { state, definition, surroundings, directory, now } = scene;
    const own = definition
      ? availableTo(definition, state, person, surroundings, now).filter(({ onBehalfOf }) => onBehalfOf === undefined)
      : [];
    const titles = [...new Set(own.map(({ type }) => definition?.events[type]?.title))].flatMap((title) => title ?? []);
    const inLanguage = (language: 'zh' | 'en', and: string): string => titles.map((title) => title[language]).join(and);
    const nameOf = this.nameIn(state.orgId);
    const delegations = directory
      .standsInFor(person, now)
      .filter((one) => isOf(one, state.definition.key) && principals.has(one.principalId));
    return [
      ...(titles.length > 0
        ? [ground('turn', { zh: `现在可以：${inLanguage('zh', '、')}`, en: `May now: ${inLanguage('en', ', ')}` })]
        : []),
      ...(standsInForAdder(state, person, surroundings)
        ? [
            ground('heir', {
              zh: '加签人已离职，由其上级决定',
              en: 'Is the superior of somebody who added a signer and left',
            }),
          ]
        : []),
      ...delegations.map(({ principalId, startsAt, endsAt }) =>
        ground(
          'deputy',
          { zh: `${nameOf(principalId)}的代理人`, en: `Stands in for ${nameOf(principalId)}` },
          { at: startsAt, endsAt },
        ),
      ),
    ];
  }

  private reader({ orgId }: InstanceState, person: string, grounds: readonly AccessGroundAnswer[]): CaseReaderAnswer {
    return { person: this.person(orgId, person), grounds: [...grounds] };
  }

  private nameIn(orgId: string): (person: string) => string {
    return (person) => this.directory.personName(orgId, person);
  }

  private person(orgId: string, id: string): PersonAnswer {
    return { id, name: this.directory.personName(orgId, id) };
  }
}
