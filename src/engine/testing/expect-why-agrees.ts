import type { Envelope } from '../envelope.js';
import type { InstanceState } from '../instance-state.js';
import type { ProcessDefinition } from '../process-definition.js';
import type { Surroundings } from '../surroundings.js';
import { why } from '../why/index.js';
import type { Refusal } from './test-company.js';

/** What is no matter of who, where or which rule, but of how it was sent. */
const notAsked = [
  'PRECONDITION_REQUIRED',
  'TASK_AMBIGUOUS',
  'REVISION_STALE',
  'REGISTER_CONFLICT',
  'PRINCIPAL_AMBIGUOUS',
];

interface Stood {
  readonly definition: ProcessDefinition;
  readonly state: InstanceState;
  readonly surroundings: Surroundings;
}

/** Asserts that the proof of why says yes exactly where a step takes what was sent. */
export function expectWhyAgrees(
  { definition, state, surroundings }: Stood,
  { kind, type, actor, onBehalfOf, at, taskId, data, facts, role }: Envelope,
  refusal: Pick<Refusal, 'code' | 'detail'> | undefined,
): void {
  if (kind !== 'event' && kind !== 'task' && kind !== 'case' && kind !== 'admin') return;
  if (refusal && notAsked.includes(refusal.code)) return;
  const attempt = {
    kind,
    type,
    actor,
    at,
    data,
    facts,
    administers: kind === 'admin' || role === 'Administrator',
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(taskId === undefined ? {} : { taskId }),
  };
  const proof = why(definition, state, attempt, surroundings);
  if (proof.holds === (refusal === undefined)) return;
  throw new Error(
    `Expected why to say ${String(refusal === undefined)} of ${type} by ${actor} (${refusal?.detail ?? 'accepted'}), but found ${JSON.stringify(proof, null, 2)}.`,
  );
}
