import type { FactKnown } from '../fact-requests.js';
import type { JsonObject } from '../json.js';
import type { ProcessEvent } from '../process-event.js';
import type { Events } from './events.js';
import type { Known } from './known.js';
import type { PartsOf, RuleKnown } from './rule.js';

type Context = Readonly<Record<'policy' | 'request', JsonObject>>;

/** The policy, and the request as the event corrects it. */
export function partsOf(
  events: Events,
  { policy, request }: Context,
  { type, data }: Pick<ProcessEvent, 'type' | 'data'>,
): PartsOf<Context> {
  const corrects = Object.hasOwn(events, type) && events[type]?.corrects === true;
  return { policy, request: corrects ? { ...request, ...data } : request };
}

/** What a rule looks at. */
export const ruleKnown = (
  events: Events,
  { context, event }: Known<Context, ProcessEvent>,
): RuleKnown<Context, ProcessEvent> => ({
  context,
  event,
  ...partsOf(events, context, event),
  data: event.data,
  facts: event.facts,
});

/** What the key of a fact is worked out from. */
export const factKnown = (events: Events, known: FactKnown<Context>): FactKnown<Context> & PartsOf<Context> => ({
  ...known,
  ...partsOf(events, known.context, known),
});
