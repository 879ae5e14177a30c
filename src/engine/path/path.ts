import { statesOf, taskOf, tasksOf } from '../chart.js';
import { derivedId, idsOfOneStep } from '../derived-id.js';
import { systemActor, type Envelope } from '../envelope.js';
import { factRequests, type FactRequest } from '../fact-requests.js';
import type { InstanceState, Invoke } from '../instance-state.js';
import { endOf } from '../invoke-end.js';
import type { JsonObject } from '../json.js';
import type { LocalizedText } from '../localized-text.js';
import type { StartDetails, StepOutcome } from '../outcome.js';
import { peopleFacts } from '../outside-facts.js';
import type { ProcessDefinition } from '../process-definition.js';
import { peopleIn } from '../seats/seats-of.js';
import { start } from '../start.js';
import { step } from '../step.js';
import type { LiveSurroundings } from '../surroundings.js';
import type { Task } from '../task.js';
import { predicting } from './predicting.js';

/** A task, child or service on the way of a case. */
export interface PathStep {
  /** The path of the state that waits for it. */
  readonly state: string;
  /** The key of the task; absent for a child or a service. */
  readonly task?: string;
  readonly title: LocalizedText;
  /** `done`: it was decided before; `now`: it is open; `likely`: next where everybody approves; `possible`: it depends on what is not known yet. */
  readonly when: 'done' | 'now' | 'likely' | 'possible';
  /** Who decided it, or whom it would go to by the directory of now: ids. Empty where nobody is found. */
  readonly people: readonly string[];
  /** By when at the latest (RFC 3339), where each limit before it is used up; `null` without one. */
  readonly dueAt: string | null;
}

/** A longer way than any manual has; the rest is cut off. */
const stepsAtMost = 60;

/**
 * What lies before a case where everybody approves: who will be asked, and by when. It goes on with the same step that
 * decides, on guards that guess what nobody knows yet. Pure; its cost is bounded by {@link stepsAtMost}.
 */
export function pathFrom(
  definition: ProcessDefinition,
  state: InstanceState,
  surroundings: LiveSurroundings,
  at: string,
) {
  return new Prediction(definition, surroundings, at).from(state);
}

/** The same for a case that has not been started. `envelope` carries its start form. */
export function pathOfStart(
  definition: ProcessDefinition,
  details: StartDetails,
  envelope: Envelope,
  surroundings: LiveSurroundings,
): readonly PathStep[] {
  const outcome = start(predicting(definition, true), details, envelope, surroundings);
  if (outcome.type === 'failed') throw outcome.error;
  return outcome.type === 'advanced' ? pathFrom(definition, outcome.state, surroundings, envelope.at) : [];
}

class Prediction {
  private readonly found: PathStep[] = [];
  private readonly visited = new Set<string>();
  /** Tasks and invokes that nothing can lead on from. */
  private readonly stuck = new Set<string>();
  private steps = 0;

  constructor(
    private readonly definition: ProcessDefinition,
    private readonly surroundings: LiveSurroundings,
    private now: string,
  ) {}

  from(begun: InstanceState): readonly PathStep[] {
    let state = begun;
    this.noteDone(begun);
    for (const task of begun.tasks) this.note(task, 'now');
    for (const invoke of begun.invokes) this.noteInvoke(invoke, 'now');
    while (state.snapshot.status === 'active' && !state.suspended && this.steps < stepsAtMost) {
      const next = this.next(state);
      if (!next) break;
      state = next;
    }
    return this.found;
  }

  /** The case after the next thing that leads on; `undefined` where nothing does. */
  private next(state: InstanceState): InstanceState | undefined {
    for (const task of state.tasks) {
      if (this.stuck.has(task.id)) continue;
      const moved = this.decided(state, task);
      if (moved) return moved;
      this.stuck.add(task.id);
    }
    for (const invoke of state.invokes) {
      if (this.stuck.has(invoke.id)) continue;
      const end = { ...endOf(invoke, { output: {} }), actor: systemActor };
      const moved = this.taken(state, this.try(state, end, true));
      if (moved) return moved;
      this.stuck.add(invoke.id);
    }
    // Only where nobody is asked for anything does the case go on by itself.
    if (state.tasks.length > 0 || state.invokes.length > 0) return undefined;
    const timer = state.timers.find(({ kind, pausedAt }) => kind === 'after' && pausedAt === undefined);
    if (!timer) return undefined;
    if (timer.dueAt > this.now) this.now = timer.dueAt;
    return this.taken(state, this.try(state, { kind: 'timer', type: timer.name, timerId: timer.id }, true));
  }

  /** One of those who have the task approves it. */
  private decided(state: InstanceState, task: Task): InstanceState | undefined {
    const { decisions } = taskOf(this.definition, task.key).declaration;
    const [actor] = task.candidates;
    if (actor === undefined) return undefined;
    if (task.dueAt !== null && task.dueAt > this.now) this.now = task.dueAt;
    const sent = { kind: 'event', type: decisions[0], actor, taskId: task.id } as const;
    const likely = this.try(state, sent, true);
    const moved = this.taken(state, likely);
    if (!moved) return undefined;
    // Where the way depends on what is not known yet, it may also lead elsewhere.
    const other = this.try(state, sent, false);
    if (other.type === 'advanced')
      for (const one of opened(state, other.state)) if (!this.visited.has(one.key)) this.note(one, 'possible', false);
    return moved;
  }

  private try(
    state: InstanceState,
    sent: Partial<Envelope> & Pick<Envelope, 'kind' | 'type'>,
    guess: boolean,
  ): StepOutcome {
    this.steps += 1;
    const id = derivedId(state.id, this.steps * idsOfOneStep);
    const envelope = { id, data: {}, actor: systemActor, at: this.now, facts: {}, correlationId: id, ...sent };
    const facts = this.peopleFor(state, envelope);
    return step(predicting(this.definition, guess), state, { ...envelope, facts }, this.surroundings);
  }

  /** What the directory says of people whom the case knows already: by his rank the way of somebody is another one. */
  private peopleFor({ snapshot: { context } }: InstanceState, envelope: Envelope): Envelope['facts'] {
    const about = Object.entries(this.definition.facts ?? {}).filter(([, { register }]) => register === peopleFacts);
    return Object.fromEntries(
      about.flatMap(([name, fact]) => {
        const request = requested({ ...this.definition, facts: { [name]: fact } }, envelope, context as JsonObject);
        const found = request && this.surroundings.fact(request);
        return found ? [[name, found]] : [];
      }),
    );
  }

  /** Notes what a step has opened; `undefined` where it led nowhere, or round in a circle. */
  private taken(before: InstanceState, outcome: StepOutcome): InstanceState | undefined {
    if (outcome.type !== 'advanced') return undefined;
    const { state } = outcome;
    for (const task of opened(before, state)) {
      if (this.visited.has(task.key)) this.stuck.add(task.id);
      else this.note(task, 'likely');
    }
    for (const invoke of state.invokes)
      if (!before.invokes.some(({ id }) => id === invoke.id)) this.noteInvoke(invoke, 'likely');
    return state;
  }

  /** What was decided by now, in the order of the chart. */
  private noteDone({ acts, tasks }: InstanceState): void {
    for (const [key, { declaration, statePath }] of tasksOf(this.definition)) {
      const people = acts[key] ?? [];
      if (people.length === 0 || tasks.some((task) => task.key === key)) continue;
      this.found.push({ state: statePath, task: key, title: declaration.title, when: 'done', people, dueAt: null });
    }
  }

  private note(task: Task, when: PathStep['when'], isOnTheWay = true): void {
    if (isOnTheWay) this.visited.add(task.key);
    const { declaration, statePath } = taskOf(this.definition, task.key);
    const isPossible = (one: PathStep): boolean => one.task === task.key && one.when === 'possible';
    const at = this.found.findIndex(isPossible);
    if (at !== -1) this.found.splice(at, 1);
    const { key, dueAt } = task;
    this.found.push({ state: statePath, task: key, title: declaration.title, when, people: peopleIn(task), dueAt });
  }

  private noteInvoke({ invokeId, name }: Invoke, when: PathStep['when']): void {
    const waiting = statesOf(this.definition.machine).find(({ node }) => node.invoke.some(({ id }) => id === invokeId));
    const title = waiting?.meta?.title ?? { zh: name, en: name };
    this.found.push({ state: waiting?.path ?? '', title, when, people: [], dueAt: null });
  }
}

/** What an event asks for, unless whom it asks about stands in what nobody has filled in yet. */
function requested(...asked: Parameters<typeof factRequests>): FactRequest | undefined {
  try {
    return factRequests(...asked).find(({ key }) => typeof key === 'string');
  } catch {
    return undefined;
  }
}

const opened = (before: InstanceState, after: InstanceState): readonly Task[] =>
  after.tasks.filter(({ id }) => !before.tasks.some((one) => one.id === id));
