import type { ActedOn } from '../acts/task-act.js';
import { namedPerson } from '../acts/named-person.js';
import { FreeText, Optional, Person, Text } from '../authoring/fields/index.js';
import type { PersonalText } from '../authoring/held.js';
import { taskOf } from '../chart.js';
import { cannotTakeOver } from '../refusals/cannot-take-over.js';
import { taskNotOpen } from '../refusals/event-refusals.js';
import { rejection, type Rejection } from '../refusals/rejection.js';
import { partIn, type Part } from '../seats/part-in.js';
import type { Seat } from '../seats/seat.js';
import { withDelegations, withSeat } from '../seats/seats-of.js';
import type { Task, TaskDeclaration } from '../task.js';
import type { AdminAct, Administered } from './admin-act.js';

class HandOverForm {
  /** The id of whoever holds it: he may have left. */
  @Text('移交人', 'From') from!: string;
  /** Without one it goes back to its group, or to whoever asked. */
  @Optional() @Person('接手人', 'To') to?: string;
  @Optional() @FreeText('理由', 'Reason') reason?: PersonalText;
}

/**
 * 移交: what somebody holds of one open task, which the envelope names, is another one's from now on, with what was said
 * and signed around it; or it goes back to where it came from. Whoever the holder asked for an opinion is asked no longer.
 */
export const handOver: AdminAct = {
  title: { zh: '移交', en: 'Hand over' },
  form: HandOverForm,
  check(state, administered) {
    const { envelope, definition, surroundings } = administered;
    const held = heldIn(state.tasks, administered);
    if (!held) return taskNotOpen(envelope.taskId ?? '');
    const { task, declaration, from, part } = held;
    if (!part) return holdsNothing(task.id, from);
    const to = namedPerson(envelope, 'to');
    if (part.as === 'asked') return to === null ? null : onlyAsked(task.id);
    const { seat } = part;
    if (to === null)
      return seat.candidates?.some((one) => one !== from && surroundings.isActive(one)) ? null : noGroup(task.id);
    const on: ActedOn = { definition, state, task, declaration, eligible: [], person: from, surroundings, envelope };
    return cannotTakeOver(on, 'to', to, seat);
  },
  apply(draft, envelope, administered) {
    const held = heldIn(draft.tasks.open, administered);
    if (!held?.part) return;
    const { task, declaration, from, part } = held;
    const to = namedPerson(envelope, 'to');
    const why = to === null ? undefined : { zh: '移交给您', en: 'Handed over to you' };
    draft.tasks.reseat(withSeat(task, declaration, given(part, from, to)), why);
  },
};

interface Held {
  readonly task: Task;
  readonly declaration: TaskDeclaration;
  readonly from: string;
  readonly part: Part | null;
}

/** The task that is named, as it is once the holder asks nobody any more. */
function heldIn(tasks: readonly Task[], { definition, envelope }: Administered): Held | null {
  const found = tasks.find(({ id }) => id === envelope.taskId);
  const from = namedPerson(envelope, 'from');
  if (!found || from === null) return null;
  const { declaration } = taskOf(definition, found.key);
  const part = partIn(found, from);
  if (!part || part.as === 'asked' || !part.seat.delegations) return { task: found, declaration, from, part };
  const task = withSeat(found, declaration, withDelegations(part.seat, []));
  return { task, declaration, from, part: partIn(task, from) };
}

function given({ as, seat }: Part, from: string, to: string | null): Seat {
  if (as === 'asked') {
    const { delegations = [] } = seat;
    const until = delegations.findIndex((one) => one.to === from);
    return withDelegations(seat, delegations.slice(0, until));
  }
  if (to === null) return { ...seat, person: null };
  const { candidates: _, ...kept } = seat;
  return { ...kept, person: to, transferredBy: from };
}

const holdsNothing = (taskId: string, person: string): Rejection =>
  rejection(
    'NOT_ASSIGNED',
    { zh: '该人员在此任务中没有席位。', en: 'Expected a task that the person holds, but he holds nothing of it.' },
    { taskId, person },
  );

const onlyAsked = (taskId: string): Rejection =>
  rejection(
    'NOT_ASSIGNED',
    {
      zh: '该人员只是被征求意见，只能撤回委派，不能移交。',
      en: 'Expected a task that the person holds, but he is only asked for an opinion, which can only go back.',
    },
    { taskId },
  );

const noGroup = (taskId: string): Rejection =>
  rejection(
    'NOT_ASSIGNED',
    {
      zh: '该任务没有其他可办理的候选人，须指明接手人。',
      en: 'Expected somebody to hand the task over to, because no group is there that it could go back to.',
    },
    { taskId },
  );
