import type { ProcessInput } from '../process-event.js';
import type { Known } from './known.js';

/** What something has under this name. */
export type Part<Whole, Name extends string> = Whole extends { readonly [Named in Name]: infer Found }
  ? Found
  : undefined;

/** The parts of what the case remembers and of what is happening, by the names that rules have for them. */
interface Parts<Context, Event> {
  readonly request: Part<Context, 'request'>;
  readonly policy: Part<Context, 'policy'>;
  readonly data: Part<Event, 'data'>;
  readonly facts: Part<Event, 'facts'>;
  /** Who does it. */
  readonly actor: Part<Event, 'actor'>;
  /** When it happens. */
  readonly at: Part<Event, 'at'>;
}

/** What an action works out its values from: what the case remembers, what is happening, and the parts of both. */
export type ActionKnown<Looked> = Looked & Parts<Part<Looked, 'context'>, Part<Looked, 'event'>>;

interface Happening {
  readonly type: string;
  readonly data?: unknown;
  readonly facts?: unknown;
  readonly actor?: string;
  readonly at?: string;
  readonly input?: ProcessInput;
}

/** The same of what XState tells an action. */
export function actionKnown(known: unknown): never {
  const { context, event: told } = known as Known<Readonly<Record<string, unknown>>, Happening>;
  const event = happened(told);
  const { data, facts, actor, at } = event;
  return { context, event, request: context['request'], policy: context['policy'], data, facts, actor, at } as never;
}

/** What happens at the start is the start form, which the chart only has as its input. */
const happened = ({ input, ...event }: Happening): Happening =>
  input ? { type: event.type, data: input.form, actor: input.initiator, at: input.at, facts: {} } : event;
