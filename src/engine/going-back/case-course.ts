import type { AnyStateMachine } from 'xstate';
import { taskOf } from '../chart.js';
import { areBeside, isWithin, leavesOf, type Configuration } from '../configuration.js';
import type { GivenNotification } from '../given-notification.js';
import type { PersistedSnapshot } from '../instance-state.js';
import type { ProcessDefinition } from '../process-definition.js';
import type { Task } from '../task.js';
import {
  isTask,
  type Course,
  type DecidedTask,
  type LastDecision,
  type Lasting,
  type Passed,
  type Return,
} from './course.js';

const begun: Course = { passed: [] };

const withoutLast = ({ last: _, ...one }: DecidedTask): DecidedTask => one;

/** The course of a case during one step. */
export class CaseCourse {
  private passed: readonly Passed[];
  private left: Readonly<Record<string, Configuration>>;
  private returns: readonly Return[];
  /** The task that the step decides. */
  private decidedNow: string | undefined;

  constructor(
    private readonly definition: ProcessDefinition,
    { passed, left = {}, returns = [] }: Course = begun,
  ) {
    this.passed = passed;
    this.left = left;
    this.returns = returns;
  }

  /** A task is decided; before the chart goes on. */
  decided(key: string, last: LastDecision): void {
    this.passed = [...this.passed.filter((one) => !isTask(one) || one.task !== key), { last, task: key }];
    this.decidedNow = key;
  }

  /** A task opens: what stood decided in it, and behind it, is done again. Answers what people were told of that. */
  opened(key: string): readonly GivenNotification[] {
    const behind = this.behind(key);
    const undone = this.passed.filter(isTask).filter((one) => one.task === key || behind.includes(one));
    this.passed = this.passed.filter((one) => !isTask(one) || !undone.includes(one));
    return undone.flatMap(({ told = [] }) => told);
  }

  /** What people were told because of what the step decides. */
  told(notifications: readonly GivenNotification[]): void {
    if (notifications.length === 0) return;
    this.passed = this.passed.map((one) =>
      isTask(one) && one.task === this.decidedNow ? { ...one, told: notifications } : one,
    );
  }

  /** What has happened since a task was decided, and would be undone by going back to it. */
  behind(key: string): readonly Passed[] {
    const at = this.passed.findIndex((one) => isTask(one) && one.task === key);
    return at === -1 ? [] : this.passed.slice(at + 1).filter((one) => !this.isBeside(one, key));
  }

  /** Something has come to stay. */
  lasts(kind: Lasting['kind'], name: string, at?: string): void {
    const state = at ?? (this.decidedNow && taskOf(this.definition, this.decidedNow).statePath);
    const lasting: Lasting = { kind, name, ...(state === undefined ? {} : { state }) };
    const isOther = (one: Passed): boolean => isTask(one) || one.kind !== lasting.kind || one.name !== lasting.name;
    this.passed = [...this.passed.filter(isOther), lasting];
  }

  /** What stays, wherever it came from, was undone by what the chart declares for it. */
  compensated(undone: readonly Lasting[]): void {
    const isUndone = ({ kind, name }: Lasting): boolean => undone.some((one) => one.kind === kind && one.name === name);
    this.passed = this.passed.filter((one) => isTask(one) || !isUndone(one));
  }

  leaves(left: Readonly<Record<string, Configuration>>): void {
    this.left = { ...this.left, ...left };
  }

  returnsAfter(one: Return): void {
    this.returns = [...this.returns.filter(({ task }) => task !== one.task), one];
  }

  /** Where the case goes once this task is decided. */
  returnOf(task: string): Return | undefined {
    return this.returns.find((one) => one.task === task);
  }

  /** The case stands again where it was sent back from. */
  returned({ passed }: Pick<Return, 'passed'>): void {
    const keys = new Set(this.passed.flatMap((one) => (isTask(one) ? [one.task] : [])));
    this.passed = [...this.passed, ...passed.flatMap(({ task }) => (keys.has(task) ? [] : [{ task }]))];
  }

  /** The course after the step; `undefined` where there is nothing to tell, or nowhere to go back to any more. */
  settled(before: PersistedSnapshot, after: PersistedSnapshot, tasks: readonly Task[]): Course | undefined {
    if (after.status === 'done' || after.status === 'stopped') return undefined;
    const stands = leavesOf(this.machine, after.value);
    const passed = before === after ? this.passed : this.withoutLast(leavesOf(this.machine, before.value), stands);
    const left = Object.entries(this.left).filter(([path]) => !stands.some((leaf) => isWithin(leaf, path)));
    const returns = this.returns.filter(({ task }) => tasks.some(({ id }) => id === task));
    if (passed.length === 0 && left.length === 0 && returns.length === 0) return undefined;
    return {
      ...(left.length === 0 ? {} : { left: Object.fromEntries(left) }),
      passed,
      ...(returns.length === 0 ? {} : { returns }),
    };
  }

  private withoutLast(before: Configuration, after: Configuration): readonly Passed[] {
    const isOver = (one: Passed): boolean => isTask(one) && one.last !== undefined && this.isOver(one, before, after);
    return this.passed.some(isOver)
      ? this.passed.map((one) => (isTask(one) && isOver(one) ? withoutLast(one) : one))
      : this.passed;
  }

  /** A decision is the last thing in its region until something else happens there. */
  private isOver(one: DecidedTask, before: Configuration, after: Configuration): boolean {
    if (one.task === this.decidedNow) return false;
    const own = this.pathOf(one);
    const apart = (leaves: Configuration): string =>
      leaves.filter((leaf) => !areBeside(this.machine, leaf, own)).join(' ');
    return apart(before) !== apart(after);
  }

  private isBeside(one: Passed, key: string): boolean {
    return areBeside(this.machine, this.pathOf(one), taskOf(this.definition, key).statePath);
  }

  private pathOf(one: Passed): string {
    return isTask(one) ? taskOf(this.definition, one.task).statePath : (one.state ?? '');
  }

  private get machine(): AnyStateMachine {
    return this.definition.machine;
  }
}
