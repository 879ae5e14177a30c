import type { AdminAct } from './admin-act.js';

/** The directory has changed: the open tasks follow it. What came of it is in the record; a replay asks nobody. */
export const reassign: AdminAct = {
  title: { zh: '重新分派', en: 'Assign again' },
  check: () => null,
  apply: (draft) => draft.tasks.reassign(),
};
