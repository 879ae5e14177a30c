import type { Known } from './known.js';
import type { CaseClocks } from './case-clocks.js';
import { taskOf } from './chart.js';
import type { Command, IncidentDraft, Notification, TaskDecision } from './command.js';
import type { DeadlineDeclaration, Due } from './deadline.js';
import type { Envelope } from './envelope.js';
import type { InstanceState } from './instance-state.js';
import type { LocalizedText } from './localized-text.js';
import type { ProcessDefinition } from './process-definition.js';
import { remindersOf } from './reminders.js';
import { closingNotice } from './seats/closing-notice.js';
import { openedSeats } from './seats/opened-seats.js';
import type { Ballot } from './seats/seat.js';
import { oldDue, undecided } from './seats/undecided.js';
import { count } from './seats/sign.js';
import { vacantSeats } from './seats/vacant-seats.js';
import { heirsIn, peopleIn, remindedOf, seatOf, withSeats } from './seats/seats-of.js';
import type { SkipReason } from './skipped-tasks.js';
import type { Surroundings } from './surroundings.js';
import type { Task, TaskDeclaration } from './task.js';

/** What the tasks of a case need of the step that they belong to. */
export interface TaskedStep {
  readonly definition: ProcessDefinition;
  readonly surroundings: Surroundings;
  readonly envelope: Envelope;
  readonly commands: Command[];
  readonly clocks: CaseClocks;
  readonly participants: Set<string>;
  /** A new id. */
  id(): string;
  known(): Known;
  due(deadline: DeadlineDeclaration): Due | null;
  notify(notification: Notification): void;
  raiseIncident(incident: IncidentDraft): void;
  endIncident(taskId: string): void;
}

/** The tasks of a case during one step: opened, signed, given to others, reminded of and closed. */
export class CaseTasks {
  private tasks: readonly Task[];
  private signers: InstanceState['acts'];
  private othersActed: boolean;
  private decision: { readonly task: Task; readonly made: TaskDecision; readonly person: string } | undefined;
  private readonly opened = new Set<string>();
  private reopening: { readonly was: Task; readonly by: string } | undefined;

  constructor(
    private readonly step: TaskedStep,
    { tasks, acts, actsOfOthers }: Pick<InstanceState, 'tasks' | 'acts' | 'actsOfOthers'>,
  ) {
    this.tasks = tasks;
    this.signers = acts;
    this.othersActed = actsOfOthers === true;
  }

  get open(): readonly Task[] {
    return this.tasks;
  }

  /** Who has signed which task of the case by now, and whether anybody but the requester has. */
  get acted(): Pick<InstanceState, 'acts' | 'actsOfOthers'> {
    return { acts: this.signers, ...(this.othersActed ? { actsOfOthers: true } : {}) };
  }

  /**
   * Notes who signed a task, before the chart leaves its state: whoever did it, whom he did it for, and who gave him an
   * opinion for it.
   */
  signed(task: Task, { by, onBehalfOf = by }: Ballot): void {
    const { key } = task;
    const others = this.signers[key] ?? [];
    const opined = (seatOf(task, onBehalfOf)?.opinions ?? []).map((opinion) => opinion.by);
    const more = [...new Set([by, onBehalfOf, ...opined])].filter((person) => !others.includes(person));
    if (more.length > 0) this.signers = { ...this.signers, [key]: [...others, ...more] };
    if (onBehalfOf !== this.step.known().initiator) this.othersActed = true;
    this.step.participants.add(by);
  }

  /** Notes the task as its last signature leaves it, and with which ballot the chart leaves its state. */
  decided(task: Task, { by, onBehalfOf = by, event, at, terms }: Ballot, skipped?: SkipReason): void {
    this.decision = { task, person: onBehalfOf, made: { by, event, at, terms, ...(skipped ? { skipped } : {}) } };
  }

  /** The tasks that have opened in this step. */
  get justOpened(): readonly Task[] {
    return this.opened.size === 0 ? [] : this.tasks.filter(({ id }) => this.opened.has(id));
  }

  /** Who has just approved a task, and on which terms. */
  get justApproved(): { readonly person: string; readonly terms: number } | undefined {
    if (!this.decision) return undefined;
    const { task, made, person } = this.decision;
    const [approval] = taskOf(this.step.definition, task.key).declaration.decisions;
    return made.event === approval ? { person, terms: made.terms } : undefined;
  }

  /** An open task is as given from now on. */
  update(task: Task): void {
    const before = this.byId(task.id);
    this.tasks = this.tasks.map((other) => (other.id === task.id ? task : other));
    for (const person of peopleIn(task)) this.step.participants.add(person);
    this.step.commands.push({ type: 'updateTask', task });
    if (!before) return;
    const [wasVacant, isVacant] = [before, task].map((one) => vacantSeats(one).length > 0);
    if (wasVacant && !isVacant) this.step.endIncident(task.id);
    if (isVacant && !wasVacant) this.raiseUnassigned(task);
  }

  /** Other people have the seats of a task now, and whoever did not before is told. */
  reseat(task: Task, why?: LocalizedText): void {
    const before = this.tasks.find(({ id }) => id === task.id)?.candidates ?? [];
    this.update(task);
    this.tell(
      task,
      task.candidates.filter((person) => !before.includes(person)),
      why,
    );
  }

  /** Tells people of a task, and why; not whoever acts. */
  tell({ id: taskId, key }: Task, people: readonly string[], why?: LocalizedText): void {
    const { zh, en } = taskOf(this.step.definition, key).declaration.title;
    const to = people.filter((person) => person !== this.step.envelope.actor);
    if (to.length === 0) return;
    const waits = true;
    this.step.notify({
      to,
      taskId,
      waits,
      title: why ? { zh: `${why.zh}：${zh}`, en: `${why.en}: ${en}` } : { zh, en },
    });
  }

  /** Somebody has said something in the case, and may see it from now on. */
  participates(person: string): void {
    this.step.participants.add(person);
  }

  /** The open tasks are for whom the directory of now says. */
  reassign(): void {
    for (const task of this.tasks) {
      const { declaration } = taskOf(this.step.definition, task.key);
      const next = this.step.surroundings.reassigned(task, declaration, this.step.known());
      if (next === task) continue;
      this.reseat(next);
      this.tellHeirs(next, heirsIn(task));
    }
  }

  /** Whoever may remove signers because their adder has left is told so once. */
  private tellHeirs(task: Task, before: readonly string[]): void {
    const to = heirsIn(task).filter((person) => !before.includes(person));
    if (to.length === 0) return;
    const { zh, en } = taskOf(this.step.definition, task.key).declaration.title;
    const title = {
      zh: `加签人员已离职，其所加的签由您决定是否减去：${zh}`,
      en: `Somebody who added a signer has left, and you may remove the signer: ${en}`,
    };
    this.step.notify({ to, taskId: task.id, title });
  }

  private raiseUnassigned({ id: taskId, key: task }: Task): void {
    const { title } = taskOf(this.step.definition, task).declaration;
    this.step.raiseIncident({ kind: 'unassignedTask', taskId, detail: { task, title: { ...title } } });
  }

  /** The first task whose seats decide it as they are. */
  decisive(): Task | undefined {
    return this.tasks.find(
      (task) => task.seats && count(task, taskOf(this.step.definition, task.key).declaration).decisive !== null,
    );
  }

  /** The task with this id as it is by now. */
  byId(id: string | undefined): Task | undefined {
    return this.tasks.find((open) => open.id === id);
  }

  /** When this task opens next, it is as it was before somebody decided it, who takes his ballot back. */
  reopensAs(was: Task, by: string): void {
    this.reopening = { was, by };
  }

  /** Opens the task with this key for whom its assignment names now. */
  openFor(key: string): void {
    const { declaration } = taskOf(this.step.definition, key);
    const people = this.step.surroundings.candidates(declaration, this.step.known());
    const again = this.reopening?.was.key === key ? this.reopening : undefined;
    const asked = declaration.deadline && !again?.was.overdue ? this.step.due(declaration.deadline) : null;
    const { at: openedAt } = this.step.envelope;
    const due = asked && again ? oldDue(asked, again.was, openedAt) : asked;
    const plain: Task = {
      id: this.step.id(),
      key,
      candidates: people,
      assignee: null,
      openedAt,
      dueAt: due?.dueAt ?? null,
      overdue: false,
    };
    const seats = openedSeats(declaration, people, this.weights(declaration, people));
    const fresh = seats ? withSeats(plain, declaration, seats) : plain;
    const task = again ? undecided(fresh, declaration, again.was, again.by) : fresh;
    this.tasks = [...this.tasks, task];
    this.opened.add(task.id);
    this.step.commands.push({ type: 'openTask', task });
    for (const person of people) this.step.participants.add(person);
    if (due) this.step.clocks.createDeadline({ id: this.step.id(), kind: 'deadline', name: key, ...due });
    if (vacantSeats(task).length > 0) this.raiseUnassigned(task);
    // Whoever has just brought the case here need not be told.
    const others = task.candidates.filter((candidate) => candidate !== this.step.envelope.actor);
    if (others.length > 0) this.step.notify({ to: others, title: declaration.title, taskId: task.id, waits: true });
  }

  private weights(declaration: TaskDeclaration, people: readonly string[]): readonly number[] {
    const { signers } = declaration;
    const weighed = typeof signers === 'object' && signers.votes.weights !== undefined;
    return weighed ? this.step.surroundings.weights(declaration, people) : [];
  }

  /** Closes the task with this key, decided or not. */
  close(key: string): void {
    const task = this.tasks.find((open) => open.key === key);
    if (!task) return;
    this.tasks = this.tasks.filter((open) => open !== task);
    const decided = this.decision?.task.id === task.id ? this.decision : null;
    const decision = decided?.made ?? null;
    const closed = decided?.task ?? task;
    this.step.commands.push({ type: 'closeTask', task: closed, decision });
    this.step.clocks.cancelDeadline(key);
    if (vacantSeats(task).length > 0) this.step.endIncident(task.id);
    if (!closed.seats) return;
    const { declaration } = taskOf(this.step.definition, key);
    const notice = closingNotice(this.step.definition, declaration, closed, decision, this.step.envelope.actor);
    if (notice) this.step.notify(notice);
  }

  /** Tells those who have a task, and their superiors where it is said, and arms the next reminder after the lapse. */
  remindOfLapse(task: Task, title: LocalizedText, done: number): void {
    const { zh, en } = taskOf(this.step.definition, task.key).declaration.title;
    const to = remindedOf(task);
    if (to.length > 0)
      this.step.notify({
        to,
        taskId: task.id,
        waits: true,
        title: { zh: `${title.zh}：${zh}`, en: `${title.en}: ${en}` },
      });
    const plan = remindersOf(
      this.step.definition,
      taskOf(this.step.definition, task.key).declaration,
      this.step.known().context,
    );
    if (!plan) return;
    const superiors = plan.superior ? this.step.surroundings.superiorsOf(to).filter((id) => !to.includes(id)) : [];
    if (superiors.length > 0)
      this.step.notify({
        to: superiors,
        title: { zh: `下属${title.zh}：${zh}`, en: `${title.en} with your staff: ${en}` },
      });
    this.step.clocks.remindAfter(task.key, done);
  }

  /** Tells those who have a task that it is due soon. */
  remindBeforeLapse(task: Task): void {
    const { id: taskId, key, dueAt } = task;
    const { zh, en } = taskOf(this.step.definition, key).declaration.title;
    const to = remindedOf(task);
    // Fired late, for example after a stop: the lapse itself tells more.
    if (to.length === 0 || dueAt === null || this.step.envelope.at >= dueAt) return;
    this.step.notify({ to, taskId, waits: true, title: { zh: `即将到期：${zh}`, en: `Due soon: ${en}` } });
  }
}
