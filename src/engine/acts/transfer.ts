import { FreeText, Person } from '../authoring/fields/index.js';
import type { PersonalText } from '../authoring/held.js';
import { cannotTakeOver } from '../refusals/cannot-take-over.js';
import { notYours } from '../refusals/not-yours.js';
import { withSeat } from '../seats/seats-of.js';
import { namedPerson } from './named-person.js';
import { heldSeat } from './held-seat.js';
import type { TaskAct } from './task-act.js';

class TransferForm {
  @Person('转办给', 'To') to!: string;
  @FreeText('理由', 'Reason') reason!: PersonalText;
}

/** 转办: another one has the seat from now on, with what was said and signed around it; the old holder has no part in it. */
export const transfer: TaskAct = {
  title: { zh: '转办', en: 'Transfer' },
  form: TransferForm,
  sentence: { zh: '{actor}将「{task}」转办给{to}', en: "{actor} transferred '{task}' to {to}" },
  check(on) {
    const { definition, task, state, person, surroundings, envelope } = on;
    const seat = heldSeat(on);
    if (!seat) return notYours(definition, task, state, person, surroundings);
    const to = namedPerson(envelope, 'to');
    return to === null ? null : cannotTakeOver(on, 'to', to, seat);
  },
  apply(on, draft) {
    const { task, declaration, person, envelope } = on;
    const seat = heldSeat(on);
    const to = namedPerson(envelope, 'to');
    if (!seat || to === null) return;
    const { candidates: _, ...kept } = seat;
    const handed = { ...kept, person: to, transferredBy: person };
    draft.tasks.reseat(withSeat(task, declaration, handed), { zh: '转办给您', en: 'Transferred to you' });
  },
};
