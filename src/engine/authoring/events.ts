import type { RegisterFact } from '../envelope.js';
import type { EventDeclaration, FormClass } from '../process-definition.js';
import type { ProcessEvent } from '../process-event.js';
import { fieldTitlesOf } from '../titled.js';
import type { Held } from './held.js';
import { OptionalRemark } from './remark.js';
import type { RequestChanges } from './request-changes.js';

/** An event of a process, with what a case makes of what it brings when it decides a task. */
export interface EventSaid extends EventDeclaration {
  /** The fields of its form that the case keeps, each under its own name; `all` of them. */
  readonly keeps?: 'all' | readonly string[];
  /** What it brings of the request's fields is put over the request. */
  readonly corrects?: true;
  /** Where the manual says what has to be ticked: the clause of the process when absent. */
  readonly clause?: string;
}

/** The events of a process by their types. */
export type Events = Readonly<Record<string, EventSaid>>;

/** An event as the words read it. */
export interface EventRead extends EventSaid {
  readonly form: FormClass;
  readonly keeps?: readonly string[];
}

/** Events by their types, as the words read them. */
export type EventsRead = Readonly<Record<string, EventRead>>;

/**
 * Events as they are declared: one that names no form takes a remark, so that whoever decides can say something; one
 * that keeps all keeps each field of its form.
 */
export const readEvents = (events: Events): EventsRead =>
  Object.fromEntries(
    Object.entries(events).map(([type, { keeps, form = OptionalRemark, clause: _clause, ...said }]) => {
      const kept = keeps === 'all' ? [...fieldTitlesOf(form).keys()] : keeps;
      return [type, { form, ...said, ...(kept ? { keeps: kept } : {}) }];
    }),
  );

/** What an event brings: its form as the case holds it, a remark where it names none. */
export type DataOf<Declared, Request = unknown> = Declared extends { readonly form: new () => infer Form }
  ? Held<Form extends RequestChanges ? Partial<Request> : Form>
  : Held<OptionalRemark>;

/** What the case keeps of what its events bring; `null` until one has brought it. */
export type KeptOf<Declared extends Events> = {
  readonly [Field in { [Type in keyof Declared]: FieldsKept<Declared[Type]> }[keyof Declared]]:
    | {
        [Type in keyof Declared]: Field extends FieldsKept<Declared[Type]> ? ValueKept<Declared[Type], Field> : never;
      }[keyof Declared]
    | null;
};

/** An event keeps fields of its own form. */
export type OwnFields<Declared extends Events> = {
  readonly [Type in keyof Declared]: { readonly keeps?: 'all' | readonly (keyof DataOf<Declared[Type]> & string)[] };
};

type FieldsKept<Event> = Event extends { readonly keeps: 'all' }
  ? keyof DataOf<Event> & string
  : Event extends { readonly keeps: readonly (infer Field extends string)[] }
    ? Field
    : never;
type ValueKept<Event, Field> = Field extends keyof DataOf<Event> ? NonNullable<DataOf<Event>[Field]> : never;

/** The register entries that an event carries, by the names of their facts. */
type FactsOf<Type, FactEvents> = {
  readonly [Name in keyof FactEvents as Type extends FactEvents[Name] ? Name : never]: RegisterFact;
};

/**
 * The events of a process as guards and actions see them, derived from their declaration. A fact that is not declared
 * for an event is not there to be read.
 */
export type EventsOf<Declared extends Events, FactEvents, Request> = {
  [Type in keyof Declared & string]: Omit<ProcessEvent<Type, DataOf<Declared[Type], Request>>, 'facts'> & {
    readonly facts: FactsOf<Type, FactEvents>;
  };
}[keyof Declared & string];

/** One of these events, or any of several. */
export type EventOf<Event extends { readonly type: string }, Type> = Extract<Event, { readonly type: Type }>;
