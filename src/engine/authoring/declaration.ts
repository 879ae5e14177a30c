import type { SummaryLine } from '../case-description.js';
import type { Numbering } from '../numbering.js';
import type { Remarks } from '../remarks.js';
import type { PolicyDeclaration, PolicyOf } from '../policy.js';
import type { FormClass, ProcessDeclaration, RegisterDeclaration } from '../process-definition.js';
import type { ProcessContext } from '../process-event.js';
import type { Events, EventsOf, KeptOf, OwnFields } from './events.js';
import type { Fact, PlainFact } from './fact.js';
import type { StartForm } from './form.js';
import type { Held } from './held.js';
import type { Guard, GuardSaid } from './guard.js';
import type { RuleSaid } from './read-rule.js';
import type { Rule } from './rule.js';
import type { Actors } from './state.js';

/** What a case remembers: its request, the pinned policy, who started it, and what the process keeps besides. */
export type ContextOf<Request, Policy, Kept> = ProcessContext<Policy> & {
  readonly request: Held<Request>;
  /** What was said with each decision, by task. */
  readonly remarks: Remarks;
} & Readonly<Kept>;

/** Everything that a chart refers to, said once and typed from there on. */
export interface Declaration<
  Request,
  Parameters extends PolicyDeclaration,
  Declared extends Events,
  Registers extends string,
  Kept,
  FactEvents extends Record<string, keyof Declared>,
  RuleEvents,
  GuardName extends string,
  Children extends Actors,
  Services extends Actors,
> extends Pick<ProcessDeclaration, 'title' | 'subject' | 'sources' | 'startableBy' | 'report' | 'output' | 'recurs'> {
  /** 1 when absent. */
  readonly version?: number;
  /** What a list shows of a case: fields of the request, or that an event keeps, by name; or any other line. */
  readonly summary: readonly ((keyof Request & string) | keyof KeptOf<Declared> | SummaryLine)[];
  /** What a state is about that names no clause of its own: the first of the sources when absent. */
  readonly clause?: string;
  /** What no manual says and this process decides: each sentence in Chinese, and in English. */
  readonly modelled?: Readonly<Record<string, string>>;
  /** Why a task that says none has no deadline: `manualSilent` when absent. */
  readonly noDeadline?: string;
  /** Whoever starts a case records somebody else's matter, such as a complaint: he may decide its tasks. */
  readonly initiatorMayDecide?: true;
  /** What a case is started with; under its title where somebody may start one. */
  readonly request: (new () => Request) | StartForm<Request>;
  /** The parameters of the manual; none when absent. */
  readonly policy?: Parameters;
  /** The values of each manual over the defaults; the manual that the first source is of, with the defaults, when absent. */
  readonly profiles?: Readonly<Record<string, Partial<PolicyOf<NoInfer<Parameters>>>>>;
  readonly events: Declared & OwnFields<Declared>;
  readonly registers?: { readonly [Name in Registers]: RegisterDeclaration };
  /** Numbers that the manual gives the cases; each is kept from the start under a name in `keeps`. */
  readonly numbering?: Numbering<NoInfer<keyof Kept & string>>;
  /** What the case remembers besides its request and what its events keep, with the values it starts with. */
  readonly keeps?: Kept;
  readonly facts?: {
    readonly [Name in keyof FactEvents]: Fact<
      ContextOf<Request, PolicyOf<Parameters>, Kept & KeptOf<Declared>>,
      Declared,
      FactEvents[Name],
      Request
    >;
  };
  /** Guards that refuse, each with its sentence. */
  readonly rules?: {
    readonly [Name in keyof RuleEvents]: Rule<
      ContextOf<Request, PolicyOf<Parameters>, Kept & KeptOf<Declared>>,
      EventsOf<Declared, FactEvents, Request>,
      RuleEvents[Name]
    >;
  };
  /** Guards that only choose a way. */
  readonly guards?: {
    readonly [Name in GuardName]: Guard<
      ContextOf<Request, PolicyOf<Parameters>, Kept & KeptOf<Declared>>,
      EventsOf<Declared, FactEvents, Request>
    >;
  };
  readonly children?: Children;
  readonly services?: Services;
}

/** The same without its types, as the words read it. */
export interface PlainDeclaration extends Omit<
  ProcessDeclaration,
  | 'events'
  | 'machine'
  | 'summary'
  | 'startForm'
  | 'defaultProfile'
  | 'refusals'
  | 'facts'
  | 'deadlines'
  | 'children'
  | 'services'
  | 'modelled'
> {
  readonly clause: string;
  readonly modelled?: Readonly<Record<string, string>>;
  readonly noDeadline?: string;
  readonly initiatorMayDecide?: true;
  readonly events: Events;
  readonly summary: readonly (string | SummaryLine)[];
  readonly request: FormClass;
  readonly keeps?: object;
  readonly facts?: Readonly<Record<string, PlainFact>>;
  readonly rules?: Readonly<Record<string, RuleSaid>>;
  readonly guards?: Readonly<Record<string, GuardSaid>>;
  readonly children?: Actors;
  readonly services?: Actors;
}
