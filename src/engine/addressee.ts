import { openTransitions, restore, taskOf, tasksOf } from './chart.js';
import { eligibleFor, knownOf, seatFor } from './eligibility.js';
import { principalOf, type Envelope } from './envelope.js';
import type { InstanceState } from './instance-state.js';
import { notYours } from './refusals/not-yours.js';
import type { ProcessDefinition } from './process-definition.js';
import {
  eventUnknown,
  notAccepted,
  notForYou,
  notItsDecision,
  taskAmbiguous,
  taskNotOpen,
  unspecified,
} from './refusals/event-refusals.js';
import type { Rejection } from './refusals/rejection.js';
import { barredDeputy } from './refusals/separation-of-duties.js';
import type { Seat } from './seats/seat.js';
import type { StepRequest } from './step-request.js';
import type { Surroundings } from './surroundings.js';
import type { Task } from './task.js';

/** What is asked of the world to find whom an event addresses. */
export type AskedPeople = Pick<Surroundings, 'includes' | 'eligible'>;

/** Whom an event addresses: a task, the case itself, or nobody, with the reason. */
export type Addressee =
  | { readonly type: 'task'; readonly task: Task; readonly seat: Seat; readonly eligible: readonly string[] }
  | { readonly type: 'case' }
  | { readonly type: 'nobody'; readonly rejection: Rejection };

/** The event types that somebody may send in this state, whoever he is. */
export function acceptedEvents(definition: ProcessDefinition, state: InstanceState): readonly string[] {
  const { status, value } = state.snapshot;
  if (status !== 'active') return [];
  // The active states alone decide it, and the cases of a process stand in few combinations of them.
  const known = accepted.get(definition) ?? new Map<string, readonly string[]>();
  const place = typeof value === 'string' ? value : JSON.stringify(value);
  const found = known.get(place) ?? leadingFrom(definition, state);
  if (known.size >= placesRemembered) known.clear();
  accepted.set(definition, known.set(place, found));
  return found;
}

const accepted = new WeakMap<ProcessDefinition, Map<string, readonly string[]>>();
const placesRemembered = 1_000;

function leadingFrom(definition: ProcessDefinition, { snapshot }: InstanceState): readonly string[] {
  const open = openTransitions(restore(definition.machine, snapshot)).map((transition) => transition.eventType);
  return [...new Set(open)].filter((type) => Object.hasOwn(definition.events, type));
}

/** An event that the state takes, as one person sees it. */
export interface OfferedEvent {
  readonly type: string;
  /** The task that it decides; `null`: it is sent to the case itself. */
  readonly task: Task | null;
  /** Why he may not send it; `null` where he may, guards aside. */
  readonly refused: (() => Rejection) | null;
}

/** Every event that somebody may send in this state, for each task that it decides, and whether this person may. */
export function offeredEvents(
  definition: ProcessDefinition,
  state: InstanceState,
  person: string,
  surroundings: AskedPeople,
): readonly OfferedEvent[] {
  const accepted = acceptedEvents(definition, state);
  const offered: OfferedEvent[] = [];
  for (const task of state.tasks) {
    const { declaration } = taskOf(definition, task.key);
    const seat = seatFor(task, person, eligibleFor(task, declaration, state, surroundings));
    const refused = seat ? null : () => notYours(definition, task, state, person, surroundings);
    for (const type of declaration.decisions) if (accepted.includes(type)) offered.push({ type, task, refused });
  }
  for (const type of accepted) {
    const by = definition.events[type]?.by;
    if (!by || offered.some((one) => one.type === type && !one.refused)) continue;
    const mayBy = surroundings.includes(by, knownOf(state), person);
    offered.push({ type, task: null, refused: mayBy ? null : () => notForYou(definition, type) });
  }
  return offered;
}

/** The event types that this person may send now, with the task each decides; guards aside. */
export const availableEvents = (
  ...of: Parameters<typeof offeredEvents>
): readonly { readonly type: string; readonly task: Task | null }[] =>
  offeredEvents(...of).flatMap(({ type, task, refused }) => (refused ? [] : [{ type, task }]));

const refused = (said: Rejection): Addressee => ({ type: 'nobody', rejection: said });

/** Finds what an event of a person addresses, and refuses whoever may not send it. */
export function addressee(
  definition: ProcessDefinition,
  state: InstanceState,
  envelope: Envelope,
  surroundings: AskedPeople,
  { expectedRevisions }: StepRequest = {},
): Addressee {
  const { type, taskId } = envelope;
  const person = principalOf(envelope);
  if (!Object.hasOwn(definition.events, type)) return refused(eventUnknown(definition, type));
  if (taskId !== undefined) return byTask(definition, state, envelope, taskId, surroundings);
  const deciding = state.tasks.filter((task) =>
    tasksOf(definition).get(task.key)?.declaration.decisions.includes(type),
  );
  const mine = deciding.flatMap((task) => {
    const { declaration } = taskOf(definition, task.key);
    const eligible = eligibleFor(task, declaration, state, surroundings);
    const seat = seatFor(task, person, eligible);
    return seat ? [{ task, seat, eligible }] : [];
  });
  const tasks = mine.map(({ task }) => task);
  if (tasks.length > 0 && expectedRevisions === undefined) return refused(unspecified(definition, type, tasks));
  if (tasks.length > 1) return refused(taskAmbiguous(definition, type, tasks));
  const by = definition.events[type]?.by;
  const accepted = acceptedEvents(definition, state);
  if (!accepted.includes(type)) return refused(notAccepted(definition, state, type, accepted));
  if (mine[0]) return seated(definition, state, envelope, mine[0]);
  if (by && surroundings.includes(by, knownOf(state), person)) return { type: 'case' };
  if (deciding[0]) return refused(notYours(definition, deciding[0], state, person, surroundings));
  return refused(notForYou(definition, type));
}

function byTask(
  definition: ProcessDefinition,
  state: InstanceState,
  envelope: Envelope,
  taskId: string,
  surroundings: AskedPeople,
): Addressee {
  const task = state.tasks.find((open) => open.id === taskId);
  if (!task) return refused(taskNotOpen(taskId));
  const { declaration } = taskOf(definition, task.key);
  const { type } = envelope;
  if (!declaration.decisions.includes(type))
    return refused(notItsDecision(definition, declaration, type, state.snapshot.value));
  const eligible = eligibleFor(task, declaration, state, surroundings);
  const person = principalOf(envelope);
  const seat = seatFor(task, person, eligible);
  return seat
    ? seated(definition, state, envelope, { task, seat, eligible })
    : refused(notYours(definition, task, state, person, surroundings));
}

/** The seat is his, or that of whom he stands in for: then four eyes count him too. */
function seated(
  definition: ProcessDefinition,
  state: InstanceState,
  envelope: Envelope,
  found: Omit<Addressee & { type: 'task' }, 'type'>,
): Addressee {
  const barred = barredDeputy(taskOf(definition, found.task.key).declaration, found.task, state, envelope);
  return barred ? refused(barred) : { type: 'task', ...found };
}
