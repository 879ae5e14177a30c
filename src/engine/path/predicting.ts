import { guardPart } from '../guard-parts.js';
import type { ProcessDefinition } from '../process-definition.js';
import type { ProcessEvent } from '../process-event.js';
import { knownOrNull, Unknown, unknown } from '../why/reading.js';

type Known = { readonly context: unknown; readonly event: ProcessEvent & { readonly output?: unknown } };
type Predicate = (known: Known, params: unknown) => boolean;

/**
 * The same process with guards that guess where they would have to know what nobody has filled in, looked up or
 * answered yet.
 *
 * @param guess what such a guard says
 */
export function predicting(definition: ProcessDefinition, guess: boolean): ProcessDefinition {
  const known = guess ? hopeful : doubtful;
  const found = known.get(definition) ?? guessing(definition, guess);
  known.set(definition, found);
  return found;
}

const hopeful = new WeakMap<ProcessDefinition, ProcessDefinition>();
const doubtful = new WeakMap<ProcessDefinition, ProcessDefinition>();

function guessing(definition: ProcessDefinition, guess: boolean): ProcessDefinition {
  const guards = definition.machine.implementations.guards as Record<string, unknown>;
  const guessed = Object.entries(guards).map(([name, guard]) => [
    name,
    isPlain(guard) ? (known: Known, params: unknown) => answered(guard, known, params, guess) : guard,
  ]);
  return { ...definition, machine: definition.machine.provide({ guards: Object.fromEntries(guessed) as never }) };
}

/** Whether it is no combination of other guards. */
const isPlain = (guard: unknown): guard is Predicate =>
  typeof guard === 'function' && guardPart(guard, {}).kind === 'inline';

const nothingKnown = new Proxy(
  {},
  {
    get: () => {
      throw new Unknown();
    },
  },
);

function answered(guard: Predicate, { context, event }: Known, params: unknown, guess: boolean): boolean {
  const open = { ...event, data: unknown(), facts: nothingKnown, ...('output' in event ? { output: unknown() } : {}) };
  try {
    return knownOrNull(() => guard({ context, event: open as never }, params)) ?? guess;
  } catch {
    // It counts on what earlier steps would have brought.
    return guess;
  }
}
