import type { AdminAct } from './admin-act.js';
import { noneWaits } from './confirm-modification.js';
import { Reasoned } from './reasoned.js';

/** 撤销跳转: the case stays where it is. */
export const cancelModification: AdminAct = {
  title: { zh: '撤销跳转', en: 'Cancel the modification' },
  form: Reasoned,
  reachesFailed: true,
  check: ({ modification }) => (modification ? null : noneWaits()),
  apply: (draft) => draft.modifications.cancel(),
};
