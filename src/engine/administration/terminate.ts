import type { AdminAct } from './admin-act.js';
import { Reasoned } from './reasoned.js';

/** 终止: the case ends where it stands, its children with it, and nothing of it is open any more. */
export const terminate: AdminAct = {
  title: { zh: '终止', en: 'Terminate' },
  form: Reasoned,
  reachesFailed: true,
  check: () => null,
  apply: (draft) => draft.stopCase(),
};
