import type { InstanceState } from '../instance-state.js';
import { rejection, type Rejection } from './rejection.js';

/** The "no" to whoever acts on a case that an administrator has suspended: by whom, and since when. */
export const instanceSuspended = ({ suspension }: InstanceState): Rejection =>
  rejection(
    'INSTANCE_SUSPENDED',
    { zh: '事项已挂起。', en: 'Expected a running case, but it is suspended.' },
    { suspendedBy: suspension?.by ?? null, suspendedAt: suspension?.at ?? null },
  );
