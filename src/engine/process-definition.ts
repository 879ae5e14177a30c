import type { AnyStateMachine } from 'xstate';
import type { Assignment } from './assignment.js';
import type { DeadlineDeclaration } from './deadline.js';
import type { DescriptionDeclaration } from './case-description.js';
import type { FactKnown } from './fact-requests.js';
import type { Json, JsonObject } from './json.js';
import type { LocalizedText } from './localized-text.js';
import type { Numbering } from './numbering.js';
import type { PolicyDeclaration } from './policy.js';
import type { Recurrence } from './recurrence.js';
import type { ReportDeclaration } from './report.js';
import type { Role } from './roles.js';

export type FormClass = new () => object;

export type Family =
  | 'onboarding'
  | 'separation'
  | 'assets'
  | 'contracts'
  | 'complaints'
  | 'people'
  | 'finance'
  | 'administration'
  | 'production'
  | 'service'
  | 'teams';

/** An event that people may send. */
export interface EventDeclaration {
  readonly title: LocalizedText;
  readonly form?: FormClass;
  /** Who may send it while no task decides it, for example the initiator who cancels. */
  readonly by?: Assignment;
}

/** A ledger (台账) that a process writes. Every process that names the same register declares it alike. */
export interface RegisterDeclaration {
  readonly title: LocalizedText;
  readonly keyTitle: LocalizedText;
  /** Roles that may read it, besides auditors, process owners and administrators. */
  readonly readers: readonly Role[];
}

/**
 * A register entry, or what directory or calendar say, that a guard or an action needs: fetched before the step and
 * handed to it inside the event.
 */
export interface FactDeclaration {
  /** The event types that carry it. */
  readonly on: readonly string[];
  /** The lapse of a limit carries it too, so that a register is amended at that moment. */
  readonly lapse?: true;
  /** One of the declared registers, `peopleFacts` or `calendarFacts`. */
  readonly register: string;
  /** The key to look up; `null` looks nothing up. Pure. */
  readonly key: (known: FactKnown<never, never>) => string | null;
}

/** Why a guard says no: the sentence, and where values were compared, the sentence that names them. */
export interface RefusalReason extends LocalizedText {
  /** For example "2 originals are needed, found 1". It sees what the guard sees. Pure and total. */
  readonly compared?: (known: { readonly context: never; readonly event: never }) => LocalizedText;
  /** What the guard found, for `{name}` in the sentence; `{policy.field}` is there in any case. */
  readonly found?: (known: { readonly context: never; readonly event: never }) => JsonObject;
}

/** A process of the manuals, as its author declares it. */
export interface ProcessDeclaration extends DescriptionDeclaration {
  readonly key: string;
  readonly version: number;
  readonly family: Family;
  readonly title: LocalizedText;
  /** The manuals' clauses. */
  readonly sources: readonly string[];
  readonly machine: AnyStateMachine;
  readonly startForm: FormClass;
  readonly startTitle?: LocalizedText;
  /** Who may start it; everybody when absent. `'parent'`: only another process. */
  readonly startableBy?: readonly Role[] | 'parent';
  readonly events: Readonly<Record<string, EventDeclaration>>;
  readonly policy: PolicyDeclaration;
  readonly profiles: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  /** Holds until the organisation sets another one. */
  readonly defaultProfile: string;
  /** Whoever starts a case may name the profile; otherwise it is the organisation's setting alone. */
  readonly starterChoosesProfile?: true;
  /** Why a named guard says no: the sentence the caller reads. */
  readonly refusals?: Readonly<Record<string, RefusalReason>>;
  readonly registers?: Readonly<Record<string, RegisterDeclaration>>;
  /** Figures that are computed from one of its registers. */
  readonly report?: ReportDeclaration;
  /** Numbers that the manual gives the cases of this process, beside those that all cases have. */
  readonly numbering?: Numbering;
  readonly facts?: Readonly<Record<string, FactDeclaration>>;
  /** What the named delays of `after` transitions mean. */
  readonly deadlines?: Readonly<Record<string, DeadlineDeclaration>>;
  /** What a case ends with, field by field; a process that another one runs as a child declares it. */
  readonly output?: FormClass;
  /** What no manual says and this definition decides ([model]), in sentences: shown wherever the definition is. */
  readonly modelled?: readonly LocalizedText[];
  /** Duties that come back by the calendar, by name: each occurrence starts a case, once. */
  readonly recurs?: Readonly<Record<string, Recurrence>>;
  /**
   * What undoes something that otherwise nothing leads back past, by the name of the register, the child or the service:
   * actions of the vocabulary, done on the way back.
   */
  readonly compensate?: Readonly<Record<string, readonly object[]>>;
  /** `invoke` sources that are processes. */
  readonly children?: readonly string[];
  /** Processes of which it starts cases that it does not wait for. */
  readonly starts?: readonly string[];
  /** `invoke` sources that are service tasks for a provider outside the chart. */
  readonly services?: readonly string[];
}

/** A declaration with what the engine works out of it once. */
export interface ProcessDefinition extends ProcessDeclaration {
  readonly kind: 'process-definition';
}

/** Declares a process. It is only checked by {@link checkDefinition}, so that a faulty one can be explained. */
export const defineProcess = (declaration: ProcessDeclaration): ProcessDefinition => ({
  ...declaration,
  kind: 'process-definition',
});

/** The pinned policy of a case: the engine reads it from the context that every chart carries. */
export const pinnedPolicy = (context: JsonObject): JsonObject => (context['policy'] ?? {}) as JsonObject;
