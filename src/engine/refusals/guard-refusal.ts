import type { AnyMachineSnapshot } from 'xstate';
import { guardAnswer, guardsOfWays } from '../guard-answers.js';
import { meantWays, namesHoldingBack } from '../guard-parts.js';
import { eventInWords } from './in-words.js';
import type { JsonObject } from '../json.js';
import type { LocalizedText } from '../localized-text.js';
import { pinnedPolicy, type ProcessDefinition } from '../process-definition.js';
import type { ProcessEvent } from '../process-event.js';
import { rejection, type Rejection } from './rejection.js';
import { filledIn } from '../sentence.js';

/** Says which guards hold an accepted event back, in the words of the definition. */
export function guardRefusal(
  definition: ProcessDefinition,
  snapshot: AnyMachineSnapshot,
  event: ProcessEvent,
): Rejection {
  const known = { context: snapshot.context as unknown, event };
  const heldBack = guardsOfWays(definition, snapshot, event).map((part) =>
    part === null
      ? []
      : namesHoldingBack(part, (atom) => answered(() => guardAnswer(definition, snapshot, atom, known))),
  );
  const guards = [...new Set(meantWays(heldBack, definition.refusals).flat())];
  const reasons = guards.flatMap((name) => guardReasons(definition, name, known));
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

/** The chart asks no further once it is held back, so what comes after may count on what was missing: it says nothing. */
function answered(ask: () => boolean): boolean {
  try {
    return ask();
  } catch {
    return true;
  }
}

/** The sentences with which a definition explains the "no" of one of its guards; none where it has no words for it. */
export function guardReasons(
  definition: ProcessDefinition,
  name: string,
  known: { readonly context: unknown; readonly event: ProcessEvent },
): readonly LocalizedText[] {
  const reason = definition.refusals?.[name];
  if (!reason) return [];
  const values = { policy: pinnedPolicy(known.context as JsonObject), ...reason.found?.(known as never) };
  return [filledIn(reason, values), ...(reason.compared ? [reason.compared(known as never)] : [])];
}
