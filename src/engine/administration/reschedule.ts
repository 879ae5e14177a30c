import type { AdminAct } from './admin-act.js';

/** The calendar has changed: every armed limit is counted again. */
export const reschedule: AdminAct = {
  title: { zh: '重新计算时限', en: 'Count the limits again' },
  check: () => null,
  apply: (draft) => draft.clocks.reschedule(),
};
