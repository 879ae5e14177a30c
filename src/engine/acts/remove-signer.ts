import { role } from '../assignment.js';
import { FreeText, Person } from '../authoring/fields/index.js';
import type { PersonalText } from '../authoring/held.js';
import { knownOf } from '../eligibility.js';
import { mayNot } from '../refusals/may-not.js';
import { rejection, type Rejection } from '../refusals/rejection.js';
import { isUndecided } from '../seats/progress.js';
import type { Addition, Seat } from '../seats/seat.js';
import { remindedOf, seatOf, seatsOf, withDelegations, withSeat } from '../seats/seats-of.js';
import type { InstanceState } from '../instance-state.js';
import type { Surroundings } from '../surroundings.js';
import { namedPerson } from './named-person.js';
import type { ActedOn, TaskAct } from './task-act.js';

class RemoveSignerForm {
  @Person('加签人', 'Signer') user!: string;
  @FreeText('理由', 'Reason') reason!: PersonalText;
}

/** The added seat of the signer named, which is still undecided. */
function removable({ task, envelope }: ActedOn): (Seat & { readonly added: Addition }) | undefined {
  const user = namedPerson(envelope, 'user');
  const seat = user === null ? undefined : seatOf(task, user);
  return seat?.added && isUndecided(seat) ? { ...seat, added: seat.added } : undefined;
}

/** Whoever added him; an administrator; the superior of an adder who has left. */
const mayRemove = ({ state, person, surroundings }: ActedOn, { by }: Addition): boolean =>
  by === person ||
  surroundings.includes(role('Administrator'), knownOf(state), person) ||
  surroundings.standsInFor(person, by);

/** Whether somebody may remove a signer because he is the superior of who has added him and has left. */
export const standsInForAdder = (
  { tasks }: Pick<InstanceState, 'tasks'>,
  person: string,
  surroundings: Pick<Surroundings, 'standsInFor'>,
): boolean =>
  tasks
    .flatMap(seatsOf)
    .some((seat) => seat.added && isUndecided(seat) && surroundings.standsInFor(person, seat.added.by));

const notAdded = ({ task }: ActedOn): Rejection =>
  rejection(
    'NOT_ADDED_SIGNER',
    {
      zh: '只能减去尚未办理的加签人；制度规定的签署人不能减去。',
      en: 'Expected an added signer who has not decided yet, but the person named is not; whom the manual asks stays.',
    },
    { taskId: task.id },
  );

/** 减签: an added seat counts no longer. The others are counted again at once, which may decide the task. */
export const removeSigner: TaskAct = {
  title: { zh: '减签', en: 'Remove a signer from' },
  form: RemoveSignerForm,
  sentence: { zh: '{actor}从「{task}」减去加签人{user}', en: "{actor} removed the added signer {user} from '{task}'" },
  check(on) {
    const seat = removable(on);
    if (!seat) return namedPerson(on.envelope, 'user') === null ? null : notAdded(on);
    return mayRemove(on, seat.added) ? null : mayNot(on, removeSigner);
  },
  apply(on, draft) {
    const { task, declaration } = on;
    const seat = removable(on);
    if (!seat) return;
    const removed = withSeat(task, declaration, { ...withDelegations(seat, []), state: 'removed' });
    draft.tasks.reseat(removed);
    const told = remindedOf({ ...task, seats: [seat] });
    draft.tasks.tell(task, told, { zh: '您的加签已取消', en: 'You are not asked to sign any more' });
  },
};
