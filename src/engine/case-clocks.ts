import type { Command } from './command.js';
import { delayDeclaration, type DeadlineDeclaration } from './deadline.js';
import { isActive } from './is-active.js';
import type { Json } from './json.js';
import type { ProcessDefinition } from './process-definition.js';
import type { Surroundings } from './surroundings.js';
import { tasksOf } from './chart.js';
import type { Task } from './task.js';
import type { Timer } from './timer.js';
import type { Reminders } from './reminders.js';

/** What the clocks of a case need of the step that they belong to. */
export interface ClockedStep {
  readonly definition: ProcessDefinition;
  readonly surroundings: Surroundings;
  /** RFC 3339. */
  readonly at: string;
  readonly commands: Command[];
  /** A new id. */
  id(): string;
  /** How a task reminds of its deadline; `undefined`: not at all. */
  reminders(task: string): Reminders | undefined;
  task(key: string): Task | undefined;
  updateTask(task: Task): void;
}

/** A reminder before a deadline is worked out from the deadline, wherever that goes. */
const isBefore = ({ kind, count }: Timer): boolean => kind === 'reminder' && count === undefined;

/** The timers of a case during one step: armed, cancelled, stopped and set going again. */
export class CaseClocks {
  private timers: readonly Timer[];

  constructor(
    private readonly step: ClockedStep,
    armed: readonly Timer[],
  ) {
    this.timers = armed;
  }

  get armed(): readonly Timer[] {
    return this.timers;
  }

  create(timer: Timer): void {
    this.timers = [...this.timers, timer];
    this.step.commands.push({ type: 'createTimer', timer });
  }

  cancel(kind: Timer['kind'], name: string): void {
    for (const timer of this.timers.filter((armed) => armed.kind === kind && armed.name === name)) {
      this.drop(timer.id);
      this.step.commands.push({ type: 'cancelTimer', timerId: timer.id });
    }
  }

  /** Arms the deadline of a task, and the reminder before it. */
  createDeadline(timer: Timer): void {
    this.create(timer);
    this.remindBefore(timer);
  }

  /** The deadline of a task that has been closed is over, and nobody is reminded of it any more. */
  cancelDeadline(task: string): void {
    this.cancel('deadline', task);
    this.cancel('reminder', task);
  }

  /** Arms the next reminder after the lapse, as long as there are any left. */
  remindAfter(task: string, done: number): void {
    const { at, id, surroundings } = this.step;
    const plan = this.step.reminders(task);
    if (!plan || done >= plan.times) return;
    const { every: limit } = plan;
    const dueAt = surroundings.remindsAt(task, { after: limit, from: at }, at);
    if (dueAt === null) return;
    this.create({ id: id(), kind: 'reminder', name: task, dueAt, limit, startsAt: at, count: done + 1 });
  }

  private remindBefore({ name, dueAt: startsAt }: Timer): void {
    const { at, id, surroundings } = this.step;
    const limit = this.step.reminders(name)?.before;
    const dueAt = limit && surroundings.remindsAt(name, { before: limit, dueAt: startsAt }, at);
    if (limit && dueAt) this.create({ id: id(), kind: 'reminder', name, dueAt, limit, startsAt });
  }

  /** A timer that has fired is gone without a command: firing it was the shell's act. */
  drop(id: string): void {
    this.timers = this.timers.filter((timer) => timer.id !== id);
  }

  /** Counts every limit again, by the calendar of now. */
  reschedule(): void {
    for (const timer of this.timers)
      if (!isBefore(timer)) this.move(timer, { ...timer, ...this.step.surroundings.rescheduled(timer) });
  }

  /**
   * Stops the clocks of what stands still now, and lets those go on that stand still no longer.
   *
   * @param value of the chart after the step
   */
  settle(value: Json, suspended: boolean): void {
    const { at, commands, surroundings } = this.step;
    for (const timer of this.timers) {
      // It goes and comes with the deadline that it is before.
      if (isBefore(timer)) continue;
      const stands = suspended || this.pausesIn(timer).some((state) => isActive(value, state));
      if (stands && timer.pausedAt === undefined) {
        this.timers = this.timers.map((other) => (other === timer ? { ...timer, pausedAt: at } : other));
        commands.push({ type: 'pauseTimer', timerId: timer.id });
        if (timer.kind === 'deadline') this.cancel('reminder', timer.name);
      } else if (!stands && timer.pausedAt !== undefined) {
        const { pausedAt: _, ...running } = timer;
        this.move(timer, { ...running, ...surroundings.resumed(timer, at) });
      }
    }
  }

  /** The states in which a limit stands still. */
  private pausesIn({ kind, name }: Timer): readonly string[] {
    const { definition } = this.step;
    const declared: DeadlineDeclaration | undefined =
      kind === 'after' ? delayDeclaration(definition, name) : tasksOf(definition).get(name)?.declaration.deadline;
    return typeof declared === 'object' && 'limit' in declared ? (declared.while ?? []) : [];
  }

  private move(timer: Timer, moved: Timer): void {
    const { id: timerId, dueAt: from } = timer;
    const { dueAt: to, pausedFor } = moved;
    this.timers = this.timers.map((other) => (other.id === timerId ? moved : other));
    const stood = pausedFor === undefined ? {} : { pausedFor };
    if (from !== to || timer.pausedAt !== moved.pausedAt)
      this.step.commands.push({ type: 'moveTimer', timerId, from, to, ...stood });
    if (timer.kind !== 'deadline') return;
    const goesOn = timer.pausedAt !== undefined && moved.pausedAt === undefined;
    if (from !== to) this.cancel('reminder', timer.name);
    if ((from !== to || goesOn) && moved.pausedAt === undefined) this.remindBefore(moved);
    const task = this.step.task(timer.name);
    if (task && (task.dueAt !== to || task.pausedFor !== pausedFor))
      this.step.updateTask({ ...task, dueAt: to, ...stood });
  }
}
