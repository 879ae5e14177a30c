import { taskActs } from '../acts/index.js';
import { availableEvents } from '../addressee.js';
import { taskOf } from '../chart.js';
import type { Envelope } from '../envelope.js';
import type { InstanceState } from '../instance-state.js';
import { endOf } from '../invoke-end.js';
import type { JsonObject } from '../json.js';
import type { RecordDraft, StepOutcome } from '../outcome.js';
import { effectivePolicy } from '../policy.js';
import type { ProcessDefinition } from '../process-definition.js';
import { start } from '../start.js';
import { step } from '../step.js';
import type { Surroundings } from '../surroundings.js';
import { CountedIdentifiers, SimulatedClock } from './simulated-clock.js';
import { testEnvelope } from './test-envelope.js';

type Possibility = Parameters<typeof testEnvelope>[0];

export interface WalkSettings {
  readonly definition: ProcessDefinition;
  readonly form: JsonObject;
  readonly surroundings: Surroundings;
  readonly people: readonly string[];
  /** The data of the events that carry some. */
  readonly data: Readonly<Record<string, JsonObject>>;
  /** What children and services end with. */
  readonly output: JsonObject;
}

export interface Walk {
  readonly state: InstanceState;
  readonly records: readonly RecordDraft[];
  /** Every step that was taken: what the case was, what came, and what became of it. */
  readonly steps: readonly {
    readonly before: InstanceState;
    readonly envelope: Envelope;
    readonly outcome: StepOutcome;
  }[];
}

/** What any act on a task may be sent with: each takes its own of it. */
const actData = (person: string, turn: number): JsonObject => ({
  to: person,
  users: [person],
  user: person,
  when: ['before', 'after', 'parallel'][turn % 3] ?? 'before',
  recommends: 'approve',
  text: '…',
  reason: '…',
});

/** Everything that can happen to a case now, and a few things that should not. */
function possibilities(
  { definition, surroundings, people, data, output }: WalkSettings,
  state: InstanceState,
): Possibility[] {
  const events = people.flatMap((actor) =>
    availableEvents(definition, state, actor, surroundings).map(({ type, task }): Possibility => ({
      kind: 'event',
      type,
      actor,
      data: data[type] ?? {},
      facts: Object.fromEntries(Object.keys(definition.facts ?? {}).map((name) => [name, null])),
      ...(task ? { taskId: task.id } : {}),
    })),
  );
  const onTasks = state.tasks.flatMap(({ id, candidates }) =>
    Object.keys(taskActs).map((type, at): Possibility => ({
      kind: 'task',
      type,
      taskId: id,
      actor: candidates[state.revision % candidates.length] ?? 'gm',
      data: actData(people[(state.revision + at) % people.length] ?? 'gm', state.revision),
    })),
  );
  const timers = state.timers.map(({ id, name, dueAt }): Possibility => ({
    kind: 'timer',
    type: name,
    timerId: id,
    at: dueAt,
  }));
  const acts = [state.suspended ? 'RESUME' : 'SUSPEND', 'RESCHEDULE'].map((type): Possibility => ({
    kind: 'admin',
    type,
    actor: 'admin',
  }));
  const ends = state.invokes.flatMap((invoke): Possibility[] => [
    endOf(invoke, { output }),
    endOf(invoke, { error: output }),
  ]);
  const wrong: Possibility[] = [
    { kind: 'event', type: Object.keys(definition.events)[0] ?? 'NONE', actor: 'auditor' },
    { kind: 'timer', type: 'stale', timerId: 'stale' },
  ];
  // The first decision of a task leads on: without a push that way most walks would turn in circles at the start.
  const onward = events.filter(({ type, taskId }) => {
    const task = state.tasks.find(({ id }) => id === taskId);
    return task && taskOf(definition, task.key).declaration.decisions[0] === type;
  });
  return [...onward, ...onward, ...onward, ...onward, ...events, ...onTasks, ...timers, ...ends, ...acts, ...wrong];
}

/**
 * Walks through a process: each number chooses what happens next. An hour passes between steps. One step more is tried
 * after the end.
 */
export function walk(settings: WalkSettings, choices: readonly number[]): Walk {
  const { definition, surroundings, form } = settings;
  const clock = new SimulatedClock('2025-03-03T01:00:00.000Z');
  const ids = new CountedIdentifiers(clock);
  const envelope = (given: Possibility): Envelope => testEnvelope({ ...given, id: ids.next(), at: clock.now() });
  const details = {
    instanceId: ids.next(),
    orgId: 'demo',
    number: '2503-1',
    profile: definition.defaultProfile,
    policy: effectivePolicy(definition.policy, {}),
    parent: null,
  };
  const begun = envelope({ kind: 'event', type: 'xstate.init', actor: 'engineer1', data: form });
  const started = start(definition, details, begun, surroundings);
  if (started.type !== 'advanced') throw new Error(`Expected ${definition.key} to start, but it did not.`);
  let { state } = started;
  const records: RecordDraft[] = [started.record];
  const steps: Walk['steps'][number][] = [];
  for (const choice of choices) {
    if (steps.at(-1)?.before.endedAt) break;
    clock.moveTo(new Date(Date.parse(clock.now()) + 3_600_000).toISOString());
    const open = possibilities(settings, state);
    const { at, ...possible } = open[choice % open.length] as Possibility;
    if (at !== undefined && at > clock.now()) clock.moveTo(at);
    const next = envelope(possible);
    const outcome = step(definition, state, next, surroundings);
    steps.push({ before: state, envelope: next, outcome });
    if (outcome.type === 'failed') throw outcome.error;
    if (outcome.record) records.push(outcome.record);
    if (outcome.type === 'advanced') ({ state } = outcome);
  }
  return { state, records, steps };
}
