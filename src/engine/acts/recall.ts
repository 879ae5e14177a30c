import { FreeText, Optional } from '../authoring/fields/index.js';
import type { PersonalText } from '../authoring/held.js';
import { mayNot } from '../refusals/may-not.js';
import type { Seat } from '../seats/seat.js';
import { seatsOf, withDelegations, withSeat } from '../seats/seats-of.js';
import type { ActedOn, TaskAct } from './task-act.js';

class RecallForm {
  @Optional() @FreeText('理由', 'Reason') reason?: PersonalText;
}

/** The seat in which somebody waits for an opinion that he asked for. */
const waitingSeat = ({ task, person }: ActedOn): Seat | undefined =>
  seatsOf(task).find(
    ({ state, delegations = [] }) => state === 'withDelegate' && delegations.some(({ by }) => by === person),
  );

/** 撤回委派: whoever asked for an opinion goes on without it; those asked by the one whom he asked are not asked either. */
export const recall: TaskAct = {
  title: { zh: '撤回委派', en: 'Recall' },
  form: RecallForm,
  sentence: { zh: '{actor}撤回了「{task}」的委派', en: "{actor} recalled '{task}'" },
  check: (on) => (waitingSeat(on) ? null : mayNot(on, recall)),
  apply(on, draft) {
    const { task, declaration, person } = on;
    const seat = waitingSeat(on);
    if (!seat) return;
    const { delegations = [] } = seat;
    const from = delegations.findIndex(({ by }) => by === person);
    const asked = delegations.slice(from).map(({ to }) => to);
    const kept = delegations.slice(0, from);
    draft.tasks.update(withSeat(task, declaration, withDelegations(seat, kept)));
    draft.tasks.tell(task, asked, { zh: '无需再提出意见', en: 'Your opinion is not needed any more' });
  },
};
