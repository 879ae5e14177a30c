import { FreeText, People } from '../authoring/fields/index.js';
import type { PersonalText } from '../authoring/held.js';
import { cannotTakeOver } from '../refusals/cannot-take-over.js';
import { limitReached } from '../refusals/limit-reached.js';
import { rejection } from '../refusals/rejection.js';
import { openedSeats } from '../seats/opened-seats.js';
import type { Seat } from '../seats/seat.js';
import { seatsOf, withSeats } from '../seats/seats-of.js';
import { vacantSeats } from '../seats/vacant-seats.js';
import type { ActedOn, TaskAct } from './task-act.js';

const mostUsers = 20;

class AssignForm {
  @People('指派给', 'To', { most: mostUsers }) users!: string[];
  @FreeText('理由', 'Reason') reason!: PersonalText;
}

/** Empty where the form names nobody, which its own rules refuse. */
const usersOf = ({ envelope: { data } }: ActedOn): readonly string[] =>
  Array.isArray(data['users']) ? data['users'].map(String) : [];

/** Whether the task waits for as many people as are named: it opened for nobody, and more than one are to sign. */
const isUnseated = ({ task, declaration: { signers = 'any' } }: ActedOn): boolean => !task.seats && signers !== 'any';

/** The seats of the task with these people in those that nobody holds. Whoever is given one keeps it without the office. */
function seatsWith(on: ActedOn, users: readonly string[]): readonly Seat[] {
  const { task, declaration, envelope } = on;
  const transferredBy = envelope.actor;
  if (isUnseated(on)) return (openedSeats(declaration, users) ?? []).map((seat) => ({ ...seat, transferredBy }));
  const left = [...users];
  const vacant = new Set(vacantSeats(task).map(({ id }) => id));
  return seatsOf(task).map((seat: Seat): Seat => {
    const person = vacant.has(seat.id) ? left.shift() : undefined;
    if (person === undefined) return seat;
    const { candidates: _, ...kept } = seat;
    return { ...kept, person, transferredBy };
  });
}

/** 指派: an administrator finds people for a task that nobody may do, which ends its incident. */
export const assign: TaskAct = {
  title: { zh: '指派', en: 'Assign' },
  form: AssignForm,
  role: 'Administrator',
  sentence: {
    zh: '{actor}将无人可办的「{task}」指派给{users}',
    en: "{actor} assigned '{task}', which nobody had, to {users}",
  },
  check(on) {
    const { task, envelope } = on;
    if (envelope.role !== 'Administrator')
      return rejection(
        'NOT_ASSIGNED',
        { zh: '指派由管理员办理。', en: 'Expected an administrator to assign the task, but you are none.' },
        { taskId: task.id },
      );
    const [vacant, ...others] = vacantSeats(task);
    if (!vacant)
      return rejection(
        'TASK_HAS_HOLDER',
        {
          zh: '该任务有人可办，不能指派；请办理人转办。',
          en: 'Expected a task that nobody may do, but somebody may; whoever has it can transfer it.',
        },
        { taskId: task.id },
      );
    const users = usersOf(on);
    for (const user of users) {
      const no = cannotTakeOver(on, 'users', user, vacant);
      if (no) return no;
    }
    const most = isUnseated(on) ? mostUsers : others.length + 1;
    return users.length > most
      ? limitReached({ zh: '该任务待指派的席位', en: 'people for the seats that nobody holds' }, most)
      : null;
  },
  apply(on, draft) {
    const users = usersOf(on);
    if (users.length === 0) return;
    const { task, declaration } = on;
    draft.tasks.reseat(withSeats(task, declaration, seatsWith(on, users)), { zh: '指派给您', en: 'Assigned to you' });
  },
};
