import type { InstanceState } from '../../engine/index.js';
import type { CaseOrigin } from './calendars.js';

/** Where a case comes from. */
export const originOf = ({ definition, startedBy }: Pick<InstanceState, 'definition' | 'startedBy'>): CaseOrigin => ({
  process: definition.key,
  startedBy,
});
