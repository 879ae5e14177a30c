import type { AnyMachineSnapshot } from 'xstate';
import { openTransitions } from './chart.js';
import { guardPart, namesHoldingBack } from './guard-parts.js';
import type { ProcessDefinition } from './process-definition.js';
import type { ProcessEvent } from './process-event.js';
import { rejection, type Rejection } from './rejection.js';

type Predicate = (known: { context: unknown; event: ProcessEvent }, params: unknown) => boolean;

/** Says which guards hold an accepted event back, in the words of the definition. */
export function guardRefusal(
  definition: ProcessDefinition,
  snapshot: AnyMachineSnapshot,
  event: ProcessEvent,
): Rejection {
  const implementations = definition.machine.implementations.guards as Record<string, Predicate | undefined>;
  const known = { context: snapshot.context as unknown, event };
  const evaluate = (predicate: Predicate | undefined, params: unknown): boolean => {
    const resolved = typeof params === 'function' ? (params as (of: typeof known) => unknown)(known) : params;
    return predicate?.(known, resolved) ?? false;
  };
  const failed = new Set<string>();
  for (const { eventType, guard } of openTransitions(snapshot)) {
    if (eventType !== event.type || guard === undefined) continue;
    const part = guardPart(guard, implementations);
    const names = namesHoldingBack(part, (atom) =>
      atom.kind === 'named'
        ? evaluate(implementations[atom.name], atom.params)
        : evaluate(atom.predicate as Predicate, undefined),
    );
    // A transition for another task says nothing about this one.
    if (!names.includes('decides')) names.forEach((name) => failed.add(name));
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
