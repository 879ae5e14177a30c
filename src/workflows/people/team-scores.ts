import type { heldKeys } from '../../engine/rules.js';
import { ledger, text } from '../../engine/words.js';

/** 售后小组考核分数 (003-T 三), by person and month. */
export const teamScores = ledger('售后小组考核', 'After-sales scores', {
  key: text('人员与月份', 'Person and month'),
  readers: ['TeamLeader', 'HrAdminOfficer'],
});

/** 行政人事部收到的考核结果 (003-T 三1), by month: a score counts for its member once it is received. */
export const receivedScores = ledger('已接收的售后小组考核', 'After-sales scores received', {
  key: text('月份', 'Month'),
  readers: ['TeamLeader', 'HrAdminOfficer'],
});

/** Whose scores of a month are received. */
export const receivedOf = (month: Parameters<typeof heldKeys>[0]): readonly string[] =>
  (month?.data['members'] ?? []) as readonly string[];

/** The key of the score of a person in a month (`2025-03`). */
export const scoreKey = (personId: string, month: string): string => `${personId}-${month}`;
