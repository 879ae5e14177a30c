import { Choice, FreeText, Optional, People } from '../authoring/fields/index.js';
import type { PersonalText } from '../authoring/held.js';
import { text } from '../authoring/text.js';
import { takenBy } from '../eligibility.js';
import { cannotTakeOver } from '../refusals/cannot-take-over.js';
import { limitReached } from '../refusals/limit-reached.js';
import { notYours } from '../refusals/not-yours.js';
import type { Addition } from '../seats/seat.js';
import { seatsOf, withSeats } from '../seats/seats-of.js';
import { withAdded } from '../seats/with-added.js';
import { heldSeat } from './held-seat.js';
import type { ActedOn, TaskAct } from './task-act.js';

class AddSignerForm {
  @People('加签人', 'Signers', { most: 20 }) users!: string[];
  @Choice('方式', 'When', {
    before: text('前加签', 'Before me'),
    after: text('后加签', 'After me'),
    parallel: text('并加签', 'Beside me'),
  })
  when!: Addition['when'];
  @Optional() @FreeText('理由', 'Reason') reason?: PersonalText;
}

/** How many seats one task has, those that were removed included. */
const mostSeats = 50;

/** Empty where the form names nobody, which its own rules refuse. */
const usersOf = ({ envelope: { data } }: ActedOn): readonly string[] =>
  Array.isArray(data['users']) ? data['users'].map(String) : [];

/** 加签: others must approve too, for this task alone, ahead of the seat of whoever adds them, behind it or beside it. */
export const addSigner: TaskAct = {
  title: { zh: '加签', en: 'Add signers to' },
  form: AddSignerForm,
  sentence: { zh: '{actor}为「{task}」{when}：{users}', en: "{actor} added signers to '{task}' ({when}): {users}" },
  check(on) {
    const { definition, task, state, person, surroundings } = on;
    const seat = heldSeat(on);
    if (!seat) return notYours(definition, task, state, person, surroundings);
    const users = usersOf(on);
    for (const user of users) {
      const no = cannotTakeOver(on, 'users', user, seat);
      if (no) return no;
    }
    return seatsOf(task).length + users.length > mostSeats
      ? limitReached({ zh: '每项任务的席位数', en: 'seats of one task' }, mostSeats)
      : null;
  },
  apply(on, draft) {
    const { task, declaration, person, envelope } = on;
    const held = heldSeat(on);
    const users = usersOf(on);
    if (!held || users.length === 0) return;
    const own = takenBy(held, person);
    const when = envelope.data['when'] as Addition['when'];
    const seats = seatsOf(task).map((seat) => (seat.id === own.id ? own : seat));
    const added = withAdded(seats, own, { by: person, when, to: own.id }, users);
    draft.tasks.reseat(withSeats(task, declaration, added), { zh: '请您加签', en: 'You are asked to sign too' });
  },
};
