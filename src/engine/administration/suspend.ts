import { rejection } from '../refusals/rejection.js';
import type { AdminAct } from './admin-act.js';
import { Reasoned } from './reasoned.js';

/** 挂起: nobody acts, nothing fires, and every limit stands still until the case is resumed. */
export const suspend: AdminAct = {
  title: { zh: '挂起', en: 'Suspend' },
  form: Reasoned,
  check: ({ suspended }) =>
    suspended
      ? rejection('INSTANCE_SUSPENDED', {
          zh: '事项已处于挂起状态。',
          en: 'Expected a case that is not suspended, but it is already.',
        })
      : null,
  apply: (draft, { actor: by, at, data }) => draft.suspend({ at, by, reason: data['reason'] ?? null }),
};
