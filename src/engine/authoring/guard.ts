import { wrapping } from '../wrapped-function.js';
import { ownOf, type SaidByEvent } from './by-event.js';
import type { EventOf } from './events.js';
import { guardKnown, type Declared } from './rule-known.js';
import type { RuleKnown } from './rule.js';

/** Chooses a way by what rules look at; or on some events only, each under its name, and never on another. */
export type Guard<Context, Event extends { readonly type: string }> =
  | ((known: RuleKnown<Context, Event>) => boolean)
  | { readonly [Type in Event['type']]?: (known: RuleKnown<Context, EventOf<Event, Type>>) => boolean };

/** A guard as a declaration says it, without its types. */
export type GuardSaid = SaidByEvent<(known: never) => boolean>;

/** The guard as XState asks it. One put together of others is XState's own, and stays as it is. */
export function readGuard(declared: Declared, said: GuardSaid): unknown {
  if ('check' in said) return said;
  return wrapping(said, (told: Parameters<typeof guardKnown>[1]) => {
    const guard = typeof said === 'function' ? said : ownOf(said, told.event.type);
    return guard?.(guardKnown(declared, told) as never) ?? false;
  });
}
