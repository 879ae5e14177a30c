import type { AssigneeOf, Assignment } from '../assignment.js';
import type { LocalizedText } from '../localized-text.js';
import type { notifyInitiator } from '../vocabulary.js';
import type { ProcessDefinition } from '../process-definition.js';
import type { ActionKnown } from './action-known.js';
import type { ApprovalWays } from './approvals.js';
import type { ByEvent, Happening } from './by-event.js';
import type { Known } from './known.js';
import type { Ending } from './ending.js';
import type { RegisterWords } from './register-words.js';
import type { Actors, AnyState, Named } from './state.js';
import type { SubprocessOf } from './subprocesses.js';
import type { BriefWork, DecidedWork, Work } from './work.js';

/** What the words of one process are typed by: all of it comes from its declaration. */
export interface Declared {
  readonly policy: unknown;
  readonly kept: unknown;
  readonly context: unknown;
  readonly event: { readonly type: string };
  readonly guard: string;
  readonly fact: string;
  readonly register: string;
  readonly children: Actors;
  readonly setup: unknown;
  /** XState's configuration of its states. */
  readonly state: AnyState;
}

interface Remembering<Looked, Kept> {
  readonly type: 'remember';
  readonly params: (known: Looked) => Partial<Kept>;
}

interface Informing {
  readonly type: 'notify';
  readonly params: { readonly to: Assignment; readonly title: LocalizedText };
}

interface Starting<Looked> {
  readonly type: 'startProcess';
  readonly params: (known: Looked) => { readonly process: string; readonly input: object; readonly by?: string | null };
}

interface StartingEach<Looked> {
  readonly type: 'startProcesses';
  readonly params: (known: Looked) => { readonly process: string; readonly inputs: readonly object[] };
}

/** Where something is asked for only under a condition. */
interface Conditional<Guard> {
  /** The guard under which it is asked for at all; always when absent. */
  readonly when?: Guard;
}

/** What several tasks have in common, their people among it. */
type SharedWork<Policy, State extends AnyState> = { readonly to: Assignment } & BriefWork<Policy, State>;

/** A word that says its titles, then a clause of its own where it has one, and the rest. */
interface Titles<Rest extends readonly unknown[], Said> {
  (zh: string, en: string, ...rest: Rest): Said;
  (zh: string, en: string, clause: string, ...rest: Rest): Said;
}

/** The same of somebody's work: who does it stands before its titles, or what several tasks have in common. */
interface Assigns<Of extends Declared, Besides = unknown> {
  (
    who: Assignment | SharedWork<Of['policy'], Of['state']>,
    zh: string,
    en: string,
    said?: BriefWork<Of['policy'], Of['state']> & Besides,
  ): DecidedWork<Of['policy'], Of['state']> & Besides;
  (
    who: Assignment | SharedWork<Of['policy'], Of['state']>,
    zh: string,
    en: string,
    clause: string,
    said?: BriefWork<Of['policy'], Of['state']> & Besides,
  ): DecidedWork<Of['policy'], Of['state']> & Besides;
}

/** What a chart is made of, by name. */
type ChartStates<Of extends Declared> = {
  readonly [Name in string]: DecidedWork<Of['policy'], Of['state']> | Ending<Of['state']> | Of['state'];
};

/** Somebody of a parallel state whose decision completes his part. */
type SignOff<Of extends Declared> = DecidedWork<Of['policy'], Of['state']> & Conditional<Of['guard']>;

/**
 * The words in which a process says its chart. Its actions look at the parts that its rules look at by the same names. A clause of its own stands after the titles of a state. Each answers states by their names, as XState's own configuration of
 * state nodes: spread them into `states`. What they do not say is said in plain XState beside them.
 */
export interface Words<Of extends Declared> extends RegisterWords<
  Of['fact'],
  Of['register'],
  Known<Of['context'], Of['event']>,
  keyof Of['kept'] & string
> {
  /** XState's own `setup` of this process, for plain XState beside the words. */
  readonly setup: Of['setup'];
  /** Whom the manual in force names: the assignment in a field of the policy, so that a profile can choose it. */
  byPolicy(field: AssigneeOf<Of['policy']>): Assignment;
  /**
   * The requester fills in or corrects his request and submits it, in brief. What SUBMIT brings
   * is put over the request. He may withdraw it where the process has WITHDRAW, unless `on` says otherwise.
   */
  readonly draft: Titles<[said: BriefWork<Of['policy'], Of['state']>], DecidedWork<Of['policy'], Of['state']>>;
  /**
   * Somebody's work in brief, for `tasks`, `signOffs` and `approvals`: who (or what several tasks have in common), its
   * title, and the rest. What is written in capitals there is an event that decides it.
   */
  readonly task: Assigns<Of, Conditional<Of['guard']>>;
  /** Somebody's work in brief while the request is pending: it may be withdrawn, unless `on` says otherwise. */
  readonly pending: Assigns<Of>;
  /**
   * An approver's work in brief: APPROVE leads to `approved`, REJECT to `rejected` and RETURN back to the `draft`, unless
   * it says otherwise. The request may be withdrawn where the process has WITHDRAW, unless `on` says otherwise.
   */
  readonly approval: Assigns<Of>;
  /** States that wait for a person. `decisions` are the events that decide one. */
  tasks<Key extends string>(tasks: {
    readonly [Name in Key]: DecidedWork<Of['policy'], Of['state']>;
  }): Named<Key, Of['state']>;
  /**
   * One approver after another, and where the last approval leads; each may reject (to `rejected`) or return (to the
   * `draft`), unless it says otherwise. The first is always asked, unless a state `begins` it. The request may be withdrawn
   * where the process has WITHDRAW, unless `on` says otherwise.
   */
  approvals<Key extends string, Begins extends string = never>(
    approved: string | ApprovalWays<NonNullable<Of['state']['on']>, Begins>,
    chain: { readonly [Name in Key]: Work<Of['policy']> & Conditional<Of['guard']> },
  ): Named<Key | Begins, Of['state']>;
  /** A way back to the requester, who is told: that his request was returned when absent. */
  sendsBack<Target extends string>(
    target: Target,
    tells?: LocalizedText,
  ): { readonly target: Target; readonly actions: ReturnType<typeof notifyInitiator> };
  /** The action that keeps these values in the case, the request among them, for `actions` of a transition or a state. */
  remembers<Looked = Known<Of['context'], Of['event']>>(
    values: (known: ActionKnown<Looked>) => Partial<Of['kept']>,
  ): Remembering<Looked, Of['kept']>;
  remembers<Type extends Of['event']['type']>(
    values: ByEvent<Known<Of['context'], Of['event']>, Type, Partial<Of['kept']>>,
  ): Remembering<Happening<Known<Of['context'], Of['event']>, Type>, Of['kept']>;
  /** The action that tells somebody of the case. */
  informs(to: Assignment, title: LocalizedText): Informing;
  /**
   * The action that starts another process, as a case of its own that this one does not wait for.
   *
   * @param by whose request it is; that of the initiator of this case when absent, or `null`
   */
  starts<Looked = Known<Of['context'], Of['event']>>(
    process: string,
    input: (known: ActionKnown<Looked>) => object,
    by?: (known: ActionKnown<Looked>) => string | null,
  ): Starting<Looked>;
  starts<Type extends Of['event']['type']>(
    process: string,
    input: ByEvent<Known<Of['context'], Of['event']>, Type, object>,
    by?: (known: ActionKnown<Happening<Known<Of['context'], Of['event']>, NoInfer<Type>>>) => string | null,
  ): Starting<Happening<Known<Of['context'], Of['event']>, Type>>;
  /** The action that starts so many cases of another process: one for each start form. */
  startsEach<Looked = Known<Of['context'], Of['event']>>(
    process: string,
    inputs: (known: ActionKnown<Looked>) => readonly object[],
  ): StartingEach<Looked>;
  startsEach<Type extends Of['event']['type']>(
    process: string,
    inputs: ByEvent<Known<Of['context'], Of['event']>, Type, readonly object[]>,
  ): StartingEach<Happening<Known<Of['context'], Of['event']>, Type>>;
  /**
   * Regions of a parallel state: each waits for its own person, and is done with any of his decisions; or for several
   * in turn, each a step.
   */
  signOffs<Key extends string>(regions: {
    readonly [Name in Key]: SignOff<Of> | { title: LocalizedText; clause?: string; steps: Record<string, SignOff<Of>> };
  }): Named<Key, Of['state']>;
  /** States that run another process as a case of its own, and go on with its outcome. */
  subprocesses<Key extends string>(subprocesses: {
    readonly [Name in Key]: SubprocessOf<Of['children'], Of['context'], Of['kept'], Of['state']>;
  }): Named<Key, Of['state']>;
  /** An ending in brief: what it is called, and the rest. */
  readonly end: Titles<[said?: Omit<Ending<Of['state']>, 'title'>], Ending<Of['state']>>;
  /** A state that leads on at once: the first of these ways whose guard holds. */
  readonly branch: Titles<[ways: Of['state']['always']], Of['state']>;
  /**
   * The process: XState's `createMachine` over these states, some of them work and endings as the words say them. The
   * first is where a case begins.
   *
   * @param opens what happens at the start of a case, such as an entry in a ledger
   */
  chart(states: ChartStates<Of>): ProcessDefinition;
  chart(opens: Of['state']['entry'], states: ChartStates<Of>): ProcessDefinition;
}
