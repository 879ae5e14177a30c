import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdentifierSource, InstanceState, JsonObject, Part, Task } from '../../engine/index.js';
import { InstanceStore, TaskStore } from '../../persistence/index.js';
import { CLOCK, IDENTIFIERS } from '../database/index.js';
import { DirectoryService } from '../directory/index.js';
import type { Page, ProblemException } from '../http/index.js';
import { Pipeline, problemOfResult } from '../runtime/index.js';
import { nobodyTakesOver, notOpen, type HandedOver, type HandOverOrder } from './handed-over.js';
import { HeldCases, heldTasks } from './held-cases.service.js';

/** How many cases are looked at in one portion. */
const portion = 50;

/**
 * Hands over what somebody holds of open tasks, portion by portion: each task is a record of its case. What was handed
 * over is held no longer, so that a repeat finds only what is left.
 */
@Injectable()
export class HandOver {
  constructor(
    private readonly cases: HeldCases,
    private readonly instances: InstanceStore,
    private readonly tasks: TaskStore,
    private readonly pipeline: Pipeline,
    private readonly directory: DirectoryService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDENTIFIERS) private readonly identifiers: IdentifierSource,
  ) {}

  /** One portion of everything that he holds. @throws ProblemException where the database has failed: nothing is lost */
  async portionOf(order: HandOverOrder, cursor?: string): Promise<Page<HandedOver>> {
    const { items, nextCursor } = await this.cases.page(order.orgId, order.from, portion, cursor);
    const handed = items.flatMap(({ stored }) => {
      const state = stored?.state;
      return state ? heldTasks(state, order.from).map(({ task, part }) => this.hand(order, state, task, part)) : [];
    });
    return { items: await Promise.all(handed), nextCursor };
  }

  /** These tasks alone, in their order. @throws as {@link portionOf} */
  async named(order: HandOverOrder, taskIds: readonly string[]): Promise<readonly HandedOver[]> {
    const { orgId, from } = order;
    const wanted = [...new Set(taskIds)];
    const cases = await this.tasks.instancesOf(orgId, wanted);
    const states = await this.instances.states(orgId, [...new Set(cases.values())]);
    return Promise.all(
      wanted.map((taskId) => {
        const state = states.get(cases.get(taskId) ?? '');
        const task = state?.tasks.find(({ id }) => id === taskId);
        if (state && task) {
          const held = heldTasks({ tasks: [task] }, from)[0];
          return this.hand(order, state, task, held?.part);
        }
        const nothing = { title: null, instanceId: null, instanceNumber: null, to: null };
        return { taskId, ...nothing, result: 'refused' as const, problem: notOpen() };
      }),
    );
  }

  private async hand(
    order: HandOverOrder,
    state: InstanceState,
    task: Task,
    part: Part | undefined,
  ): Promise<HandedOver> {
    const title = this.cases.titleOf(state, task.key);
    const about = { taskId: task.id, title, instanceId: state.id, instanceNumber: state.number };
    let problem: ProblemException | null = null;
    for (const to of attempts(order, part)) {
      const refused = await this.attempt(order, state.id, task.id, to);
      if (!refused) return { ...about, result: to === null ? 'released' : 'handedOver', to, problem };
      problem ??= refused;
    }
    return { ...about, result: 'refused', to: null, problem: problem ?? nobodyTakesOver() };
  }

  private async attempt(
    { orgId, from, actor, reason, causationId }: HandOverOrder,
    instanceId: string,
    taskId: string,
    to: string | null,
  ): Promise<ProblemException | null> {
    const id = this.identifiers.next();
    const data: JsonObject = { from, ...(to === null ? {} : { to }), ...(reason === undefined ? {} : { reason }) };
    const result = await this.pipeline.submit({
      kind: 'step',
      orgId,
      instanceId,
      seesEverything: true,
      envelope: {
        id,
        kind: 'admin',
        type: 'HAND_OVER',
        taskId,
        data,
        actor,
        at: this.clock.now(),
        facts: {},
        correlationId: id,
        ...(causationId === undefined ? {} : { causationId }),
      },
    });
    if (result.type === 'applied' || result.type === 'replayed') return null;
    const problem = problemOfResult(result, this.directory.copy(orgId));
    if (result.type === 'unavailable' || result.type === 'busy') throw problem;
    return problem;
  }
}

/** Who is tried for it, in their order; `null`: it goes back to where it came from. */
function attempts({ takers, frees }: HandOverOrder, part: Part | undefined): readonly (string | null)[] {
  if (part?.as === 'asked') return [null];
  if (part?.as === 'claimed') return frees ? [null, ...takers] : [...takers, null];
  return takers;
}
