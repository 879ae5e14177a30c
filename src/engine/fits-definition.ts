import type { AnyStateMachine } from 'xstate';
import { statesOf, tasksOf } from './chart.js';
import type { InstanceState } from './instance-state.js';
import type { Json } from './json.js';
import type { ProcessDefinition } from './process-definition.js';

const known = new WeakMap<AnyStateMachine, ReadonlySet<string>>();

function pathsOf(machine: AnyStateMachine): ReadonlySet<string> {
  const paths = known.get(machine) ?? new Set(statesOf(machine).map(({ path }) => path));
  known.set(machine, paths);
  return paths;
}

/**
 * Whether the chart of a definition has every state that a case stands in, and declares every task that is open in it.
 * A released version never changes, so a case that does not fit was changed in the database by hand.
 */
export function fitsDefinition(definition: ProcessDefinition, { snapshot, tasks }: InstanceState): boolean {
  const declared = tasksOf(definition);
  return stands(snapshot.value, '', pathsOf(definition.machine)) && tasks.every(({ key }) => declared.has(key));
}

function stands(value: Json, prefix: string, paths: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return paths.has(prefix + value);
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).every(
    ([name, inner]) => paths.has(prefix + name) && inner !== undefined && stands(inner, `${prefix}${name}.`, paths),
  );
}
