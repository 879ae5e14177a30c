import type { CaseTasks } from '../case-tasks.js';
import { advance, restore, taskOf, type ChartStep } from '../chart.js';
import type { Notification } from '../command.js';
import { configurationFault, leavesOf, type Configuration } from '../configuration.js';
import { takenBy } from '../eligibility.js';
import { principalOf, type Envelope } from '../envelope.js';
import { goTo, goToBy, reviveAt } from '../go-to.js';
import type { InstanceState, PersistedSnapshot } from '../instance-state.js';
import type { LocalizedText } from '../localized-text.js';
import type { ProcessDefinition } from '../process-definition.js';
import type { ProcessEvent } from '../process-event.js';
import type { Ballot } from '../seats/seat.js';
import { hasItNow, seatsOf, withSeat } from '../seats/seats-of.js';
import type { SkipReason } from '../skipped-tasks.js';
import type { Task } from '../task.js';
import { hasSameTerms } from '../terms.js';
import type { CaseCourse } from './case-course.js';
import type { Return } from './course.js';
import type { TakenBack } from './decision-of.js';
import { parallelsLeft } from './parallels-left.js';
import { isAside, type WayBack } from './way-back.js';

/** What going somewhere needs of the step that it belongs to. */
export interface MovedStep {
  readonly definition: ProcessDefinition;
  readonly envelope: Envelope;
  readonly before: InstanceState;
  readonly tasks: CaseTasks;
  readonly course: CaseCourse;
  /** The chart as the step has left it so far. */
  stands(): PersistedSnapshot;
  take(moved: ChartStep): void;
  notify(notification: Notification): void;
}

const sentBack = { zh: '事项已退回', en: 'The case was sent back' };
const takenBack = { zh: '前一决定已拿回', en: 'The decision before was taken back' };

/** Where a case goes in one step: as its chart says, or as somebody wants. */
export class CaseMoves {
  /** The configuration that somebody wanted. */
  wentTo: Configuration | undefined;

  constructor(private readonly step: MovedStep) {}

  /** Goes on as the chart says. */
  advance(event: ProcessEvent | (Pick<ProcessEvent, 'type'> & object)): void {
    const { machine } = this.step.definition;
    const before = restore(machine, this.step.stands());
    const moved = advance(machine, before, event);
    this.step.course.leaves(parallelsLeft(machine, before, event, moved.snapshot));
    this.step.take(moved);
  }

  /** Goes to the states that somebody wants. */
  goTo(to: Configuration, actions: Readonly<Record<string, readonly object[]>> = {}): void {
    const { definition, envelope } = this.step;
    const { machine } = definition;
    const stands = this.step.stands();
    const moved =
      stands.status === 'error'
        ? reviveAt(machine, stands, to, envelope)
        : goTo(machine, stands, to, envelope, actions);
    this.arrive(stands, moved, to);
  }

  private arrive(stands: PersistedSnapshot, moved: ChartStep, to: Configuration): void {
    const { machine } = this.step.definition;
    if (stands.status === 'active')
      this.step.course.leaves(parallelsLeft(machine, restore(machine, stands), null, moved.snapshot));
    this.wentTo = to;
    this.step.take(moved);
  }

  /** Sends the case back from a task. */
  sendBack(task: Task, way: WayBack, isStraight: boolean): void {
    const { definition, envelope, before, tasks, course } = this.step;
    const pending = course.returnOf(task.id);
    const stood = leavesOf(definition.machine, this.step.stands().value).filter(
      (leaf) => !isAside(definition, way.task, leaf),
    );
    this.decides(task, 'SEND_BACK');
    const open = tasks.open;
    const names = new Set(way.compensated.map(({ name }) => name));
    this.goTo(
      way.to,
      Object.fromEntries(Object.entries(definition.compensate ?? {}).filter(([name]) => names.has(name))),
    );
    course.compensated(way.compensated);
    this.tellLeft(open, task, sentBack);
    const reopened = this.opened(way.task);
    if (!isStraight) return;
    const { task: _, ...then } = pending ?? { task: '' };
    course.returnsAfter({
      by: principalOf(envelope),
      from: task.key,
      passed: way.undone.map(({ task: key }) => ({ task: key })),
      task: reopened.id,
      terms: before.terms,
      ...(pending ? { then: then as Omit<Return, 'task'> } : {}),
      to: stood,
    });
  }

  /** Opens a task again as it was before its last ballot, which is taken back. */
  takeBack({ key, last, to }: Extract<TakenBack, { readonly key: string }>): void {
    const { tasks } = this.step;
    const open = tasks.open;
    tasks.reopensAs(last.task, last.by);
    this.goTo(to);
    this.tellLeft(open, this.opened(key), takenBack);
  }

  /** Whoever acts has settled the task with it. */
  private decides(task: Task, event: string): void {
    const { tasks, envelope, before } = this.step;
    const { actor: by, onBehalfOf, at } = envelope;
    const ballot: Ballot = { by, ...(onBehalfOf === undefined ? {} : { onBehalfOf }), event, at, terms: before.terms };
    tasks.signed(task, ballot);
    tasks.decided(task, ballot);
  }

  private opened(key: string): Task {
    const found = this.step.tasks.open.find((task) => task.key === key);
    if (!found) throw new Error(`Expected ${this.step.definition.key} to open '${key}' again, but it did not.`);
    return found;
  }

  /**
   * Goes on with a decision: where the task was sent back to be decided and come straight back, to where it was sent
   * from, as long as the terms are the same; otherwise as the chart says.
   */
  decided(task: Task, ballot: Ballot, event: ProcessEvent, skipped?: SkipReason): void {
    const { definition, course, tasks, before } = this.step;
    tasks.decided(task, ballot, skipped);
    // Whoever signs last may take it back, whosever ballot it is that counts.
    const { kind, actor, onBehalfOf: principal } = this.step.envelope;
    const isSigned = kind === 'event' && !skipped;
    const { by, onBehalfOf } = isSigned ? { by: actor, onBehalfOf: principal } : ballot;
    const at = isSigned ? this.step.envelope.at : ballot.at;
    const was = before.tasks.find(({ id }) => id === task.id) ?? task;
    course.decided(task.key, { at, by, ...(onBehalfOf === undefined ? {} : { onBehalfOf }), task: was });
    const back = course.returnOf(task.id);
    const [approval] = taskOf(definition, task.key).declaration.decisions;
    if (!back || event.type !== approval) return this.advance(event);
    const { machine } = definition;
    const stands = this.step.stands();
    const onward = advance(machine, restore(machine, stands), event);
    const stays = leavesOf(machine, stands.value).filter((leaf) => isAside(definition, task.key, leaf));
    // Beside the task some may have gone on meanwhile; where it is left with them, there is nothing beside it.
    const to = [[...stays, ...back.to], back.to].find((wanted) => !configurationFault(machine, wanted));
    const isSame =
      back.terms === this.step.before.terms && hasSameTerms(stands.context, onward.snapshot.context as never);
    if (onward.snapshot.status !== 'active' || !to) return this.advance(event);
    if (!isSame) {
      this.tell([back.by], {
        zh: '退回后内容已变：此前的审批人将先重新办理，之后送到您处',
        en: 'The terms have changed since you sent it back: whoever approved the others is asked again before you',
      });
      return this.advance(event);
    }
    this.arrive(stands, goToBy(machine, stands, to, event), to);
    course.returned(back);
    this.seatSender(back);
  }

  /** Who sent it back has his seat again, where it is one that he could claim. */
  private seatSender({ by, from, then }: Return): void {
    const { definition, tasks, course } = this.step;
    const task = tasks.open.find(({ key }) => key === from);
    if (!task) return;
    const [seat, other] = seatsOf(task);
    if (seat && !other && seat.person === null && seat.candidates?.includes(by))
      tasks.reseat(withSeat(task, taskOf(definition, from).declaration, takenBy(seat, by)));
    if (then) course.returnsAfter({ ...then, task: task.id });
  }

  /** Tells those whose tasks were left that nothing is asked of them any more. */
  private tellLeft(open: readonly Task[], own: Task, why: LocalizedText): void {
    const still = new Set(this.step.tasks.open.map(({ id }) => id));
    for (const task of open)
      if (task.id !== own.id && !still.has(task.id) && !task.seats) {
        const { zh, en } = taskOf(this.step.definition, task.key).declaration.title;
        this.tell(
          seatsOf(task).flatMap((one) => hasItNow(one)),
          {
            zh: `${why.zh}，「${zh}」您无需再办理`,
            en: `${why.en}: you need not decide '${en}' any more`,
          },
        );
      }
  }

  private tell(people: readonly string[], title: LocalizedText): void {
    const to = [...new Set(people)].filter((person) => person !== this.step.envelope.actor);
    if (to.length > 0) this.step.notify({ to, title, ofCase: true });
  }
}
