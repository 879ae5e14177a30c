import { taskActOf } from './acts/index.js';
import { addressee } from './addressee.js';
import { caseActOf } from './case-acts/index.js';
import { taskOf } from './chart.js';
import { eligibleFor } from './eligibility.js';
import { principalOf, type Envelope } from './envelope.js';
import type { InstanceState } from './instance-state.js';
import type { ProcessDefinition } from './process-definition.js';
import { notDeputy, principalAmbiguous } from './refusals/deputies.js';
import type { Rejection, RejectionCode } from './refusals/rejection.js';
import type { StepRequest } from './step-request.js';
import type { Surroundings } from './surroundings.js';

/** The envelope with whom its sender stands in for, and why he may not where that is so. */
export interface Acting {
  readonly envelope: Envelope;
  readonly refused?: Rejection;
}

/** What somebody is told for whom it is not: a deputy may do it all the same, for somebody else. */
const notHis: readonly RejectionCode[] = ['NOT_ASSIGNED', 'NO_LONGER_ELIGIBLE', 'TASK_CLAIMED'];
/** Of an act on the case: nothing of it is his. */
const notHisOfCase: readonly RejectionCode[] = [...notHis, 'TARGET_NOT_DECIDED'];
/** Whether a "no" leaves an act on the case to those whom he stands in for; his own that fails is not taken for theirs. */
export const leavesToPrincipals = ({ code }: Rejection): boolean => notHisOfCase.includes(code);
const notForHim: readonly RejectionCode[] = [...notHis, 'SEPARATION_OF_DUTIES'];

/**
 * For whom somebody acts. Whoever names a principal must be his deputy at this moment and in this process. Who names
 * none acts for himself where he may, and else for the one principal who may; where several may, he is asked.
 */
export function actingFor(
  definition: ProcessDefinition,
  state: InstanceState,
  envelope: Envelope,
  surroundings: Surroundings,
  request: StepRequest,
): Acting {
  const { kind, actor, onBehalfOf, at } = envelope;
  if (kind !== 'event' && kind !== 'task' && kind !== 'case') return { envelope };
  if (onBehalfOf !== undefined)
    return onBehalfOf !== actor && surroundings.mayStandFor(actor, onBehalfOf, definition.key, at)
      ? { envelope }
      : { envelope, refused: notDeputy(onBehalfOf) };
  const principals = surroundings.principalsOf(actor, definition.key, at);
  if (principals.length === 0) return { envelope };
  const isRefused = (tried: Envelope, codes: readonly RejectionCode[]): boolean => {
    const refused = refusalOf(definition, state, tried, surroundings, request);
    return refused !== null && codes.includes(refused.code);
  };
  const notHisHere = kind === 'case' ? notHisOfCase : notHis;
  if (!isRefused(envelope, notHisHere)) return { envelope };
  const [first, second] = principals
    .map((principal): Envelope => ({ ...envelope, onBehalfOf: principal }))
    .filter((tried) => !isRefused(tried, [...notHisHere, ...notForHim]));
  if (first && second) return { envelope, refused: principalAmbiguous([first, second].map(principalOf)) };
  return { envelope: first ?? envelope };
}

/** Why somebody may not send this; `null` where he may, or where it is not about who he is. */
function refusalOf(
  definition: ProcessDefinition,
  state: InstanceState,
  envelope: Envelope,
  surroundings: Surroundings,
  request: StepRequest,
): Rejection | null {
  if (envelope.kind === 'event') {
    const addressed = addressee(definition, state, envelope, surroundings, request);
    return addressed.type === 'nobody' ? addressed.rejection : null;
  }
  if (envelope.kind === 'case') return caseActOf(envelope.type)?.check({ definition, state, envelope }) ?? null;
  const task = state.tasks.find(({ id }) => id === envelope.taskId);
  const act = taskActOf(envelope.type);
  if (!task || !act) return null;
  const { declaration } = taskOf(definition, task.key);
  const eligible = eligibleFor(task, declaration, state, surroundings);
  const person = principalOf(envelope);
  return act.check({ definition, state, task, declaration, eligible, person, surroundings, envelope });
}
