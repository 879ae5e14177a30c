import { FreeText, Optional, Person } from '../authoring/fields/index.js';
import type { PersonalText } from '../authoring/held.js';
import { seatFor, takenBy } from '../eligibility.js';
import { cannotTakeOver } from '../refusals/cannot-take-over.js';
import { limitReached } from '../refusals/limit-reached.js';
import { notYours } from '../refusals/not-yours.js';
import type { Seat } from '../seats/seat.js';
import { withSeat } from '../seats/seats-of.js';
import { namedPerson } from './named-person.js';
import { askedSeat } from './held-seat.js';
import type { ActedOn, TaskAct } from './task-act.js';

class DelegateForm {
  @Person('委派给', 'To') to!: string;
  @Optional() @FreeText('问题', 'Question') question?: PersonalText;
}

/** How many may ask one another for one seat, and how many opinions one seat collects. */
const deepest = 5;
const mostOpinions = 20;

/** The seat of its holder, or the one in which he is asked himself and asks on. */
const seatIn = (on: ActedOn): Seat | null => askedSeat(on) ?? seatFor(on.task, on.person, on.eligible);

/** 委派: another one gives his opinion, and then the task is back with whoever asked. Until then only he acts on it. */
export const delegate: TaskAct = {
  title: { zh: '委派', en: 'Delegate' },
  form: DelegateForm,
  sentence: { zh: '{actor}就「{task}」征求{to}的意见', en: "{actor} asked {to} for an opinion on '{task}'" },
  check(on) {
    const { definition, task, state, person, surroundings, envelope } = on;
    const seat = seatIn(on);
    if (!seat) return notYours(definition, task, state, person, surroundings);
    const { delegations = [], opinions = [] } = seat;
    const to = namedPerson(envelope, 'to');
    const no = to === null ? null : cannotTakeOver(on, 'to', to, seat);
    if (no) return no;
    if (delegations.length >= deepest) return limitReached({ zh: '委派层数', en: 'delegations in a chain' }, deepest);
    return opinions.length + delegations.length >= mostOpinions
      ? limitReached({ zh: '每个席位的意见数', en: 'opinions for one seat' }, mostOpinions)
      : null;
  },
  apply(on, draft) {
    const { task, declaration, person, envelope } = on;
    const seat = seatIn(on);
    const to = namedPerson(envelope, 'to');
    if (!seat || to === null) return;
    const { question } = envelope.data;
    const delegations = [
      ...(seat.delegations ?? []),
      { by: person, to, ...(question === undefined || question === null ? {} : { question }) },
    ];
    const held = seat.delegations ? seat : takenBy(seat, person);
    const asks = { zh: '请您提出意见', en: 'Your opinion is asked' };
    draft.tasks.reseat(withSeat(task, declaration, { ...held, delegations }), asks);
  },
};
