import type { Command } from './command.js';
import { delayDeclaration, type DeadlineDeclaration } from './deadline.js';
import { isActive } from './is-active.js';
import type { Json } from './json.js';
import type { ProcessDefinition } from './process-definition.js';
import type { Surroundings } from './surroundings.js';
import { tasksOf } from './chart.js';
import type { Task } from './task.js';
import type { Timer } from './timer.js';

/** What the clocks of a case need of the step that they belong to. */
export interface ClockedStep {
  readonly definition: ProcessDefinition;
  readonly surroundings: Surroundings;
  /** RFC 3339. */
  readonly at: string;
  readonly commands: Command[];
  task(key: string): Task | undefined;
  updateTask(task: Task): void;
}

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

  /** A timer that has fired is gone without a command: firing it was the shell's act. */
  drop(id: string): void {
    this.timers = this.timers.filter((timer) => timer.id !== id);
  }

  /** Counts every limit again, by the calendar of now. */
  reschedule(): void {
    for (const timer of this.timers) this.move(timer, { ...timer, ...this.step.surroundings.rescheduled(timer) });
  }

  /**
   * Stops the clocks of what stands still now, and lets those go on that stand still no longer.
   *
   * @param value of the chart after the step
   */
  settle(value: Json, suspended: boolean): void {
    const { at, commands, surroundings } = this.step;
    for (const timer of this.timers) {
      const stands = suspended || this.pausesIn(timer).some((state) => isActive(value, state));
      if (stands && timer.pausedAt === undefined) {
        this.timers = this.timers.map((other) => (other === timer ? { ...timer, pausedAt: at } : other));
        commands.push({ type: 'pauseTimer', timerId: timer.id });
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
    const task = timer.kind === 'deadline' ? this.step.task(timer.name) : undefined;
    if (task && (task.dueAt !== to || task.pausedFor !== pausedFor))
      this.step.updateTask({ ...task, dueAt: to, ...stood });
  }
}
