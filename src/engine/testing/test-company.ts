import { asChartEvent } from '../as-chart-event.js';
import { declaredFor } from '../declared-form.js';
import { defaultCalendar } from '../calendar/index.js';
import type { Command, IncidentDraft, Notification } from '../command.js';
import { systemActor, type Envelope, type RegisterFact } from '../envelope.js';
import { factRequests, type FactRequest } from '../fact-requests.js';
import type { InstanceState } from '../instance-state.js';
import { endOf } from '../invoke-end.js';
import type { Json, JsonObject } from '../json.js';
import type { Calendar } from '../limit.js';
import { Following, type FollowingCompany } from '../following.js';
import type { RecordDraft, StartDetails, StepOutcome } from '../outcome.js';
import { effectivePolicy } from '../policy.js';
import { RegisterConflict } from '../failures.js';
import { serialNumber, type Numbering } from '../numbering.js';
import type { ProcessDefinition } from '../process-definition.js';
import { registerConflict } from '../refusals/register-conflict.js';
import type { Rejection } from '../refusals/rejection.js';
import { holdingFacts, holdingsFact, holdingsIn, reportFacts } from '../outside-facts.js';
import { figuresFact, windowIn } from '../report.js';
import { start } from '../start.js';
import { step } from '../step.js';
import type { PastDecision } from '../task.js';
import { liveSurroundings, type LiveSurroundings } from '../surroundings.js';
import { expectReplayable } from './expect-replayable.js';
import { expectWholeSentence } from './expect-whole-sentence.js';
import { expectWhyAgrees } from './expect-why-agrees.js';
import { CountedIdentifiers, SimulatedClock } from './simulated-clock.js';
import { validated, withReferences } from './test-door.js';
import type { TestDirectory } from './test-directory.js';
import type { TestRegisters } from './test-registers.js';

/** A case with its history. */
export interface TestCase {
  readonly definition: ProcessDefinition;
  readonly state: InstanceState;
  readonly records: readonly RecordDraft[];
}

/** A request for a new case of a process that the spec was not given. */
export type StartedProcess = Extract<Command, { readonly type: 'startProcess' }>;

/** A "no" as a spec sees it: the engine's rejections and the door's. */
export interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly guards: readonly string[];
}

/** Everything that a transaction may change. */
interface Store {
  readonly cases: ReadonlyMap<string, TestCase>;
  readonly registers: TestRegisters;
  readonly notifications: readonly Notification[];
  readonly incidents: readonly IncidentDraft[];
  readonly services: readonly { readonly service: string; readonly input: JsonObject }[];
  readonly started: readonly StartedProcess[];
  /** The last number of each series and month. */
  readonly serials: ReadonlyMap<string, number>;
}

class Refused extends Error {
  constructor(
    readonly rejection: Rejection,
    readonly record: RecordDraft | null,
    readonly caseId: string | undefined,
  ) {
    super(rejection.detail.en);
  }
}

export interface CompanySettings {
  readonly directory: TestDirectory;
  readonly registers: TestRegisters;
  readonly startAt: string;
  readonly calendar?: Calendar;
  /** How many numbers of each series it has given in this month already. */
  readonly numbersGiven?: number;
  /** The profile that it has set for a process, by key; the default of the definition where it has set none. */
  readonly profiles?: Readonly<Record<string, string>>;
  /** The processes that it can run, by key. */
  readonly processes: ReadonlyMap<string, ProcessDefinition>;
}

type Entered = Command & { readonly type: 'enterRegister' };
type Advanced = StepOutcome & { readonly type: 'advanced' };

/** A company in memory: carries out what the engine decides, each command in a transaction of its own. */
export class TestCompany {
  readonly clock: SimulatedClock;
  readonly directory: TestDirectory;
  private readonly ids: CountedIdentifiers;
  private calendar: Calendar;
  private readonly numbersGiven: number;
  private surroundings: LiveSurroundings;
  private readonly processes: ReadonlyMap<string, ProcessDefinition>;
  private readonly profiles: Readonly<Record<string, string>>;
  private readonly following: Omit<FollowingCompany, 'surroundings'>;
  store: Store;

  constructor(settings: CompanySettings) {
    this.clock = new SimulatedClock(settings.startAt);
    this.ids = new CountedIdentifiers(this.clock);
    this.directory = settings.directory;
    this.processes = settings.processes;
    this.profiles = settings.profiles ?? {};
    this.calendar = settings.calendar ?? defaultCalendar;
    this.numbersGiven = settings.numbersGiven ?? 0;
    this.surroundings = liveSurroundings(settings.directory, this.calendar);
    this.following = { definition: (key) => this.process(key), admit };
    this.store = {
      cases: new Map(),
      registers: settings.registers,
      notifications: [],
      incidents: [],
      services: [],
      started: [],
      serials: new Map(),
    };
  }

  /** Starts a case of a process; answers its id, or the refusal. */
  start(definition: ProcessDefinition, form: object, by: string, profile: string, policy: object): string | Refusal {
    this.directory.known(by);
    const allowed = definition.startableBy;
    if (Array.isArray(allowed) && !allowed.some((role) => this.directory.rolesOf(by).includes(role)))
      return { code: 'FORBIDDEN', detail: `'${by}' may not start ${definition.key}.`, guards: [] };
    const taken = validated(definition.startForm, form);
    if (!taken.ok) return { code: 'PAYLOAD_INVALID', detail: taken.problems.join('; '), guards: [] };
    const id = this.ids.next();
    const data = withReferences(definition.startForm, taken.data);
    return this.transaction(() => this.begin(definition, { id, data, by, profile, policy })) ?? id;
  }

  /** Takes in what a person sends to a case; answers the refusal, if any. Nothing is changed by a refusal. */
  send(
    caseId: string,
    sent: Pick<Envelope, 'kind' | 'type' | 'actor' | 'taskId'> & { data: object },
    revision?: number,
  ) {
    this.directory.known(sent.actor);
    const { definition, state } = this.case(caseId);
    const given = asChartEvent(definition, state, this.envelope({ ...sent, data: sent.data as JsonObject }));
    const declared = declaredFor(definition, given);
    const taken = declared ? validated(declared.form, given.data) : ({ ok: true, data: {} } as const);
    if (!taken.ok) return { code: 'PAYLOAD_INVALID', detail: taken.problems.join('; '), guards: [] };
    const filled = { ...given, data: withReferences(declared?.form, taken.data) };
    const envelope = { ...filled, facts: this.facts(definition, filled, state.snapshot.context) };
    const refusal = this.transaction(() => this.apply(caseId, envelope, revision));
    expectWholeSentence(definition, refusal);
    expectWhyAgrees({ definition, state, surroundings: this.surroundings }, envelope, refusal);
    return refusal;
  }

  /** Reports the end of a child or a service that the spec plays itself. */
  endInvoke(caseId: string, invokeId: string, ended: { output: Json } | { error: Json }): Refusal | undefined {
    const invoke = this.case(caseId).state.invokes.find((running) => running.invokeId === invokeId);
    const end = endOf(invoke ?? { id: `stopped ${invokeId}`, invokeId, kind: 'process' }, ended);
    return this.transaction(() => this.apply(caseId, this.envelope(end)));
  }

  /** Lets time pass; each timer that falls due on the way fires at its own moment, the earliest first. */
  passUntil(moment: string): void {
    for (let fired = 0; fired <= timersFiredAtMost; fired += 1) {
      const due = [...this.store.cases]
        .flatMap(([caseId, one]) => one.state.timers.map((timer) => ({ ...one, caseId, timer })))
        .filter(({ timer }) => timer.pausedAt === undefined && timer.dueAt <= moment)
        .sort((a, b) => (a.timer.dueAt + a.timer.id < b.timer.dueAt + b.timer.id ? -1 : 1))[0];
      if (!due) return this.clock.moveTo(moment);
      if (due.timer.dueAt > this.clock.now()) this.clock.moveTo(due.timer.dueAt);
      const { name: type, id: timerId, dueAt } = due.timer;
      const envelope = this.envelope({ kind: 'timer', type, timerId, dueAt });
      const facts = this.facts(due.definition, envelope, due.state.snapshot.context);
      const refusal = this.transaction(() => this.apply(due.caseId, { ...envelope, facts }));
      if (refusal) throw new Error(`Expected the timer ${type} to fire, but it was refused: ${refusal.detail}`);
    }
    throw new Error(`Expected at most ${timersFiredAtMost} timers until ${moment}, but more fired.`);
  }

  /** The company counts by another calendar from now on. */
  follows(calendar: Calendar): void {
    this.calendar = calendar;
    this.surroundings = liveSurroundings(this.directory, calendar);
  }

  case(id: string): TestCase {
    const found = this.store.cases.get(id);
    if (!found) throw new Error(`Expected a case ${id}, but there is none.`);
    return found;
  }

  private process(key: string): ProcessDefinition {
    const found =
      this.processes.get(key) ?? [...this.store.cases.values()].find((one) => one.definition.key === key)?.definition;
    if (!found) throw new Error(`Expected the process ${key}, but the spec did not bring it.`);
    return found;
  }

  private envelope(given: Partial<Envelope> & Pick<Envelope, 'kind' | 'type'>): Envelope {
    const id = this.ids.next();
    const base = { id, data: {}, actor: systemActor, at: this.clock.now(), facts: {}, correlationId: id };
    return JSON.parse(JSON.stringify({ ...base, ...given })) as Envelope;
  }

  private facts(definition: ProcessDefinition, envelope: Envelope, context: JsonObject) {
    const found: Record<string, RegisterFact> = {};
    for (const request of factRequests(definition, envelope, context)) {
      const outside = this.surroundings.fact(request) ?? this.figures(definition, request) ?? this.holdings(request);
      found[request.name] = outside === undefined ? this.store.registers.fact(request.register, request.key) : outside;
    }
    return found;
  }

  private holdings({ register, key }: FactRequest): RegisterFact | undefined {
    if (register !== holdingFacts) return undefined;
    const { register: ledger, custodianId } = holdingsIn(key);
    return holdingsFact(key, this.store.registers.heldBy(ledger, custodianId));
  }

  private figures({ report }: ProcessDefinition, { register, key }: FactRequest): RegisterFact | undefined {
    if (!report || register !== reportFacts) return undefined;
    const window = windowIn(this.surroundings, key);
    return figuresFact(report, window, this.store.registers.range(report.register, ...report.keys(window)));
  }

  /** All or nothing: a refusal anywhere inside leaves the store as it was, apart from its record. */
  private transaction(work: () => void): Refusal | undefined {
    const before = this.store;
    try {
      work();
      return undefined;
    } catch (error) {
      this.store = before;
      if (!(error instanceof Refused)) throw error;
      const said = error.rejection;
      this.note(error);
      const guards = (said.parameters['guards'] ?? []) as readonly string[];
      return { code: said.code, detail: said.detail.en, guards };
    }
  }

  /** A refusal that is evidence stands in the history, and changes nothing else. */
  private note({ caseId, record }: Refused): void {
    const refused = caseId === undefined ? undefined : this.store.cases.get(caseId);
    if (!refused || !record) return;
    const kept = expectReplayable(refused.definition, [...refused.records, record], refused.state);
    this.store = { ...this.store, cases: new Map(this.store.cases).set(kept.state.id, kept) };
  }

  private begin(
    definition: ProcessDefinition,
    { id, data, by, profile, policy }: { id: string; data: JsonObject; by: string; profile: string; policy: object },
  ): void {
    const envelope = this.envelope({ kind: 'event', type: 'xstate.init', data, actor: by });
    const details = this.details(definition, id, profile, policy, null);
    const outcome = start(definition, details, envelope, this.surroundings);
    this.follow(this.keep({ definition, records: [] }, outcome), envelope);
  }

  private details(
    definition: ProcessDefinition,
    instanceId: string,
    profile: string,
    policy: object,
    parent: StartDetails['parent'],
  ): StartDetails {
    const values = definition.profiles[profile];
    if (!values) throw new Error(`Expected a profile of ${definition.key}, but '${profile}' is not one.`);
    return {
      instanceId,
      orgId: 'demo',
      number: `${this.clock.now().slice(2, 4)}${this.clock.now().slice(5, 7)}-${this.store.cases.size + 1}`,
      ...this.serial(definition.numbering),
      profile,
      policy: { ...effectivePolicy(definition.policy, values), ...policy },
      parent,
    };
  }

  /** The next number of a series of this company, which has given some of them before the spec began. */
  private serial(numbering: Numbering | undefined): Pick<StartDetails, 'serial'> {
    if (!numbering) return {};
    const { series, digits } = numbering;
    const month = this.calendar.localDay(this.clock.now()).slice(2, 7).replace('-', '');
    const sequence = (this.store.serials.get(`${series}:${month}`) ?? this.numbersGiven) + 1;
    this.store = { ...this.store, serials: new Map(this.store.serials).set(`${series}:${month}`, sequence) };
    return { serial: serialNumber(month, sequence, digits) };
  }

  private apply(caseId: string, envelope: Envelope, revision?: number): void {
    const { definition, state, records } = this.case(caseId);
    const expectedRevisions = revision === undefined ? undefined : [revision];
    const request = { expectedRevisions, pastDecision: pastDecision(state, records, envelope) };
    const outcome = step(definition, state, envelope, this.surroundings, request);
    this.follow(this.keep({ definition, records }, outcome, caseId), envelope);
  }

  private keep({ definition, records }: Omit<TestCase, 'state'>, outcome: StepOutcome, caseId?: string): Advanced {
    if (outcome.type === 'failed') throw outcome.error;
    if (outcome.type === 'rejected') throw new Refused(outcome.rejection, outcome.record, caseId);
    if (outcome.notJson)
      throw new Error(`Expected ${definition.key} to compute plain JSON, but ${outcome.notJson} is not.`);
    expectDeclaredOutput(definition, outcome.state);
    const kept = expectReplayable(definition, [...records, outcome.record], outcome.state);
    this.store = { ...this.store, cases: new Map(this.store.cases).set(kept.state.id, kept) };
    for (const command of outcome.commands) this.carryOut(definition, command);
    return outcome;
  }

  /** Starts and stops other cases and tells parents, as far as the spec brought their definitions. */
  private follow(outcome: Advanced, cause: Envelope): void {
    const following = new Following({ ...this.following, surroundings: () => this.surroundings }, cause, outcome);
    for (let next = following.next(); next; next = following.next()) {
      if (next.type === 'step') following.step(next, this.store.cases.get(next.instanceId)?.state);
      else if (this.processes.has(next.process)) {
        const { instanceId, parent } = next;
        following.start(next, (definition) =>
          this.details(definition, instanceId, this.profileOf(definition), {}, parent),
        );
      }
    }
    for (const { definition, outcome: followed } of following.outcomes)
      this.keep({ definition, records: this.store.cases.get(followed.state.id)?.records ?? [] }, followed);
  }

  /** What the company has set for a process, whichever profile the case has that starts it. */
  private profileOf({ key, defaultProfile }: ProcessDefinition): string {
    return this.profiles[key] ?? defaultProfile;
  }

  private entered(definition: ProcessDefinition, { change, by }: Entered): TestRegisters {
    try {
      return this.store.registers.after(change, by);
    } catch (error) {
      if (!(error instanceof RegisterConflict)) throw error;
      throw new Refused(registerConflict(definition, error), null, undefined);
    }
  }

  private carryOut(definition: ProcessDefinition, command: Command): void {
    const { store } = this;
    switch (command.type) {
      case 'enterRegister':
        this.store = { ...store, registers: this.entered(definition, command) };
        return;
      case 'notify':
        this.store = { ...store, notifications: [...store.notifications, command.notification] };
        return;
      case 'raiseIncident':
        this.store = { ...store, incidents: [...store.incidents, command.incident] };
        return;
      case 'runService':
        this.store = { ...store, services: [...store.services, { service: command.service, input: command.input }] };
        return;
      case 'startProcess':
        this.store = { ...store, started: [...store.started, command] };
        return;
      default:
        // Tasks and timers stand in the state itself, which the kit reads.
        return;
    }
  }
}

/** As the door does with what one process hands to another one. */
function admit(definition: ProcessDefinition, input: JsonObject): JsonObject {
  const { key, startForm } = definition;
  const taken = validated(startForm, input);
  if (!taken.ok) throw new Error(`Expected a start form of ${key}, but its input is not: ${taken.problems.join('; ')}`);
  return withReferences(startForm, taken.data);
}

/** What the sender made of a task that is closed: it stands in the history. */
function pastDecision(
  { tasks }: InstanceState,
  records: readonly RecordDraft[],
  { taskId, actor }: Envelope,
): PastDecision | undefined {
  if (taskId === undefined || tasks.some(({ id }) => id === taskId)) return undefined;
  const opened = records.flatMap(({ commands }) =>
    commands.flatMap((command) => (command.type === 'openTask' && command.task.id === taskId ? [command.task] : [])),
  )[0];
  const decided = records.findLast(
    ({ kind, envelope }) =>
      kind !== 'rejected' && envelope.kind === 'event' && envelope.taskId === taskId && envelope.actor === actor,
  );
  return opened && decided && { key: opened.key, event: decided.envelope.type, at: decided.envelope.at };
}

const timersFiredAtMost = 10_000;

/** A parent, and whoever reads the API, counts on what the definition says a case ends with. */
function expectDeclaredOutput({ key, output }: ProcessDefinition, { snapshot }: InstanceState): void {
  if (!output || snapshot.status !== 'done') return;
  const found = validated(output, Object(snapshot.output) as object);
  if (!found.ok) throw new Error(`Expected ${key} to end with its declared output, but ${found.problems.join('; ')}.`);
}
