import { statesOf } from './chart.js';
import { systemActor, type Envelope, type RegisterFact } from './envelope.js';
import type { InstanceState } from './instance-state.js';
import type { EntryWriters } from './known.js';
import type { ProcessDefinition } from './process-definition.js';

const named = new WeakMap<ProcessDefinition, ReadonlySet<string>>();

/** The facts whose writers a task of the process bars. */
function separatingFacts(definition: ProcessDefinition): ReadonlySet<string> {
  const known = named.get(definition);
  if (known) return known;
  const found = new Set(statesOf(definition.machine).flatMap(({ meta }) => meta?.task?.separateFromEntry ?? []));
  named.set(definition, found);
  return found;
}

/** Who writes an entry with what is sent: whoever does it, and whom he stands in for. Nobody, where the engine does. */
export const writersOf = ({ actor, onBehalfOf }: Envelope): { readonly by?: readonly string[] } =>
  actor === systemActor ? {} : { by: onBehalfOf === undefined ? [actor] : [actor, onBehalfOf] };

/** The member of a case or of what is known of it; absent where it was told of no writers. */
export const writersIn = ({ writers }: { readonly writers?: EntryWriters }): { readonly writers?: EntryWriters } =>
  writers ? { writers } : {};

/** The case as whoever decides now has to see it: with the writers of the entries that the event carries. */
export function withWriters(
  definition: ProcessDefinition,
  state: InstanceState,
  facts: Readonly<Record<string, RegisterFact | undefined>>,
): InstanceState {
  const separating = separatingFacts(definition);
  if (separating.size === 0) return state;
  const told = Object.entries(facts).flatMap(([name, fact]) =>
    separating.has(name) && fact?.by ? [[name, fact.by] as const] : [],
  );
  return told.length === 0 ? state : { ...state, writers: { ...state.writers, ...Object.fromEntries(told) } };
}

/** What is sent, without the writers of entries that nobody is barred by: a record holds what was decided on. */
export function withoutOtherWriters(definition: ProcessDefinition, envelope: Envelope): Envelope {
  const names = Object.entries(envelope.facts).flatMap(([name, fact]) => (fact?.by ? [name] : []));
  const separating = names.length === 0 ? undefined : separatingFacts(definition);
  if (!separating || names.every((name) => separating.has(name))) return envelope;
  const facts = Object.entries(envelope.facts).map(([name, fact]) => {
    if (!fact?.by || separating.has(name)) return [name, fact] as const;
    const { by: _, ...plain } = fact;
    return [name, plain] as const;
  });
  return { ...envelope, facts: Object.fromEntries(facts) };
}
