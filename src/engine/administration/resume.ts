import { rejection } from '../refusals/rejection.js';
import type { AdminAct } from './admin-act.js';
import { Reasoned } from './reasoned.js';

/** 恢复: the case goes on, and its limits go on with what was left of them. */
export const resume: AdminAct = {
  title: { zh: '恢复', en: 'Resume' },
  form: Reasoned,
  check: ({ suspended }) =>
    suspended
      ? null
      : rejection('INSTANCE_NOT_SUSPENDED', {
          zh: '事项并未挂起。',
          en: 'Expected a suspended case, but it is not suspended.',
        }),
  apply: (draft) => draft.suspend(undefined),
};
