import { ledger, text } from '../../engine/words.js';

/** 试用期台账 (000 篇一 第十二条; 001 篇一 第七条): who is on probation and until when, by the review of it. */
export const probationLedger = ledger('试用期台账', 'Probations', {
  key: text('人员', 'Person'),
  readers: ['HrAdminOfficer', 'HumanResourcesDepartment'],
});
