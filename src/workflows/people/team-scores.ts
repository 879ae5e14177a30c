import { ledger, text } from '../../engine/words.js';

/** 售后小组考核分数 (003-T 三), by person and month. */
export const teamScores = ledger('售后小组考核', 'After-sales scores', {
  key: text('人员与月份', 'Person and month'),
  readers: ['TeamLeader', 'HrAdminOfficer'],
});

/** The key of the score of a person in a month (`2025-03`). */
export const scoreKey = (personId: string, month: string): string => `${personId}-${month}`;
