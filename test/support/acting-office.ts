import {
  decidedTasks,
  defaultCalendar,
  jsonForm,
  liveSurroundings,
  replay,
  start,
  step,
  taskOf,
  type Command,
  type Envelope,
  type InstanceState,
  type ProcessDefinition,
  type RecordDraft,
  type StepOutcome,
} from '../../src/engine/index.js';
import { hasItNow, seatsOf } from '../../src/engine/seats/index.js';
import { CountedIdentifiers, SimulatedClock, TestDirectory, testEnvelope } from '../../src/engine/testing/index.js';
import { expectWhyAgrees } from '../../src/engine/testing/expect-why-agrees.js';

/** Says what is wrong at once: an `expect` for each of so many steps would take most of the time. */
export function must(holds: boolean, what: string, found: unknown): void {
  if (!holds) throw new Error(`Expected ${what}, but found ${JSON.stringify(found)}.`);
}

/** What a store keeps of a value, and what it gives back: its keys stand in the order of the alphabet. */
const asStored = (value: unknown): string => JSON.stringify(jsonForm(value, 'case'));
const fromStore = <Value>(value: Value): Value => JSON.parse(asStored(value)) as Value;

/** What may open a task again that stands decided. */
const opensAgain = new Set(['SEND_BACK', 'TAKE_BACK', 'MODIFY', 'CONFIRM_MODIFICATION', 'guicheng.notice']);

/** What a step has come to; of a refusal what it is called. */
const told = (outcome: StepOutcome): unknown =>
  outcome.type === 'advanced'
    ? { state: outcome.state, commands: outcome.commands, record: outcome.record }
    : outcome.type === 'rejected'
      ? outcome.rejection.code
      : String(outcome.error);

interface Given {
  readonly by: string;
  readonly for: string;
  readonly event: string;
}

type Sent = Partial<Envelope> & Pick<Envelope, 'kind' | 'type'>;

/** A case in an office where anybody tries anything, with what must hold after everything that was taken. */
export class ActingOffice {
  readonly clock = new SimulatedClock('2025-03-03T01:00:00.000Z');
  readonly directory: TestDirectory;
  readonly taken = new Map<string, number>();
  state: InstanceState;
  private readonly ids = new CountedIdentifiers(this.clock);
  private readonly surroundings;
  private readonly records: RecordDraft[] = [];
  private readonly closed = new Set<string>();
  private readonly vacant = new Set<string>();
  /** The ballots that were given and stand, by the id of their task. */
  private readonly ballots = new Map<string, Given[]>();

  constructor(
    private readonly definition: ProcessDefinition,
    directory: ConstructorParameters<typeof TestDirectory>[0],
    by: string,
  ) {
    this.directory = new TestDirectory(directory);
    this.surroundings = liveSurroundings(this.directory, defaultCalendar);
    const details = {
      instanceId: this.ids.next(),
      orgId: 'demo',
      number: '2503001',
      profile: '000',
      policy: { limit: { amount: 2, unit: 'day' } },
      parent: null,
    };
    const begun = this.envelope({ kind: 'event', type: 'xstate.init', actor: by });
    const started = start(definition, details, begun, this.surroundings);
    if (started.type !== 'advanced') throw new Error('Expected the process to start, but it did not.');
    this.state = started.state;
    this.note(started);
  }

  isThere(person: string): boolean {
    return this.directory.person(person)?.active ?? false;
  }

  /** Somebody leaves or comes back, and the open tasks follow. */
  changes(person: string): void {
    this.directory.change({ [person]: { active: !this.isThere(person) } });
    this.tries({ kind: 'admin', type: 'REASSIGN' });
  }

  private envelope(sent: Sent): Envelope {
    return testEnvelope({ at: this.clock.now(), ...sent, id: this.ids.next() });
  }

  /** One thing happens; answers whether the case took it. */
  tries(sent: Sent): boolean {
    const { definition, state: before, surroundings } = this;
    this.clock.moveTo(new Date(Date.parse(this.clock.now()) + 1000).toISOString());
    const envelope = this.envelope(sent);
    const kept = JSON.stringify(before);
    const outcome = step(definition, before, envelope, surroundings);
    if (outcome.type === 'failed') throw outcome.error;
    must(JSON.stringify(before) === kept, 'a step that changes nothing of what it is given', sent);
    const again = step(definition, fromStore(before), envelope, surroundings);
    must(asStored(told(again)) === asStored(told(outcome)), 'a stored case to go on as a living one', sent);
    const said = outcome.type === 'rejected' ? outcome.rejection : undefined;
    expectWhyAgrees({ definition, state: before, surroundings }, envelope, said && { ...said, detail: said.detail.en });
    if (outcome.type === 'rejected') return false;
    this.state = outcome.state;
    this.taken.set(sent.type, (this.taken.get(sent.type) ?? 0) + 1);
    this.mustKeepFourEyes(before, outcome.record.envelope);
    this.mustReopenNothing(before, outcome.record.envelope, outcome.commands);
    this.note(outcome);
    this.mustKeepBallots(before, outcome);
    this.mustLeadOn();
    return true;
  }

  /** Whoever decides is neither barred himself, nor is the one whom he stands in for. */
  private mustKeepFourEyes(before: InstanceState, { kind, taskId, actor, onBehalfOf = actor, type }: Envelope): void {
    const task = before.tasks.find(({ id }) => id === taskId);
    if (kind !== 'event' || !task) return;
    const { declaration } = taskOf(this.definition, task.key);
    const isHis = declaration.assignment.kind === 'initiator';
    const requester = before.startedBy;
    must(isHis || (actor !== requester && onBehalfOf !== requester), `${type} of no requester`, { actor, onBehalfOf });
    const deciders = (declaration.separateFrom ?? []).flatMap((key) => this.signersOf(key));
    must(!deciders.includes(actor) && !deciders.includes(onBehalfOf), 'other eyes', { actor, onBehalfOf, deciders });
    must(this.state.acts[task.key]?.includes(actor) === true, 'whoever signed to be counted', this.state.acts);
    must(this.state.acts[task.key]?.includes(onBehalfOf) === true, 'his principal to be counted', this.state.acts);
  }

  /** Everybody whose ballot stands in a task with this key, by the history alone. */
  private signersOf(key: string): readonly string[] {
    const ids = this.records.flatMap(({ commands }) =>
      commands.flatMap((one) => (one.type === 'openTask' && one.task.key === key ? [one.task.id] : [])),
    );
    return ids.flatMap((id) => (this.ballots.get(id) ?? []).flatMap(({ by, for: principal }) => [by, principal]));
  }

  /** A task that stands decided opens again by an act that says so alone. */
  private mustReopenNothing(before: InstanceState, { type }: Envelope, commands: readonly Command[]): void {
    const stands = decidedTasks(before);
    for (const command of commands) {
      if (command.type === 'openTask') {
        must(!this.closed.has(command.task.id), 'a new id for each visit', command.task);
        must(!stands.includes(command.task.key) || opensAgain.has(type), 'nothing decided to open by itself', type);
      }
      if (command.type === 'closeTask') this.closed.add(command.task.id);
    }
    for (const { id } of this.state.tasks) must(!this.closed.has(id), 'a closed task to stay closed', id);
  }

  private note({ commands, record }: StepOutcome & { readonly type: 'advanced' }): void {
    this.records.push(record);
    for (const command of commands) {
      if (command.type === 'raiseIncident' && command.incident.taskId) this.vacant.add(command.incident.taskId);
      if (command.type === 'endIncident' && command.taskId) this.vacant.delete(command.taskId);
    }
  }

  /** Every ballot that was given stands once, in the seat of whom it was given for, in open tasks and in closed ones. */
  private mustKeepBallots(
    before: InstanceState,
    { commands, record }: StepOutcome & { readonly type: 'advanced' },
  ): void {
    const { kind, type, taskId, actor: by, onBehalfOf: principal = by } = record.envelope;
    const task = before.tasks.find(({ id }) => id === taskId);
    const mine = ({ by: who, for: whom }: Given): boolean => who === principal || whom === principal;
    if (kind === 'event' && task) {
      const given = { by, for: principal, event: type };
      this.ballots.set(task.id, [...(this.ballots.get(task.id) ?? []), given]);
    }
    if (type === 'TAKE_BACK' && record.configuration === undefined) {
      const changed = commands.find((one) => one.type === 'updateTask');
      const id = changed?.task.id ?? '';
      this.ballots.set(
        id,
        (this.ballots.get(id) ?? []).filter((one) => !mine(one)),
      );
    }
    if (type === 'TAKE_BACK' && record.configuration)
      for (const { id, seats = [], key } of this.state.tasks) {
        if (before.tasks.some((one) => one.id === id)) continue;
        const was = before.course?.passed.find((one) => 'task' in one && one.task === key);
        const from = was && 'last' in was ? was.last?.task.id : undefined;
        if (from && seats.some(({ ballot }) => ballot))
          this.ballots.set(
            id,
            (this.ballots.get(from) ?? []).filter((one) => !mine(one)),
          );
      }
    const closed = commands.flatMap((one) => (one.type === 'closeTask' ? [one.task] : []));
    for (const { id, seats } of [...this.state.tasks, ...closed]) {
      if (!seats) continue;
      const found = seats.flatMap(({ person, ballot }) =>
        ballot ? [{ by: ballot.by, for: ballot.onBehalfOf ?? ballot.by, event: ballot.event, person }] : [],
      );
      for (const one of found) must(one.person === one.for, 'a ballot in the seat of whom it was given for', one);
      const asText = (all: readonly Given[]): string =>
        all
          .map((one) => `${one.by}/${one.for}/${one.event}`)
          .sort()
          .join(' ');
      const expected = asText(this.ballots.get(id) ?? []);
      must(asText(found) === expected, `each ballot once: ${expected}`, { type, found });
    }
  }

  /** Somebody who is there can act on each task, or its incident is open; and the case can be ended. */
  private mustLeadOn(): void {
    const { state, definition, surroundings } = this;
    if (state.snapshot.status !== 'active' || state.suspended) return;
    for (const task of state.tasks) {
      const seats = seatsOf(task);
      const have = seats.flatMap((seat) => hasItNow(seat, seats));
      const one = have.some((person) => this.isThere(person));
      must(one || this.vacant.has(task.id), 'somebody who is there, or an incident', task);
    }
    const sent = testEnvelope({ kind: 'admin', type: 'TERMINATE', actor: 'admin', data: { reason: '…' } });
    must(step(definition, state, sent, surroundings).type === 'advanced', 'a case that can be ended', state.snapshot);
  }

  /** The timer that is due next fires. */
  lapses(): boolean {
    const timer = [...this.state.timers]
      .filter(({ pausedAt }) => pausedAt === undefined)
      .sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1))[0];
    if (!timer) return false;
    if (timer.dueAt > this.clock.now()) this.clock.moveTo(timer.dueAt);
    return this.tries({ kind: 'timer', type: timer.name, timerId: timer.id, dueAt: timer.dueAt });
  }

  /** The history alone rebuilds the case. */
  mustReplay(): void {
    const again = replay(this.definition, fromStore(this.records));
    must(asStored(again) === asStored(this.state), 'the same case again', again);
  }
}
