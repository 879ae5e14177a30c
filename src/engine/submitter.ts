import type { InstanceState } from './instance-state.js';

/** Who started a case for somebody else, as it stands in the case and in what an assignment knows of it. */
export const submitterIn = ({ submittedBy }: Pick<InstanceState, 'submittedBy'>): Pick<InstanceState, 'submittedBy'> =>
  submittedBy === undefined ? {} : { submittedBy };
