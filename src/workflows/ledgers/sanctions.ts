import { ledger, text } from '../../engine/words.js';

/** 处分与处罚: what followed for whom, be it after a complaint (002 篇6、7) or by the discipline (000 篇一 第二十五条). */
export const sanctionsLedger = ledger('处分处罚台账', 'Sanctions', {
  key: text('人员与依据', 'Person and occasion'),
  readers: ['HrAdminOfficer', 'HumanResourcesDepartment'],
});
