import { Reasoned } from '../administration/reasoned.js';
import { Choice, Optional, Text } from '../authoring/fields/index.js';
import { wayBack } from '../going-back/way-back.js';
import { notYours } from '../refusals/not-yours.js';
import { text } from '../authoring/text.js';
import { seatOf } from '../seats/seats-of.js';
import { heldSeat } from './held-seat.js';
import type { ActedOn, TaskAct } from './task-act.js';

export const sendBackModes = {
  rerun: text('逐级重新办理', 'Everything in between is done again'),
  straightBack: text('办理后直接送回我处', 'It comes straight back to me'),
} as const;

export class SendBack extends Reasoned {
  /** The key of a task, or `initiator`. */
  @Text('退回至', 'To') to!: string;
  @Optional() @Choice('退回方式', 'How', sendBackModes) mode?: keyof typeof sendBackModes;
}

const target = ({ envelope: { data } }: ActedOn): string => (typeof data['to'] === 'string' ? data['to'] : '');

/** Whether he has asked somebody for an opinion that has not come yet: sending it back recalls the question. */
const isAskingOthers = ({ task, person, eligible }: ActedOn): boolean =>
  eligible.includes(person) && seatOf(task, person)?.state === 'withDelegate';

/**
 * 退回: the case goes back to a task that was decided before, or to the requester's draft. Its own region goes back, the
 * ones beside it stay; where it leaves a parallel state, everything in that is left.
 */
export const sendBack: TaskAct = {
  title: { zh: '退回', en: 'Send back' },
  form: SendBack,
  sentence: { zh: '{actor}将「{task}」退回至 {to}', en: "{actor} sent '{task}' back to {to}" },
  check(on) {
    const { definition, state, task, person, surroundings } = on;
    if (!heldSeat(on) && !isAskingOthers(on)) return notYours(definition, task, state, person, surroundings);
    // Whether a form without it is whole is not asked here.
    const way = target(on) === '' ? null : wayBack(definition, state, task.key, target(on));
    return way && 'refused' in way ? way.refused : null;
  },
  apply(on, draft) {
    const { definition, state, task, envelope } = on;
    const way = wayBack(definition, state, task.key, target(on));
    if ('refused' in way) return;
    draft.moves.sendBack(task, way, envelope.data['mode'] === 'straightBack');
  },
};
