import type { RegisterFact } from '../envelope.js';
import { factRequests, type FactRequest } from '../fact-requests.js';
import type { Json, JsonObject } from '../json.js';
import type { ProcessDefinition } from '../process-definition.js';
import type { ProcessEvent } from '../process-event.js';
import type { InstanceState } from '../instance-state.js';
import type { Task } from '../task.js';
import { knownOrNull, Unknown, unknown, type Reading } from './reading.js';

/** What somebody asks about: whether he could send this event, or do this with a task. */
export interface Attempt {
  /** An event of the process, or an act of one of the tables of acts. */
  readonly type: string;
  /** Needed only for an act that is named like an event of the process. */
  readonly kind?: 'event' | 'task' | 'case' | 'admin';
  /** Whether he is an administrator of the company; asked by administrative acts. */
  readonly administers?: boolean;
  readonly actor: string;
  readonly onBehalfOf?: string;
  /** RFC 3339. */
  readonly at: string;
  readonly taskId?: string;
  /** What he would fill in; of an event with a form nothing is known while it is absent. */
  readonly data?: JsonObject;
  /** What registers, directory and calendar say, by name; what is not there is not known to whoever asks. */
  readonly facts?: Readonly<Record<string, RegisterFact | undefined>>;
}

/** What he would fill in, as far as it is known: an event without a form carries nothing. */
export const dataOf = ({ events }: ProcessDefinition, { type, data }: Attempt): JsonObject | undefined =>
  data ?? (events[type]?.form ? undefined : {});

/** The facts that an event would carry, and those of which it is known that nothing is looked up. */
export function factsAskedBy(
  definition: ProcessDefinition,
  { snapshot }: InstanceState,
  attempt: Attempt,
): { readonly requests: readonly FactRequest[]; readonly none: readonly string[] } {
  const data = dataOf(definition, attempt);
  const requests: FactRequest[] = [];
  const none: string[] = [];
  for (const [name, fact] of Object.entries(definition.facts ?? {})) {
    if (!fact.on.includes(attempt.type)) continue;
    const one = { ...definition, facts: { [name]: fact } };
    const envelope = { kind: 'event', type: attempt.type, actor: attempt.actor, at: attempt.at } as const;
    const asked = knownOrNull(() => factRequests(one, { ...envelope, data: data ?? unknown() }, snapshot.context));
    if (asked?.length === 0) none.push(name);
    if (asked) requests.push(...asked);
  }
  return { requests, none };
}

/** The event as a guard would see it, with everything that it asks of it noted. */
export function watchedEvent(
  definition: ProcessDefinition,
  attempt: Attempt,
  task: Task | null,
  reading: Reading,
): ProcessEvent {
  const { type, actor, onBehalfOf, at, facts = {} } = attempt;
  const data = dataOf(definition, attempt);
  const carried = new Proxy(facts, {
    get: (target, name) => {
      if (typeof name === 'symbol') return undefined;
      if (Object.hasOwn(target, name)) return factRead(reading, name, target[name]);
      // What is not known although the event carries it; what it does not carry is not there for a step either.
      const isCarried = definition.facts?.[name]?.on.includes(type) === true;
      if (isCarried && (data === undefined || attempt.facts === undefined)) throw new Unknown();
      return undefined;
    },
  });
  return {
    id: '',
    type,
    data: data === undefined ? unknown() : reading.watched(data, 'data'),
    actor,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    at,
    facts: carried as ProcessEvent['facts'],
    ...(task ? { task: { id: task.id, key: task.key } } : {}),
  };
}

function factRead(reading: Reading, name: string, fact: RegisterFact | undefined): unknown {
  if (!fact) {
    reading.note(`facts.${name}`, null);
    return fact;
  }
  const { key, revision, data } = fact;
  return { key, revision, data: reading.watched(data as Json, `facts.${name}`) };
}
