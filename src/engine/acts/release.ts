import { mayNot } from '../refusals/may-not.js';
import { taskDelegated } from '../refusals/task-delegated.js';
import { seatOf, withSeat } from '../seats/seats-of.js';
import type { TaskAct } from './task-act.js';

/** 放回: gives a claimed seat back to its candidates. */
export const release: TaskAct = {
  title: { zh: '放回', en: 'Release' },
  sentence: { zh: '{actor}放回了「{task}」', en: "{actor} released '{task}'" },
  check(on) {
    const seat = seatOf(on.task, on.person);
    if (!seat?.candidates || seat.state === 'decided') return mayNot(on, release);
    return seat.state === 'withDelegate' ? taskDelegated(on.task, seat) : null;
  },
  apply({ task, declaration, person }, draft) {
    const seat = seatOf(task, person);
    if (seat) draft.tasks.reseat(withSeat(task, declaration, { ...seat, person: null }));
  },
};
