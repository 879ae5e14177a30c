import { byPolicy, initiator, type Assignment } from '../assignment.js';
import type { PolicyDeclaration, PolicyOf } from '../policy.js';
import { defineProcess, type Family, type FormClass, type ProcessDefinition } from '../process-definition.js';
import { baseContext, type ProcessInput } from '../process-event.js';
import { fieldTitlesOf } from '../titled.js';
import { notifyInitiator } from '../vocabulary.js';
import { wrapping } from '../wrapped-function.js';
import type { LocalizedText } from '../localized-text.js';
import { afterTitles, type AfterTitles } from './after-titles.js';
import { approvals, returned, type ApprovalWaysSaid, type Link } from './approvals.js';
import { Deadlines, delayAt } from './deadlines.js';
import type { ContextOf, Declaration, PlainDeclaration } from './declaration.js';
import { workedOut, type SaidByEvent } from './by-event.js';
import { chartState, type ChartState } from './chart-state.js';
import { end, type Ending } from './ending.js';
import { readEvents, type Events, type EventsOf, type EventsRead, type KeptOf } from './events.js';
import type { Held } from './held.js';
import type { StartForm } from './form.js';
import { leadsTo } from './leads-to.js';
import { manualSilent } from './limits.js';
import { outcomeForm } from './outcome-form.js';
import { explained } from './explained.js';
import { factDeclaration } from './fact.js';
import { withFactsOfRules } from './facts-of-rules.js';
import { guarded } from './guarded.js';
import { namedDelays, processSetup, type SetupOf } from './process-setup.js';
import { readGuard } from './guard.js';
import { readRule } from './read-rule.js';
import { refusalOf } from './refusal-of.js';
import { registerWords } from './register-words.js';
import { ruleKnown } from './rule-known.js';
import { withTitles } from './rule-words/titles.js';
import { subjectChoices } from './subject-choices.js';
import { summaryLine } from './summary-line.js';
import type { Scope } from './scope.js';
import { standardEndings } from './standard-endings.js';
import { signOffRegion, type SignOffSaid, type StepsSaid } from './sign-offs.js';
import { states, type Actors, type AnyState } from './state.js';
import { tickRules } from './tick-rules.js';
import { subprocess, type SubprocessSaid } from './subprocesses.js';
import { withApprovalRules } from './with-approval-rules.js';
import { withRequestChanges } from './with-request-changes.js';
import { withReminders } from './with-reminders.js';
import { task, usualWays } from './task.js';
import { alwaysAsked, taskState, type TaskSaid } from './task-state.js';
import { text } from './text.js';
import type { Words } from './words.js';

/** What the words of a process are typed by, all of it from its declaration. */
interface Types<
  Request,
  Policy,
  Declared extends Events,
  Registers,
  Kept,
  FactEvents,
  Guard extends string,
  Children extends Actors,
  Services extends Actors,
  Setup = SetupOf<
    Request,
    Policy,
    Kept & KeptOf<Declared>,
    EventsOf<Declared, FactEvents, Request>,
    Guard,
    Children & Services
  >,
> {
  readonly policy: Policy;
  readonly kept: Kept & KeptOf<Declared> & { readonly request: Held<Request> };
  readonly context: ContextOf<Request, Policy, Kept & KeptOf<Declared>>;
  readonly event: EventsOf<Declared, FactEvents, Request>;
  readonly guard: Guard;
  readonly fact: keyof FactEvents & string;
  readonly register: Registers & string;
  readonly children: Children;
  readonly setup: Setup;
  readonly state: StateOf<Setup>;
}

type StateOf<Setup> = Setup extends { createStateConfig: (config: infer State) => unknown } ? State : never;

/**
 * Declares a process: everything that its chart refers to, said once and typed from there on.
 *
 * @param name its family and its key, which are its folder: `finance/petty-cash`
 * @returns the words in which the chart is said, and `chart`, which makes the process of it
 */
export function declareProcess<
  Request extends object,
  const Declared extends Events,
  Parameters extends PolicyDeclaration = Record<never, never>,
  const Registers extends string = never,
  Kept extends object = Record<never, never>,
  FactEvents extends Record<string, keyof Declared & string> = Record<never, never>,
  const RuleEvents = Record<never, never>,
  Guard extends string = never,
  Children extends Actors = Record<never, never>,
  Services extends Actors = Record<never, never>,
>(
  name: `${Family}/${string}`,
  declaration: Declaration<
    Request,
    Parameters,
    Declared,
    Registers,
    Kept,
    FactEvents,
    RuleEvents,
    Guard,
    Children,
    Services
  >,
): Words<
  Types<
    Request,
    PolicyOf<Parameters>,
    Declared,
    Registers,
    Kept,
    FactEvents,
    Guard | (keyof RuleEvents & string),
    Children,
    Services
  >
> {
  // The one place where the types of XState meet plain configuration: the words are typed by what is declared above.
  const plain = declaration as unknown as PlainDeclaration;
  return wordsOf({ ...usual(name, declaration.sources), ...plain, ...startOf(declaration.request) }) as never;
}

/** The form that a case is started with, and what its start is called. */
const startOf = (request: FormClass | StartForm<object>) =>
  typeof request === 'function' ? { request } : { request: request.form, startTitle: request.title };

/**
 * What most processes declare alike: their first version, about the first of their sources, without parameters, under the
 * manual that this source is of. A numbered part of one (002 篇4) is a manual of its own (002-4).
 */
function usual(name: string, [clause = '']: readonly string[]) {
  const [family = '', key = ''] = name.split('/');
  const [manual = ''] = clause.replace(/^(\d+) 篇(?=\d)/, '$1-').split(' ');
  return { version: 1, clause, policy: {}, key, family, profiles: { [manual]: {} } };
}

function wordsOf(plain: PlainDeclaration) {
  const declaration = { ...plain, events: withRequestChanges(plain.events, plain.request) };
  const {
    clause,
    noDeadline = manualSilent,
    request,
    summary,
    keeps,
    guards,
    children,
    services,
    modelled = {},
    rules: declaredRules,
    ...said
  } = declaration;
  const events = readEvents(said.events);
  const declared = { ...tickRules(said.events, clause), ...mapped(declaredRules, readRule) };
  const asked = withFactsOfRules(said.facts, declared);
  const facts = mapped(asked, (fact) => factDeclaration(declaration, fact));
  const rules = mapped(declared, (rule, name) => withTitles({ ...said, request, events, facts: asked }, rule, name));
  const kept = { ...nothingYet(events), ...keeps };
  const outcomes: Record<string, LocalizedText> = {};
  /** Whether an ending says why the requester withdrew. */
  let saysWhy = false;
  const started = new Set<string>();
  const deadlines = new Deadlines(said.policy);
  const scope: Scope = {
    title: said.title,
    clause,
    noDeadline,
    ...(said.initiatorMayDecide ? { initiatorMayDecide: true as const } : {}),
    request,
    events,
    outputs: [...(said.output ? fieldTitlesOf(said.output).keys() : [])],
    deadline: (one) => deadlines.declared(one),
    lapse: (one) => deadlines.lapse(one),
  };
  const noted = (one: Ending<AnyState>, name: string): Ending<AnyState> => {
    outcomes[one.outcome ?? name] = one.title;
    saysWhy ||= one.output === standardEndings.withdrawn.output;
    return one;
  };
  /** A request may be withdrawn where there is the event. */
  const withdraws = 'WITHDRAW' in events ? { on: { WITHDRAW: 'withdrawn' } } : {};
  const sendsBack = (target: string, tells = returned(said.title)) => ({ target, actions: notifyInitiator(tells) });
  /** A case begins with the first state, unless the chart says otherwise. */
  const stateOf = (one: ChartState, name: string): AnyState =>
    chartState(scope, 'title' in one && !('decisions' in one) ? noted(one, name) : one, name);
  const rootOf = (all: Readonly<Record<string, ChartState>>, more: object): AnyState => {
    const stated = states(all, stateOf);
    const usual = Object.entries(standardEndings).filter(
      ([name]) => !(name in all) && leadsTo(said.key, stated, more, name),
    );
    const root = {
      initial: Object.keys(all)[0],
      ...more,
      states: { ...stated, ...states(Object.fromEntries(usual), stateOf) },
    };
    return guarded(root as AnyState, rules);
  };
  const words = processSetup({
    actors: { ...children, ...services },
    guards: {
      ...mapped(rules, ({ holds }) =>
        wrapping(holds, (known: never) => holds(ruleKnown(declaration, known) as never) === true),
      ),
      ...mapped(guards, (said) => readGuard(declaration, said)),
    },
    // A date of the case may be a delay too: its path is its name.
    delays: [...deadlines.limits.keys(), ...requestDelays(request), ...Object.keys(kept)],
  });
  return {
    ...registerWords(facts),
    setup: words,
    byPolicy,
    remembers: (values: SaidByEvent<(known: never) => object>) => ({
      type: 'remember',
      params: (told: unknown) => workedOut(values, told) ?? {},
    }),
    informs: (to: Assignment, title: LocalizedText) => ({ type: 'notify', params: { to, title } }),
    starts(
      process: string,
      input: SaidByEvent<(known: never) => object>,
      by?: SaidByEvent<(known: never) => string | null>,
    ) {
      started.add(process);
      const params = (told: unknown) => ({
        process,
        input: workedOut(input, told),
        ...(by ? { by: workedOut(by, told) } : {}),
      });
      return { type: 'startProcess', params };
    },
    startsEach(process: string, inputs: SaidByEvent<(known: never) => readonly object[]>) {
      started.add(process);
      return {
        type: 'startProcesses',
        params: (told: unknown) => ({ process, inputs: workedOut(inputs, told) ?? [] }),
      };
    },
    draft: (zh: string, en: string, ...said: AfterTitles<object>) => taskBesides(withdraws, initiator(), zh, en, said),
    task,
    pending: (who: Assignment, zh: string, en: string, ...said: AfterTitles<object>) =>
      taskBesides(withdraws, who, zh, en, said),
    approval: (who: Assignment, zh: string, en: string, ...said: AfterTitles<object>) =>
      taskBesides({ ...usualWays(sendsBack('draft')), ...withdraws }, who, zh, en, said),
    tasks: (tasks: Record<string, TaskSaid>) =>
      states(tasks, (work, key) => taskState(scope, key, alwaysAsked(work, key))),
    approvals: (approved: string | ApprovalWaysSaid, chain: Record<string, Link>) =>
      approvals(scope, { ...withdraws, ...(typeof approved === 'string' ? { approved } : approved) }, chain),
    signOffs: (regions: Record<string, SignOffSaid | StepsSaid>) =>
      states(regions, (said, key) => signOffRegion(scope, said, key)),
    subprocesses: (all: Record<string, SubprocessSaid>) => states(all, (one, name) => subprocess(scope, one, name)),
    end,
    branch(zh: string, en: string, ...said: AfterTitles<unknown>) {
      const [own, always] = afterTitles(said);
      return { meta: { title: text(zh, en), clause, ...own }, always };
    },
    sendsBack,
    chart(first: unknown, then?: Record<string, ChartState>): ProcessDefinition {
      const root = then ? rootOf(then, { entry: first }) : rootOf(first as Record<string, ChartState>, {});
      const machine = explained(root, () =>
        words.createMachine({
          id: said.key,
          context: ({ input }: { input: ProcessInput | undefined }) => ({
            ...baseContext(input),
            request: input?.form ?? {},
            remarks: {},
            ...kept,
            ...(said.numbering && input?.serial !== undefined ? { [said.numbering.keptAs]: input.serial } : {}),
          }),
          output: ({ event }: { event: { output: unknown } }) => event.output,
          ...root,
        }),
      );
      return defineProcess({
        ...said,
        policy: withApprovalRules(deadlines.ofTasks ? withReminders(said.policy) : said.policy),
        events,
        facts,
        modelled: Object.entries(modelled).map(([zh, en]) => text(zh, en)),
        ...subjectChoices(said.subject, request, events),
        summary: summary.map((line) => (typeof line === 'string' ? summaryLine(request, events, line) : line)),
        machine,
        startForm: request,
        defaultProfile: Object.keys(said.profiles)[0] ?? '',
        refusals: mapped(rules, (rule) => refusalOf(declaration, rule)),
        output: outcomeForm(said.key, outcomes, said.output, saysWhy),
        deadlines: deadlines.of(namedDelays(machine)),
        children: Object.keys(children ?? {}),
        ...(started.size > 0 ? { starts: [...started] } : {}),
        services: Object.keys(services ?? {}),
      });
    },
  };
}

/** Somebody's work in brief, with what such work says besides unless it says otherwise. */
function taskBesides(besides: object, who: Assignment, zh: string, en: string, said: AfterTitles<object>) {
  const [clause, rest] = afterTitles(said);
  return task(who, zh, en, { ...besides, ...clause, ...rest });
}

/** What the case is to keep of its events, before one has brought it. */
const nothingYet = (events: EventsRead): object =>
  Object.fromEntries(Object.values(events).flatMap(({ keeps = [] }) => keeps.map((field) => [field, null])));

const requestDelays = (request: FormClass): readonly string[] =>
  [...fieldTitlesOf(request).keys()].map((field) => delayAt(`request.${field}`));

const mapped = <Value, Result>(
  record: Readonly<Record<string, Value>> = {},
  of: (value: Value, name: string) => Result,
) => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, of(value, name)]));
