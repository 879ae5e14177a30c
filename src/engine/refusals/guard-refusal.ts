import type { AnyMachineSnapshot } from 'xstate';
import { openTransitions } from '../chart.js';
import { guardPart, meantWays, namesHoldingBack } from '../guard-parts.js';
import { eventInWords } from './in-words.js';
import type { JsonObject } from '../json.js';
import { pinnedPolicy, type ProcessDefinition } from '../process-definition.js';
import type { ProcessEvent } from '../process-event.js';
import { rejection, type Rejection } from './rejection.js';
import { filledIn } from '../sentence.js';

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
  const heldBack = openTransitions(snapshot).flatMap(({ eventType, guard }) => {
    if (eventType !== event.type || guard === undefined) return [];
    const part = guardPart(guard, implementations);
    const names = namesHoldingBack(part, (atom) =>
      atom.kind === 'named'
        ? evaluate(implementations[atom.name], atom.params)
        : evaluate(atom.predicate as Predicate, undefined),
    );
    // A transition for another task says nothing about this one.
    return names.includes('decides') ? [] : [names];
  });
  const guards = [...new Set(meantWays(heldBack, definition.refusals).flat())];
  const reasons = guards.flatMap((name) => {
    const reason = definition.refusals?.[name];
    if (!reason) return [];
    const values = { policy: pinnedPolicy(snapshot.context as JsonObject), ...reason.found?.(known as never) };
    return [filledIn(reason, values), ...(reason.compared ? [reason.compared(known as never)] : [])];
  });
  const sent = eventInWords(definition, event.type);
  return rejection(
    'GUARD_REFUSED',
    {
      zh: reasons.map(({ zh }) => zh).join('') || `流程的规则不允许${sent.zh}。`,
      en: reasons.map(({ en }) => en).join(' ') || `A rule of the process does not allow ${sent.en}.`,
    },
    { guards, event: event.type },
  );
}
