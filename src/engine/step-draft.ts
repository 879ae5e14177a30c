import type { AnyMachineSnapshot } from 'xstate';
import { assertAgreement } from './agreement.js';
import type { Known } from './assigned-people.js';
import { CaseClocks } from './case-clocks.js';
import { Modifications } from './administration/modifications.js';
import type { Suspension } from './administration/suspension.js';
import { CaseTasks } from './case-tasks.js';
import { persist, taskOf, type ChartAction, type ChartStep } from './chart.js';
import type { Command, IncidentDraft, Notification, RegisterChange } from './command.js';
import { delayDeclaration, startedLimit, type DeadlineDeclaration, type Due } from './deadline.js';
import type { DelayedEvent } from './delayed-event.js';
import { derivedId } from './derived-id.js';
import { writersIn, writersOf } from './entry-writers.js';
import type { Envelope, InvokeEnd } from './envelope.js';
import { CaseCourse } from './going-back/case-course.js';
import { CaseMoves } from './going-back/case-moves.js';
import type { Child, InstanceState, Invoke, PersistedSnapshot } from './instance-state.js';
import { isStopped, stateOf } from './invoke-end.js';
import { isObject, type Json, type JsonObject } from './json.js';
import { jsonFormAndLoss } from './json-form.js';
import type { ProcessDefinition } from './process-definition.js';
import { remindersOf } from './reminders.js';
import { skipTasks } from './skip-tasks.js';
import { submitterIn } from './submitter.js';
import type { Surroundings } from './surroundings.js';
import { hasSameTerms } from './terms.js';
import { alsoTold, toldBy } from './told.js';
import type { NotifyParameters } from './vocabulary.js';

/** Collects what one step changes: the commands in order, and the case as it stands after them. */
export class StepDraft {
  readonly commands: Command[] = [];
  /** The first place where the chart computed what JSON does not keep as it is. */
  notJson: string | null = null;
  private ids = 0;
  readonly tasks: CaseTasks;
  readonly course: CaseCourse;
  readonly moves: CaseMoves;
  readonly modifications: Modifications;
  readonly clocks: CaseClocks;
  private invokes: Invoke[];
  private children: readonly Child[];
  private readonly participants: Set<string>;
  private context: JsonObject;
  private suspension: Suspension | undefined;
  private held: readonly InvokeEnd[];
  private moved: AnyMachineSnapshot | undefined;
  private isStopped = false;

  constructor(
    private readonly definition: ProcessDefinition,
    private readonly before: InstanceState,
    private readonly envelope: Envelope,
    private readonly surroundings: Surroundings,
  ) {
    this.participants = new Set(before.participants);
    this.clocks = new CaseClocks(
      {
        definition,
        surroundings,
        at: envelope.at,
        commands: this.commands,
        id: () => this.id(),
        reminders: (key) => remindersOf(definition, taskOf(definition, key).declaration, this.context),
        task: (key) => this.tasks.open.find((task) => task.key === key),
        updateTask: (task) => this.tasks.update(task),
      },
      before.timers,
    );
    this.tasks = new CaseTasks(
      {
        definition,
        surroundings,
        envelope,
        commands: this.commands,
        clocks: this.clocks,
        participants: this.participants,
        id: () => this.id(),
        known: () => this.known(),
        due: (deadline) => this.due(deadline),
        notify: (notification) => this.pushNotification(notification),
        raiseIncident: (incident) => this.raiseIncident(incident),
        endIncident: (taskId) => this.commands.push({ type: 'endIncident', taskId, by: envelope.actor }),
      },
      before,
    );
    this.course = new CaseCourse(definition, before.course);
    this.moves = new CaseMoves({
      definition,
      envelope,
      before,
      tasks: this.tasks,
      course: this.course,
      stands: () => this.stands,
      take: (moved) => this.take(moved),
      notify: (notification) => this.pushNotification(notification),
    });
    this.modifications = new Modifications(
      {
        at: envelope.at,
        actor: envelope.actor,
        clocks: this.clocks,
        id: () => this.id(),
        dueAt: (limit, startsAt) => surroundings.dueAt(limit, startsAt),
        concerned: () => [...new Set([before.startedBy, ...this.tasks.open.flatMap(({ candidates }) => candidates)])],
        notify: (notification) => this.pushNotification(notification),
        goTo: (to) => this.moves.goTo(to),
      },
      before.modification,
    );
    this.invokes = [...before.invokes];
    this.children = before.children;
    this.context = before.snapshot.context;
    this.suspension = before.suspension;
    this.held = before.held ?? [];
  }

  private id(): string {
    this.ids += 1;
    return derivedId(this.envelope.id, this.ids);
  }

  private known(): Known {
    const { before, context } = this;
    const { acts } = this.tasks.acted;
    return { context, initiator: before.startedBy, acts, ...submitterIn(before), ...writersIn(before) };
  }

  /** Takes the actions that XState returned for a transition, in their order. */
  take({ actions, snapshot, notJson }: ChartStep): void {
    this.moved = snapshot;
    this.context = snapshot.context as JsonObject;
    this.notJson ??= notJson;
    for (const action of actions) this.takeOne(action);
  }

  /** What the chart computed for an action, as a store and a replay will know it. */
  private plain<Value extends Json>(value: Value, place: string): Value {
    const { form, loss } = jsonFormAndLoss(value, place);
    this.notJson ??= loss;
    return form;
  }

  private takeOne({ type, params }: ChartAction): void {
    switch (type) {
      case 'openTask':
        return this.opens((params as { task: string }).task);
      case 'closeTask':
        return this.tasks.close((params as { task: string }).task);
      case 'enterRegister':
        return this.enterRegister(params as RegisterChange | null);
      case 'notify':
        return this.notify(params as NotifyParameters);
      case 'startProcess': {
        const { process, input, by } = params as { process: string; input: JsonObject; by?: string | null };
        return this.startProcess(process, input, by);
      }
      case 'startProcesses': {
        const { process, inputs } = params as { process: string; inputs: readonly JsonObject[] };
        for (const input of inputs) this.startProcess(process, input);
        return;
      }
      case 'xstate.raise':
        return this.raise(params as DelayedEvent);
      case 'xstate.cancel':
        return this.clocks.cancel('after', (params as { sendId: string }).sendId);
      case 'xstate.spawnChild':
        return this.spawn(params as { id: string; src: string; input?: JsonObject });
      case 'xstate.stopChild':
        return this.stop(params as string | { id: string });
      default:
        throw new Error(`Expected an action of the process vocabulary, but ${this.definition.key} returned '${type}'.`);
    }
  }

  private opens(task: string): void {
    const notifications = this.course.opened(task);
    if (notifications.length > 0) this.commands.push({ type: 'withdrawNotifications', notifications });
    this.tasks.openFor(task);
  }

  private startProcess(process: string, input: JsonObject, by?: string | null): void {
    const plain = this.plain(input, `input of ${process}`);
    this.commands.push({ type: 'startProcess', process, instanceId: this.id(), input: plain, ...(by ? { by } : {}) });
    this.course.lasts('process', process);
  }

  private enterRegister(change: RegisterChange | null): void {
    if (change === null) return;
    const plain = this.plain(change as unknown as JsonObject, `entry of ${change.register}`);
    const entered = { type: 'enterRegister', change: plain as unknown as RegisterChange } as const;
    this.commands.push({ ...writersOf(this.envelope), ...entered });
    this.course.lasts('register', change.register);
  }

  private notify({ to, title }: NotifyParameters): void {
    const { zh, en } = title;
    this.pushNotification({ to: this.surroundings.people(to, this.known()), title: this.plain({ en, zh }, 'title') });
  }

  /** Whoever is told of the case may see what he is told of; so may his deputy, who is told the same, while he is that. */
  pushNotification(notification: Notification): void {
    for (const person of notification.to) this.participants.add(person);
    const { definition, envelope, surroundings } = this;
    const deputies = surroundings.deputiesOf(notification.to, definition.key, envelope.at);
    this.commands.push({ type: 'notify', id: this.id(), notification: alsoTold(notification, deputies, envelope) });
  }

  /** These people get a copy, and are told so. */
  copyTo(users: readonly string[]): void {
    const { actor: by, taskId } = this.envelope;
    for (const person of users) this.participants.add(person);
    this.commands.push({ type: 'copyTo', id: this.id(), users, by, ...(taskId === undefined ? {} : { taskId }) });
    const to = users.filter((person) => person !== by);
    if (to.length > 0) this.pushNotification({ to, title: { en: 'A case was copied to you', zh: '有事项抄送给您' } });
  }

  raiseIncident(incident: IncidentDraft): void {
    this.commands.push({ type: 'raiseIncident', id: this.id(), incident });
  }

  private raise({ event, delay, id = event.type }: DelayedEvent): void {
    // An immediate raise is in the list too, although XState has processed it already.
    if (delay === undefined) return;
    if (id !== event.type || Object.keys(event).length > 1)
      throw new Error(`Expected a timer to carry nothing but the name of its event, but '${event.type}' does.`);
    const named = delayDeclaration(this.definition, event.type);
    const due = named ? this.due(named) : this.dueAfter({ limit: delay, startsAt: this.envelope.at });
    if (due) this.clocks.create({ id: this.id(), kind: 'after', name: event.type, ...due });
  }

  private due(deadline: DeadlineDeclaration): Due | null {
    const started = startedLimit(this.definition, deadline, this.context, this.envelope.at);
    return started && this.dueAfter(started);
  }

  private dueAfter(started: Omit<Due, 'dueAt'>): Due {
    return { dueAt: this.surroundings.dueAt(started.limit, started.startsAt), ...started };
  }

  get isSuspended(): boolean {
    return this.suspension !== undefined;
  }

  /** From now on nothing of the case goes on, or all of it does. */
  suspend(suspension: Suspension | undefined): void {
    this.suspension = suspension;
  }

  private spawn({ id: invokeId, src, input: computed = {} }: { id: string; src: string; input?: JsonObject }): void {
    const id = this.id();
    const input = this.plain(computed, `input of ${invokeId}`);
    if (this.definition.children?.includes(src)) {
      this.invokes.push({ invokeId, kind: 'process', name: src, id });
      const child: Child = { invokeId, instanceId: id, process: src, status: 'active', outcome: null };
      this.children = [...this.children, child];
      this.commands.push({ type: 'startChild', invokeId, process: src, instanceId: id, input });
    } else {
      this.invokes.push({ invokeId, kind: 'service', name: src, id });
      this.commands.push({ type: 'runService', id, invokeId, service: src, input });
    }
  }

  private stop(child: string | { id: string }): void {
    const invokeId = typeof child === 'string' ? child : child.id;
    const invoke = this.invokes.find((running) => running.invokeId === invokeId);
    if (!invoke) return;
    this.dropInvoke(invokeId);
    const { id: instanceId } = invoke;
    if (this.envelope.notStarted?.includes(instanceId))
      this.children = this.children.filter((child) => child.instanceId !== instanceId);
    else if (invoke.kind === 'process') {
      this.childIs(instanceId, { status: 'stopped' });
      this.commands.push({ type: 'stopChild', invokeId, instanceId });
    } else this.commands.push({ type: 'cancelService', id: invoke.id, invokeId });
  }

  /** The child or service whose end this is; `undefined` where it does not run, or has ended already. */
  running({ kind, type, runId }: InvokeEnd): Invoke | undefined {
    // By its own id: the next visit of a state runs another child under the same name.
    const found = this.invokes.find(({ id }) => id === runId);
    const isEnd = ['done', 'error'].some((how) => type === `xstate.${how}.actor.${found?.invokeId ?? ''}`);
    const isHeld = this.held.some((end) => end.runId === runId);
    return isEnd && !isHeld && (found?.kind === 'process') === (kind === 'child') ? found : undefined;
  }

  /** Notes how a child has ended; once, whenever the chart hears of it. */
  private childIs(instanceId: string, ended: Pick<Child, 'status'> & Partial<Child>): void {
    this.children = this.children.map((child) =>
      child.instanceId === instanceId && child.status === 'active' ? { ...child, ...ended } : child,
    );
  }

  /** Notes the end of a child; that of a service stands in the chart alone. */
  noteEnd(end: InvokeEnd): void {
    const { type, runId = '', output } = end;
    const invoke = this.running(end);
    if (invoke && type.startsWith('xstate.done.'))
      this.course.lasts(invoke.kind === 'process' ? 'child' : 'service', invoke.name, stateOf(this.definition, invoke));
    const outcome = isObject(output) && typeof output['outcome'] === 'string' ? output['outcome'] : null;
    const failed = { status: isStopped(output) ? 'stopped' : 'error' } as const;
    this.childIs(runId, type.startsWith('xstate.error.') ? failed : { status: 'done', outcome });
  }

  /** The case is suspended: it hears of this when it goes on. */
  hold(end: InvokeEnd): void {
    this.held = [...this.held, end];
  }

  /** What a case that goes on has not heard of yet, in order. */
  delivered(): readonly InvokeEnd[] {
    const { held } = this;
    if (this.isSuspended || held.length === 0) return [];
    this.held = [];
    return held;
  }

  /** An invoke that has ended needs no stop. */
  dropInvoke(invokeId: string): void {
    this.invokes = this.invokes.filter((running) => running.invokeId !== invokeId);
  }

  private cleared(): void {
    for (const task of this.tasks.open) this.tasks.close(task.key);
    for (const timer of this.clocks.armed) this.clocks.cancel(timer.kind, timer.name);
    for (const invoke of this.invokes) this.stop(invoke.invokeId);
  }

  /** The chart as the step has left it so far. */
  get stands(): PersistedSnapshot {
    return this.moved ? persist(this.definition.machine, this.moved) : this.before.snapshot;
  }

  /** Ends the case where it stands: nothing of it is open any more. */
  stopCase(): void {
    this.isStopped = true;
  }

  /** The case after the step. */
  state(): InstanceState {
    const { definition, envelope, before, tasks, moves } = this;
    skipTasks({ definition, envelope, before, tasks, moves, known: () => this.known(), snapshot: () => this.moved });
    if (this.isStopped) return this.settled({ ...this.stands, status: 'stopped' });
    const state = this.settled(this.stands);
    if (this.moved?.status === 'active') assertAgreement(this.moved, state);
    return state;
  }

  /** The case as it stands, running or ended, with more people who may see it. */
  shared(): InstanceState {
    return { ...this.before, revision: this.before.revision + 1, participants: [...this.participants] };
  }

  private settled(snapshot: PersistedSnapshot): InstanceState {
    const { before, envelope } = this;
    const isMended = before.snapshot.status === 'error' && snapshot.status !== 'error';
    if (isMended || this.isStopped) this.commands.push({ type: 'endIncident', by: envelope.actor });
    // One that ends where it starts was nothing else before; one that has failed may still be terminated.
    const hasEnded = snapshot.status !== 'active' && (!before.endedAt || before.snapshot.status !== snapshot.status);
    if (hasEnded) {
      if (snapshot.status === 'error') this.raiseIncident({ kind: 'caseFailed', detail: snapshot.error ?? null });
      this.modifications.end();
      this.cleared();
      this.held = [];
    }
    this.clocks.settle(snapshot.value, this.isSuspended);
    const revision = before.revision + 1;
    this.course.told(toldBy(this.commands));
    const course = this.course.settled(before.snapshot, snapshot, this.tasks.open);
    const { pending: modification } = this.modifications;
    // In the order of RFC 8785: nothing is sorted when it is hashed.
    return {
      ...this.tasks.acted,
      children: this.children,
      ...(course ? { course } : {}),
      definition: before.definition,
      endedAt: snapshot.status === 'active' ? null : hasEnded ? envelope.at : before.endedAt,
      ...(this.held.length === 0 ? {} : { held: this.held }),
      id: before.id,
      invokes: this.invokes,
      ...(modification ? { modification } : {}),
      number: before.number,
      orgId: before.orgId,
      parent: before.parent,
      participants: [...this.participants],
      revision,
      snapshot,
      startedAt: before.startedAt,
      startedBy: before.startedBy,
      ...submitterIn(before),
      suspended: this.isSuspended,
      ...(this.suspension ? { suspension: this.suspension } : {}),
      tasks: this.tasks.open,
      terms: hasSameTerms(before.snapshot.context, snapshot.context) ? before.terms : revision,
      timers: this.clocks.armed,
      ...writersIn(before),
    };
  }
}
