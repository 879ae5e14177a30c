import type { ActedOn } from '../acts/task-act.js';
import { knownOf } from '../eligibility.js';
import { barredFrom } from '../four-eyes.js';
import type { LocalizedText } from '../localized-text.js';
import type { Seat } from '../seats/seat.js';
import { seatsOf } from '../seats/seats-of.js';
import { rejection, type Rejection } from './rejection.js';

const reasons = {
  oneself: { zh: '不能是您本人', en: 'somebody else than yourself' },
  inactive: { zh: '须为在岗人员', en: 'somebody who is there' },
  circle: { zh: '委派不能绕回已在委派链上的人', en: 'somebody who is not in this chain of delegations already' },
  hasSeat: { zh: '该人员在此任务中已有席位', en: 'somebody who has no seat in this task yet' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

type Reason = keyof typeof reasons;

const refused = (field: string, person: string, because: Reason): Rejection =>
  rejection(
    'PERSON_NOT_ELIGIBLE',
    {
      zh: `不能交给该人员：${reasons[because].zh}。`,
      en: `Expected ${reasons[because].en}, but the person named is not.`,
    },
    { field, person, because },
  );

/**
 * Why a person cannot be given a seat of the task or be asked in it; `null` where he can. He must be there, be another
 * one, may decide it by the four eyes, and have no part in its seats yet.
 *
 * @param field of the form that names him
 * @param seat of whoever names him; what was asked in it may not lead back to those who asked
 */
export function cannotTakeOver(on: ActedOn, field: string, person: string, seat: Seat): Rejection | null {
  const { task, declaration, state, surroundings, envelope } = on;
  if (person === on.person || person === envelope.actor) return refused(field, person, 'oneself');
  if (!surroundings.isActive(person)) return refused(field, person, 'inactive');
  if (barredFrom(declaration, knownOf(state)).has(person)) {
    const { zh, en } = declaration.title;
    return rejection(
      'SEPARATION_OF_DUTIES',
      {
        zh: `「${zh}」不得交由申请人、当事人或前序经办人办理。`,
        en: `Expected '${en}' to go to somebody else than the requester, whom it is about, or an earlier decider, but the person named is that.`,
      },
      { taskId: task.id, field, person },
    );
  }
  const { delegations: asked = [] } = seat;
  if (asked.some(({ by, to }) => by === person || to === person)) return refused(field, person, 'circle');
  const taken = seatsOf(task).flatMap((other) => (other.state === 'removed' ? [] : partsIn(other, seat)));
  return taken.includes(person) ? refused(field, person, 'hasSeat') : null;
}

/** Who has a part in a seat: its holder, whoever is asked in it, and the group that it is free for. */
function partsIn({ id, person, candidates = [], delegations = [] }: Seat, own: Seat): readonly string[] {
  const asked = delegations.map(({ to }) => to);
  if (person !== null) return [person, ...asked];
  // The seat of whoever acts is not free: he takes it by acting.
  return id === own.id ? asked : [...candidates, ...asked];
}
