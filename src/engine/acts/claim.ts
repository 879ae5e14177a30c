import { seatFor, takenBy } from '../eligibility.js';
import { mayNot } from '../refusals/may-not.js';
import { notYours } from '../refusals/not-yours.js';
import { withSeat } from '../seats/seats-of.js';
import type { TaskAct } from './task-act.js';

/** 认领: until it is released nobody else of the group may decide in this seat. */
export const claim: TaskAct = {
  title: { zh: '认领', en: 'Claim' },
  sentence: { zh: '{actor}认领了「{task}」', en: "{actor} claimed '{task}'" },
  check(on) {
    const { definition, task, state, person, eligible, surroundings } = on;
    const seat = seatFor(task, person, eligible);
    if (!seat) return notYours(definition, task, state, person, surroundings);
    return seat.candidates ? null : mayNot(on, claim);
  },
  apply({ task, declaration, person, eligible }, draft) {
    const seat = seatFor(task, person, eligible);
    if (seat) draft.tasks.reseat(withSeat(task, declaration, takenBy(seat, person)));
  },
};
