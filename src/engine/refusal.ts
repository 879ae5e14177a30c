import type { AnyMachineSnapshot } from 'xstate';
import { openTransitions } from './chart.js';
import type { ProcessDefinition } from './process-definition.js';
import type { ProcessEvent } from './process-event.js';
import { rejection, type Rejection } from './rejection.js';

type Predicate = (known: { context: unknown; event: ProcessEvent }, params: unknown) => boolean;

/** A guard as a chart names it: a string, `{type, params}`, or `and([...])`. */
function* namedGuards(guard: unknown): Generator<{ readonly name: string; readonly params: unknown }> {
  if (typeof guard === 'string') yield { name: guard, params: undefined };
  else if (typeof guard === 'function')
    for (const part of (guard as { guards?: readonly unknown[] }).guards ?? []) yield* namedGuards(part);
  else if (typeof guard === 'object' && guard !== null && 'type' in guard) {
    yield { name: String(guard.type), params: (guard as { params?: unknown }).params };
  }
}

/** Says which guards hold an accepted event back, in the words of the definition. */
export function guardRefusal(
  definition: ProcessDefinition,
  snapshot: AnyMachineSnapshot,
  event: ProcessEvent,
): Rejection {
  const implementations = definition.machine.implementations.guards as Record<string, Predicate | undefined>;
  const known = { context: snapshot.context as unknown, event };
  const failed = new Set<string>();
  for (const { eventType, guard } of openTransitions(snapshot)) {
    if (eventType !== event.type) continue;
    for (const { name, params } of namedGuards(guard)) {
      const resolved = typeof params === 'function' ? (params as (of: typeof known) => unknown)(known) : params;
      if (name !== 'decides' && !implementations[name]?.(known, resolved)) failed.add(name);
    }
  }
  const guards = [...failed];
  const reason = (language: 'zh' | 'en'): string =>
    guards.map((name) => definition.refusals?.[name]?.[language] ?? name).join(' ');
  return rejection(
    'GUARD_REFUSED',
    {
      zh: reason('zh') || `规则不允许 ${event.type}。`,
      en: reason('en') || `A rule of the process does not allow ${event.type}.`,
    },
    { guards, event: event.type },
  );
}
