import { Inject, Injectable } from '@nestjs/common';
import { statesOf, type Clock, type Json, type ProcessDefinition } from '../../engine/index.js';
import { InstanceStore, StateFigureStore } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { CLOCK } from '../database/index.js';
import { DefinitionRegistry, expectDefinition } from '../definitions/index.js';
import { DirectoryService, presentDescription } from '../directory/index.js';
import { decodeCursor, pageOf, type Page } from '../http/index.js';
import { VaultService } from '../vault/index.js';
import { askedTime, mustBeKept } from './asked-time.js';
import type { StandingCaseAnswer, StateStatisticsAnswer, StatisticsAnswer } from './statistics.dto.js';
import type { StateCasesQuery, StatisticsQuery } from './statistics-query.dto.js';

/** Answers from the stays that each step has written: no history is read. */
@Injectable()
export class StatisticsService {
  constructor(
    private readonly figuresOf: StateFigureStore,
    private readonly instances: InstanceStore,
    private readonly definitions: DefinitionRegistry,
    private readonly directory: DirectoryService,
    private readonly vault: VaultService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ProblemException `NOT_FOUND`, `PAYLOAD_INVALID` */
  async figures(orgId: string, key: string, { version: asked, ...times }: StatisticsQuery): Promise<StatisticsAnswer> {
    const definition = expectDefinition(this.definitions, key, asked);
    const { version } = definition;
    const time = askedTime(times, this.clock.now());
    const query = { definition: key, version, ...time };
    const [standing, cases, entered, waits] = await Promise.all([
      this.figuresOf.standing(orgId, query),
      this.figuresOf.cases(orgId, query),
      this.figuresOf.entered(orgId, query),
      this.figuresOf.waits(orgId, query),
    ]);
    const standings = new Map(standing.map((one) => [one.state, one]));
    const waited = new Map(waits.map((one) => [one.state, one]));
    const states = innermost(definition).map(({ state, isEnd }): StateStatisticsAnswer => {
      const here = isEnd ? undefined : standings.get(state);
      const wait = isEnd ? undefined : waited.get(state);
      return {
        state,
        open: here?.open ?? 0,
        overdue: here?.overdue ?? 0,
        suspended: here?.suspended ?? 0,
        incidents: here?.incidents ?? 0,
        entered: entered.get(state) ?? 0,
        waitP50: wait ? wait.half / 1000 : null,
        waitP90: wait ? wait.nineOfTen / 1000 : null,
        oldest: here?.oldest ?? null,
      };
    });
    return { version, ...time, cases, states };
  }

  /** @throws ProblemException `NOT_FOUND`, `PAYLOAD_INVALID`, `CURSOR_INVALID` */
  async cases(
    principal: Principal,
    key: string,
    { version: asked, state, at, limit, cursor }: StateCasesQuery,
  ): Promise<Page<StandingCaseAnswer>> {
    const { orgId } = principal;
    const { version } = expectDefinition(this.definitions, key, asked);
    const now = this.clock.now();
    mustBeKept('at', at ?? now, now);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    const query = { definition: key, version, state, at: at ?? now, limit: limit + 1 };
    const found = await this.figuresOf.casesIn(orgId, { ...query, ...(after === undefined ? {} : { after }) });
    const { items, nextCursor } = pageOf(found, limit, ({ instanceId }) => [instanceId]);
    const named = await this.instances.named(
      orgId,
      items.map(({ instanceId }) => instanceId),
    );
    const copy = this.directory.copy(orgId);
    const answers = items.flatMap(({ instanceId: id, ...stay }) => {
      const kase = named.get(id);
      return kase ? [{ id, number: kase.number, ...presentDescription(copy, kase.description), ...stay }] : [];
    });
    const revealed = await this.vault.reveal(orgId, answers as unknown as Json[], principal);
    return { items: revealed as unknown as StandingCaseAnswer[], nextCursor };
  }
}

/** The states that a case can be in of which none is inside of another one, in the order of the chart. */
const innermost = ({ machine }: ProcessDefinition): readonly { readonly state: string; readonly isEnd: boolean }[] =>
  statesOf(machine).flatMap(({ path, node: { type } }) =>
    type === 'atomic' || type === 'final' ? [{ state: path, isEnd: type === 'final' }] : [],
  );
