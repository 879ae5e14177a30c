import { statesOf } from './chart.js';
import type { InvokeEnd } from './envelope.js';
import type { Invoke, PersistedSnapshot } from './instance-state.js';
import { isObject, type Json } from './json.js';
import type { ProcessDefinition } from './process-definition.js';

/** The end of a child or of a service as the case that runs it hears of it. */
export const endOf = (
  { id, invokeId, kind }: Pick<Invoke, 'id' | 'invokeId' | 'kind'>,
  ended: { readonly output: Json } | { readonly error: Json },
): InvokeEnd => ({
  kind: kind === 'process' ? 'child' : 'service',
  type: `xstate.${'error' in ended ? 'error' : 'done'}.actor.${invokeId}`,
  runId: id,
  output: 'error' in ended ? ended.error : ended.output,
});

/** What the parent of a case hears that has been ended by itself; one that was terminated has failed for its parent. */
export const endOfCase = (
  child: Pick<Invoke, 'id' | 'invokeId'>,
  { status, output = null, error = null }: Pick<PersistedSnapshot, 'status' | 'output' | 'error'>,
): InvokeEnd =>
  endOf(
    { ...child, kind: 'process' },
    status === 'done' ? { output } : { error: status === 'stopped' && error === null ? wasStopped : error },
  );

const wasStopped = { stopped: true };

/** Whether a child has ended because somebody stopped it. */
export const isStopped = (output: Json | undefined): boolean => isObject(output) && output['stopped'] === true;

/** The path of the state that runs a child or a service. */
export const stateOf = ({ machine }: ProcessDefinition, { invokeId }: Pick<Invoke, 'invokeId'>): string | undefined =>
  statesOf(machine).find(({ node }) => node.invoke.some(({ id }) => id === invokeId))?.path;
