import type { InstanceState, PastDecision, StepRequest } from '../../../engine/index.js';
import { decisionKey, type WantedDecision, type BulkTransaction } from '../../../persistence/index.js';
import type { BatchDependencies } from './batch-dependencies.js';
import type { StepCommand } from './pipeline-command.js';

/** A case as a command will meet it, with what was decided in it since it was read. */
interface Met {
  readonly state: InstanceState;
  pastDecision?(taskId: string, userId: string): PastDecision | undefined;
}

/**
 * What is known of commands besides their envelopes. Only a command that names a task which is not open asks the
 * database: it will be refused, and its sender may have decided that task himself.
 */
export async function stepRequests(
  store: Pick<BatchDependencies['store'], 'readPastDecisions'>,
  transaction: BulkTransaction,
  orgId: string,
  commands: readonly StepCommand[],
  met: (instanceId: string) => Met | null | undefined,
): Promise<ReadonlyMap<StepCommand, StepRequest>> {
  const requests = new Map<StepCommand, StepRequest>();
  const wanted = new Map<StepCommand, WantedDecision>();
  for (const command of commands) {
    const { expectedRevisions, instanceId } = command;
    const { taskId, actor: userId } = command.envelope;
    const found = met(instanceId);
    const closed = taskId !== undefined && found?.state.tasks.every(({ id }) => id !== taskId);
    const pastDecision = closed ? found?.pastDecision?.(taskId, userId) : undefined;
    requests.set(command, { expectedRevisions, pastDecision });
    if (closed && !pastDecision) wanted.set(command, { instanceId, taskId, userId });
  }
  if (wanted.size === 0) return requests;
  const past = await store.readPastDecisions(transaction, orgId, [...wanted.values()]);
  for (const [command, asked] of wanted)
    requests.set(command, { ...requests.get(command), pastDecision: past.get(decisionKey(asked)) });
  return requests;
}
