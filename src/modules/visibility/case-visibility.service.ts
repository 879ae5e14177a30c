import { Inject, Injectable } from '@nestjs/common';
import { availableTo, fitsDefinition, standsInForAdder, type Clock, type InstanceState } from '../../engine/index.js';
import { InstanceStore, type FoundInstance, type Viewer } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { CompanySurroundings, originOf } from '../calendars/index.js';
import { CLOCK } from '../database/index.js';
import { caseNotFound } from './case-not-found.js';
import { viewerOf } from './viewer-of.js';

/** A case that somebody may see. */
export interface VisibleCase extends FoundInstance {
  /** Whether he sees it for good: whoever sees it only because it is his turn may lose the sight of it. */
  readonly forGood: boolean;
}

/**
 * Decides who may know of a case: whoever has a part in it (started it, was asked, was told, decided), whoever watches
 * over the house, whoever stands in for one of those now, and whoever may act in it at this moment although he was not
 * asked: the superior of an adder who has left too. It is asked before anything else.
 */
@Injectable()
export class CaseVisibility {
  constructor(
    private readonly instances: InstanceStore,
    private readonly definitions: DefinitionRegistry,
    private readonly surroundings: CompanySurroundings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether he may know of a case that is at hand. */
  sees(viewer: Viewer, state: InstanceState): boolean {
    return this.seesForGood(viewer, state) || this.isHisTurn(viewer.userId, state);
  }

  /** @throws ProblemException NOT_FOUND when it is not there or not for him. */
  async find({ orgId, ...principal }: Principal, id: string): Promise<VisibleCase> {
    const viewer = viewerOf({ orgId, ...principal });
    const found = await this.instances.find(orgId, id);
    if (!found) throw caseNotFound();
    const state = found.stored?.state;
    // A document that cannot be read does not say who takes part: the rows beside it do.
    const forGood = state
      ? this.seesForGood(viewer, state)
      : viewer.seesEverything || (await this.instances.takesPart(orgId, id, [viewer.userId]));
    if (forGood) return { ...found, forGood };
    const seesNow = state
      ? this.isHisTurn(viewer.userId, state)
      : await this.instances.takesPart(orgId, id, principalsIn(viewer, found.columns.definitionKey));
    if (!seesNow) throw caseNotFound();
    return { ...found, forGood };
  }

  /** Which of these cases he may know of. Whoever does not see everything has their documents read. */
  async among(principal: Principal, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const viewer = viewerOf(principal);
    if (viewer.seesEverything) return new Set(ids);
    const states = await this.instances.states(principal.orgId, ids);
    return new Set([...states].flatMap(([id, state]) => (this.sees(viewer, state) ? [id] : [])));
  }

  private seesForGood({ userId, seesEverything }: Viewer, { participants }: InstanceState): boolean {
    return seesEverything || participants.includes(userId);
  }

  private isHisTurn(person: string, state: InstanceState): boolean {
    const { key, version } = state.definition;
    const definition = this.definitions.find(key, version);
    if (!definition || !fitsDefinition(definition, state)) return false;
    const surroundings = this.surroundings.of(state.orgId, originOf(state));
    try {
      const now = this.clock.now();
      // Whoever stands in for somebody is told what he is told, and may do what he may do.
      const principals = surroundings.principalsOf(person, key, now);
      if (principals.some((id) => state.participants.includes(id))) return true;
      if ([person, ...principals].some((one) => standsInForAdder(state, one, surroundings))) return true;
      return availableTo(definition, state, person, surroundings, now).length > 0;
    } catch {
      // What cannot be read gives nobody a turn; whoever has a part in it is told that it is damaged.
      return false;
    }
  }
}

const principalsIn = ({ standsInFor = [] }: Viewer, process: string): readonly string[] =>
  standsInFor.flatMap(({ userId, processes }) => (processes?.includes(process) === false ? [] : [userId]));
