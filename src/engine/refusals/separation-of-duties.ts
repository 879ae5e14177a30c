import { knownOf } from '../eligibility.js';
import type { Envelope } from '../envelope.js';
import { barredFrom } from '../four-eyes.js';
import type { InstanceState } from '../instance-state.js';
import { seatsOf } from '../seats/seats-of.js';
import type { Task, TaskDeclaration } from '../task.js';
import { rejection, type Rejection } from './rejection.js';

/** The "no" to whoever made the request, or took part in what somebody else has to decide. */
export const separationOfDuties = ({ title }: TaskDeclaration, { id: taskId }: Task): Rejection =>
  rejection(
    'SEPARATION_OF_DUTIES',
    {
      zh: `「${title.zh}」不得由申请人、当事人或前序经办人本人办理。`,
      en: `Expected '${title.en}' to be decided by somebody else than the requester, whom it is about, or an earlier decider, but that is you.`,
    },
    { taskId },
  );

/** Whether somebody has a seat in a task himself, or has signed in one: he does not sign twice. */
export const hasPartIn = (task: Task, person: string): boolean =>
  seatsOf(task).some((seat) => seat.state !== 'removed' && (seat.person === person || seat.ballot?.by === person));

/** The "no" to a deputy who is barred himself, whoever he stands in for; `null` where he is not, or is no deputy. */
export function barredDeputy(
  declaration: TaskDeclaration,
  task: Task,
  state: InstanceState,
  { actor, onBehalfOf }: Pick<Envelope, 'actor' | 'onBehalfOf'>,
): Rejection | null {
  if (onBehalfOf === undefined) return null;
  const isBarred = hasPartIn(task, actor) || barredFrom(declaration, knownOf(state)).has(actor);
  return isBarred ? separationOfDuties(declaration, task) : null;
}
