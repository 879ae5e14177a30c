import type { JsonObject } from '../json.js';
import type { ProcessEvent } from '../process-event.js';
import type { Events } from './events.js';
import type { Known } from './known.js';
import type { RuleKnown } from './rule.js';

type Context = Readonly<Record<'policy' | 'request', JsonObject>>;

/** What a rule looks at, with the request as the event corrects it. */
export function ruleKnown(events: Events, known: Known<Context, ProcessEvent>): RuleKnown<Context, ProcessEvent> {
  const { context, event } = known;
  const { data, facts, type } = event;
  const corrects = Object.hasOwn(events, type) && events[type]?.corrects === true;
  return {
    ...known,
    policy: context.policy,
    request: corrects ? { ...context.request, ...data } : context.request,
    data,
    facts,
  };
}
