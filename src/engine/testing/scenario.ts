import { matchesState } from 'xstate';
import type { InstanceState } from '../instance-state.js';
import type { Json } from '../json.js';
import type { Calendar } from '../limit.js';
import type { RecordDraft } from '../outcome.js';
import type { ProcessDefinition } from '../process-definition.js';
import { TestCompany, type Refusal, type TestCase } from './test-company.js';
import { TestDirectory, type DirectoryChanges } from './test-directory.js';
import { TestRegisters, type RegisterContents } from './test-registers.js';
import { pointAtCaller, pointedAtCaller } from './at-caller.js';
import { openRefusals, refusalAt } from './open-refusals.js';

export interface Circumstances {
  /** The username of the initiator; an ordinary employee when absent. */
  readonly by?: string;
  readonly profile?: string;
  /** What the company has set for other processes, by their keys; else the default of each. */
  readonly profiles?: Readonly<Record<string, string>>;
  /** Parameters that this spec sets over the profile. */
  readonly policy?: object;
  readonly register?: RegisterContents;
  /** Who has written what the registers hold; nobody who is known when absent. */
  readonly wrote?: readonly string[];
  readonly directory?: DirectoryChanges;
  readonly calendar?: Calendar;
  /** How many numbers of each series the company has given in this month already; none when absent. */
  readonly numbersGiven?: number;
  /** RFC 3339; Monday 2025-03-03 09:00 in Shanghai when absent. */
  readonly startAt?: string;
  /** Processes that are to run when the case invokes or starts them; any other is played by the spec. */
  readonly children?: readonly ProcessDefinition[];
}

export interface SendOptions {
  /** The key of the task that it decides, where the sender has several. */
  readonly task?: string;
  /** The key of the child process that it is for; the case itself when absent. */
  readonly process?: string;
  /** The revision the sender saw (`If-Match`). */
  readonly revision?: number;
}

export interface Duration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
}

/** Starts a case of a process in a company of its own, on Monday 2025-03-03 at 09:00 unless told otherwise. */
export function given(definition: ProcessDefinition, form: object = {}, circumstances: Circumstances = {}): Scenario {
  try {
    return begun(definition, form, circumstances);
  } catch (error) {
    throw pointedAtCaller(error);
  }
}

function begun(definition: ProcessDefinition, form: object, circumstances: Circumstances): Scenario {
  const known = [definition, ...(circumstances.children ?? [])];
  const company = new TestCompany({
    directory: new TestDirectory(circumstances.directory),
    registers: TestRegisters.holding(circumstances.register ?? {}, circumstances.wrote),
    startAt: circumstances.startAt ?? '2025-03-03T01:00:00.000Z',
    processes: new Map(known.map((process) => [process.key, process])),
    ...(circumstances.profiles ? { profiles: circumstances.profiles } : {}),
    ...(circumstances.calendar ? { calendar: circumstances.calendar } : {}),
    ...(circumstances.numbersGiven === undefined ? {} : { numbersGiven: circumstances.numbersGiven }),
  });
  return startedIn(company, definition, form, circumstances);
}

function startedIn(company: TestCompany, definition: ProcessDefinition, form: object, more: Circumstances): Scenario {
  const { by = 'engineer1', profile = definition.defaultProfile, policy = {} } = more;
  const started = company.start(definition, form, by, profile, policy);
  return typeof started === 'string'
    ? new Scenario(company, started)
    : new Scenario(company, '').noted(`the start of ${definition.key}`, started);
}

/**
 * One case under test. Every call asserts at once and answers the scenario itself. After every step the kit has also
 * proven that the case survives JSON and that its history rebuilds it.
 */
export class Scenario {
  private refusal: Refusal | undefined;
  private last = '';

  constructor(
    private readonly company: TestCompany,
    private readonly caseId: string,
  ) {}

  /** The case as it stands, for what the other calls do not ask. */
  get state(): InstanceState {
    return this.case().state;
  }

  /** Its history, the refusals that are evidence included. */
  get records(): readonly RecordDraft[] {
    return this.case().records;
  }

  /** Another case in the same company: what one of them writes into a ledger the other finds. */
  beside(definition: ProcessDefinition, form: object, by: string): Scenario {
    return startedIn(this.company, definition, form, { by });
  }

  /** A person sends an event. A refusal must be named by `refuses` next. */
  when(event: string, data: object, by: string, options: SendOptions = {}): this {
    return this.act('event', event, data, by, options);
  }

  /** A person sends an event, and the process refuses it: with this code and, where named, by these guards. */
  whenRefused(event: string, data: object, by: string, code: string, ...guards: string[]): this {
    return this.when(event, data, by).refuses(code, ...guards);
  }

  claims(task: string, by: string): this {
    return this.act('task', 'CLAIM', {}, by, { task });
  }

  releases(task: string, by: string): this {
    return this.act('task', 'RELEASE', {}, by, { task });
  }

  /** Somebody who takes part acts on the case besides the events of its chart. */
  onCase(type: string, by: string, data: object = { reason: 'because' }): this {
    return this.act('case', type, data, by, {});
  }

  /** Somebody acts on an open task, by the type of the act, for example `TRANSFER`. */
  does(act: string, data: object, by: string, task: string): this {
    return this.act('task', act, data, by, { task });
  }

  /** An administrator suspends the case. */
  suspends(): this {
    return this.administers('SUSPEND', { reason: 'because' });
  }

  /** An administrator lets the case go on. */
  resumes(): this {
    return this.administers('RESUME', { reason: 'because' });
  }

  /** The directory changes, and the open tasks of the case follow it. */
  changesDirectory(changes: DirectoryChanges): this {
    this.company.directory.change(changes);
    return this.administers('REASSIGN');
  }

  /** The calendar of the company changes, and every limit of the case is counted again. */
  reschedules(calendar: Calendar): this {
    this.company.follows(calendar);
    return this.administers('RESCHEDULE');
  }

  /** A child or a service ends that the spec plays itself. */
  whenEnds(invokeId: string, output: Json = {}): this {
    this.settled();
    return this.noted(`the end of ${invokeId}`, this.company.endInvoke(this.caseId, invokeId, { output }));
  }

  /** A child or a service fails that the spec plays itself. */
  whenFails(invokeId: string, error: Json = 'failed'): this {
    this.settled();
    return this.noted(`the failure of ${invokeId}`, this.company.endInvoke(this.caseId, invokeId, { error }));
  }

  /** Time passes, and what falls due on the way happens. */
  afterTime({ days = 0, hours = 0, minutes = 0 }: Duration): this {
    const passed = ((days * 24 + hours) * 60 + minutes) * 60_000;
    return this.at(new Date(Date.parse(this.company.clock.now()) + passed).toISOString());
  }

  /** Time passes until a moment (RFC 3339). */
  at(moment: string): this {
    this.settled();
    this.company.passUntil(new Date(moment).toISOString());
    return this;
  }

  /** The last event was refused: with this code and, where named, by these guards. */
  refuses(code: string, ...guards: string[]): this {
    const { refusal } = this;
    openRefusals.delete(this);
    this.refusal = undefined;
    if (!refusal) throw new Error(`Expected ${this.last} to be refused with ${code}, but it was accepted.`);
    const found = { code: refusal.code, ...(guards.length > 0 ? { guards: refusal.guards } : {}) };
    expect({ after: this.last, ...found }).toEqual({
      after: this.last,
      code,
      ...(guards.length > 0 ? { guards: expect.arrayContaining(guards) as unknown } : {}),
    });
    return this;
  }

  /** The state; regions and depths that are not named are not looked at. */
  then(value: string | object): this {
    const { snapshot } = this.case().state;
    if (!matchesState(value as never, snapshot.value as never))
      throw new Error(
        `Expected the state ${JSON.stringify(value)} after ${this.last}, but found ${JSON.stringify(snapshot.value)}.`,
      );
    return this;
  }

  /** Exactly these tasks are open. */
  opens(...tasks: string[]): this {
    const open = this.case().state.tasks.map((task) => task.key);
    expect({ after: this.last, open: open.sort() }).toEqual({ after: this.last, open: [...tasks].sort() });
    return this;
  }

  /** An open task goes to exactly these people. */
  assignedTo(task: string, ...people: string[]): this {
    expect({ task, people: [...this.task(task).candidates].sort() }).toEqual({ task, people: [...people].sort() });
    return this;
  }

  dueAt(task: string, moment: string): this {
    const due = this.task(task).dueAt;
    expect({ task, due }).toEqual({ task, due: new Date(moment).toISOString() });
    return this;
  }

  /** The limit of an open task stands still. */
  paused(task: string, paused = true): this {
    const found = this.case().state.timers.find(({ kind, name }) => kind === 'deadline' && name === task);
    expect({ task, paused: found?.pausedAt !== undefined }).toEqual({ task, paused });
    return this;
  }

  /** An open task is past its deadline, and still open. */
  overdue(task: string): this {
    expect({ task, overdue: this.task(task).overdue }).toEqual({ task, overdue: true });
    return this;
  }

  notOverdue(task: string): this {
    expect({ task, overdue: this.task(task).overdue }).toEqual({ task, overdue: false });
    return this;
  }

  /** The context holds at least this. */
  thenContext(expected: object): this {
    expect(this.case().state.snapshot.context).toMatchObject(expected);
    return this;
  }

  /** The case has ended with at least this output. */
  thenOutput(expected: object): this {
    this.thenDone();
    expect(this.case().state.snapshot.output).toMatchObject(expected);
    return this;
  }

  thenDone(): this {
    const { snapshot } = this.case().state;
    expect({ status: snapshot.status, value: snapshot.value }).toEqual({ status: 'done', value: snapshot.value });
    return this;
  }

  /** A register holds at least this under the key; `null`: it holds nothing. */
  thenRegister(register: string, key: string, expected: object | null): this {
    this.settled();
    const entry = this.company.store.registers.fact(register, key);
    if (expected === null) expect({ register, key, entry }).toEqual({ register, key, entry: null });
    else if (entry) expect(entry.data).toMatchObject(expected);
    else
      throw new Error(
        `Expected the entry '${key}' in the register '${register}', but it holds: ` +
          (this.company.store.registers.keys(register).join(', ') || 'nothing'),
      );
    return this;
  }

  /** Somebody was notified, where named with a title (in English) that contains this. */
  thenNotified(person: string, title = ''): this {
    const received = this.company.store.notifications
      .filter(({ to }) => to.includes(person))
      .map((sent) => sent.title.en);
    if (!received.some((one) => one.includes(title)))
      throw new Error(
        `Expected '${person}' to be notified of '${title}', but he received: ${received.join('; ') || '-'}`,
      );
    return this;
  }

  thenIncident(kind: string): this {
    expect(this.company.store.incidents.map((incident) => incident.kind)).toContain(kind);
    return this;
  }

  /** Another process was started with at least this input (`startProcess`), as whose request where it is said. */
  starts(process: string, input: object = {}, by?: string): this {
    expect(this.company.store.started).toContainEqual(
      expect.objectContaining({
        process,
        input: expect.objectContaining(input) as unknown,
        ...(by === undefined ? {} : { by }),
      }),
    );
    return this;
  }

  /** Whatever happened, one case of the other process was started. */
  startsOnce(process: string): this {
    expect(this.company.store.started.filter((one) => one.process === process)).toHaveLength(1);
    return this;
  }

  /** A service was asked for with at least this input. */
  asks(service: string, input: object = {}): this {
    expect(this.company.store.services).toContainEqual(
      expect.objectContaining({ service, input: expect.objectContaining(input) as unknown }),
    );
    return this;
  }

  /** The newest case of another process that this one started stands in this state. */
  thenProcess(process: string, value: string | object, profile?: string): this {
    this.settled();
    const { snapshot, definition } = this.other(process).state;
    if (profile !== undefined && definition.profile !== profile)
      throw new Error(`Expected ${process} under the profile ${profile}, but it has ${definition.profile}.`);
    if (!matchesState(value as never, snapshot.value as never))
      throw new Error(
        `Expected ${process} in the state ${JSON.stringify(value)}, but found ${JSON.stringify(snapshot.value)}.`,
      );
    return this;
  }

  /** Notes what came of the last act; for `given`. */
  noted(act: string, refusal: Refusal | undefined): this {
    this.last = act;
    this.refusal = refusal;
    if (refusal) openRefusals.set(this, refusalAt(`${act}: ${refusal.code} ${refusal.detail}`));
    return this;
  }

  /** An administrator acts on the case, or on the newest case of another process that this one started. */
  administers(type: string, data: object = {}, { actor = 'admin', process = '' } = {}): this {
    this.settled();
    const { id } = process ? this.other(process).state : this.case().state;
    return this.noted(type, this.company.send(id, { kind: 'admin', type, data, actor }));
  }

  private act(kind: 'event' | 'task' | 'case', type: string, data: object, actor: string, options: SendOptions): this {
    this.settled();
    const addressed = options.process ? this.other(options.process) : this.case();
    const task = addressed.state.tasks.find(({ key }) => key === options.task);
    const taskId = options.task === undefined ? {} : { taskId: task?.id ?? closedTask(addressed, options.task) };
    const sent = { kind, type, data, actor, ...taskId };
    // A spec decides on the case as it stands, unless it says what the sender saw.
    const revision = options.revision ?? (options.task === undefined ? addressed.state.revision : undefined);
    return this.noted(`${type} by ${actor}`, this.company.send(addressed.state.id, sent, revision));
  }

  private case(): TestCase {
    this.settled();
    return this.company.case(this.caseId);
  }

  private other(process: string): TestCase {
    const found = [...this.company.store.cases.values()].filter(({ definition }) => definition.key === process).at(-1);
    if (!found) throw new Error(`Expected a case of ${process}, but none was started (was it passed in 'children'?).`);
    return found;
  }

  private task(key: string) {
    const { tasks } = this.case().state;
    const task = tasks.find((open) => open.key === key);
    if (!task)
      throw new Error(`Expected the open task '${key}', but open are: ${tasks.map((one) => one.key).join(', ')}`);
    return task;
  }

  /** A refusal that the spec did not name is a failure. */
  private settled(): void {
    if (!this.refusal) return;
    const { code, detail, guards } = this.refusal;
    this.refusal = undefined;
    openRefusals.delete(this);
    throw new Error(
      `Expected ${this.last} to be accepted, but it was refused: ${code} ${guards.join(', ')} (${detail})`,
    );
  }
}

pointAtCaller(Scenario);

/** The id of the last task with this key that the case has closed. */
function closedTask({ records }: TestCase, key: string): string {
  const closed = records.flatMap(({ commands }) =>
    commands.flatMap((command) => (command.type === 'closeTask' && command.task.key === key ? [command.task.id] : [])),
  );
  return closed.at(-1) ?? `no task ${key}`;
}
