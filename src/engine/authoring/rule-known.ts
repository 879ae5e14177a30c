import type { FactKnown } from '../fact-requests.js';
import type { JsonObject } from '../json.js';
import type { FormClass } from '../process-definition.js';
import type { ProcessEvent } from '../process-event.js';
import { correctionIn } from './correction.js';
import type { Events } from './events.js';
import type { Known } from './known.js';
import type { PartsOf, RuleKnown } from './rule.js';

/** What a declaration says of the request and of the events that may correct it. */
export interface Declared {
  readonly request: FormClass;
  readonly events: Events;
}

type Context = Readonly<Record<'policy' | 'request', JsonObject>>;

/** The policy, and the request as the event corrects it. */
export function partsOf(
  { request: form, events }: Declared,
  { policy, request }: Context,
  { type, data }: Pick<ProcessEvent, 'type' | 'data'>,
): PartsOf<Context> {
  const corrects = Object.hasOwn(events, type) && events[type]?.corrects === true;
  return { policy, request: corrects ? { ...request, ...correctionIn(form, data) } : request };
}

/**
 * What a guard looks at. The request is worked out for a guard that reads it: whoever looks ahead does not know
 * yet how the event corrects it, and a guard that asks something else still answers.
 */
export const guardKnown = (
  declared: Declared,
  { context, event }: Known<Context, ProcessEvent>,
): RuleKnown<Context, ProcessEvent> => ({
  context,
  event,
  policy: context.policy,
  get request() {
    return partsOf(declared, context, event).request;
  },
  data: event.data,
  facts: event.facts,
  actor: event.actor,
  at: event.at,
});

/** What a rule looks at: the same, with the request as the event corrects it. */
export const ruleKnown = (...asked: Parameters<typeof guardKnown>): RuleKnown<Context, ProcessEvent> => ({
  ...guardKnown(...asked),
});

/** What the key of a fact is worked out from. */
export const factKnown = (declared: Declared, known: FactKnown<Context>): FactKnown<Context> & PartsOf<Context> => ({
  ...known,
  ...partsOf(declared, known.context, known),
});
