import type { InvokeEnd } from './envelope.js';
import type { Invoke } from './instance-state.js';
import type { Json } from './json.js';

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
