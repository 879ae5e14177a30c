import { Inject, Injectable } from '@nestjs/common';
import { decidedTasks, type Clock } from '../../engine/index.js';
import { DraftStore, type FoundInstance } from '../../persistence/index.js';
import { CLOCK } from '../database/index.js';
import { DirectoryService, noSuchUser } from '../directory/index.js';
import type { ListQuery, PersonAnswer } from '../http/index.js';
import { HeldCases, heldTasks, type HeldTask } from './held-cases.service.js';
import type { HeldCaseAnswer, HeldTaskAnswer, HoldingsAnswer } from './holdings.dto.js';

const deputyshipsAtMost = 100;

/** Lists what somebody holds: before he leaves, and afterwards what is left. */
@Injectable()
export class Holdings {
  constructor(
    private readonly cases: HeldCases,
    private readonly drafts: DraftStore,
    private readonly directory: DirectoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ProblemException NOT_FOUND */
  async of(orgId: string, userId: string, { limit, cursor }: ListQuery): Promise<HoldingsAnswer> {
    const copy = this.directory.copy(orgId);
    if (!copy.user(userId)) throw noSuchUser();
    const person = (id: string): PersonAnswer => ({ id, name: this.directory.personName(orgId, id) });
    const [{ items, nextCursor }, drafts] = await Promise.all([
      this.cases.page(orgId, userId, limit, cursor),
      this.drafts.count(orgId, userId),
    ]);
    const deputyships = copy.deputyshipsOf(userId, this.clock.now()).slice(0, deputyshipsAtMost);
    return {
      drafts,
      deputyships: deputyships.map(({ id, principalId, deputyId, startsAt, endsAt }) => {
        return { id, principal: person(principalId), deputy: person(deputyId), startsAt, endsAt };
      }),
      items: items.map((found) => this.answer(found, userId, person)).filter(holdsAnything),
      nextCursor,
    };
  }

  private answer(
    { columns, stored }: FoundInstance,
    userId: string,
    person: (id: string) => PersonAnswer,
  ): HeldCaseAnswer {
    const { id: instanceId, number: instanceNumber, definitionKey: definition, startedBy } = columns;
    const named = { instanceId, instanceNumber, definition, started: startedBy === userId };
    if (!stored) return { ...named, tasks: [], mayReturn: [], damaged: true };
    const { state } = stored;
    const mayReturn = decidedTasks(state).filter((key) => state.acts[key]?.includes(userId));
    return {
      ...named,
      tasks: heldTasks(state, userId).map(({ task, part }): HeldTaskAnswer => {
        const asked = delegationOf({ task, part }, userId);
        const seat = part.seat.state === 'waiting' || part.seat.state === 'withDelegate' ? part.seat.state : 'open';
        const delegation = asked === undefined ? null : person(asked);
        const title = { ...this.cases.titleOf(state, task.key) };
        return { id: task.id, key: task.key, title, as: part.as, state: seat, delegation };
      }),
      mayReturn: mayReturn.map((key) => ({ key, title: { ...this.cases.titleOf(state, key) } })),
    };
  }
}

/** Who has asked him, or whom he has asked. */
function delegationOf({ part: { seat } }: HeldTask, userId: string): string | undefined {
  const { delegations = [] } = seat;
  return delegations.find(({ to }) => to === userId)?.by ?? delegations.find(({ by }) => by === userId)?.to;
}

const holdsAnything = ({ started, tasks, mayReturn, damaged }: HeldCaseAnswer): boolean =>
  started || damaged === true || tasks.length > 0 || mayReturn.length > 0;
