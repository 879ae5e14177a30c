import { role } from '../../engine/people.js';
import { deactivatePerson, event, leavesCompany, text } from '../../engine/words.js';

/** Whose contract ends at once; nobody is named to take over, so that what he held goes to his superior. */
export const terminated = { leaverId: '', successorId: null as string | null };
export const leavingServices = { deactivatePerson };
export const leavingEvents = { DEACTIVATED: event('账号已停用', 'Deactivated') };

const clause = '000 篇一 第十四条；001 篇一 第三十二条';
export const leavesTo = <Done extends string>(done: Done) =>
  leavesCompany({
    clause,
    done,
    who: ({ leaverId: person, successorId: successor }: typeof terminated) => ({ person, successor }),
  });

/** Somebody who cannot be deactivated by the case, such as the last administrator. */
export const leavingTasks = <Done extends string>(done: Done) => ({
  byHand: {
    title: text('人工停用账号并移交', 'Deactivate by hand and hand over'),
    clause,
    to: role('InformationDepartment'),
    decisions: { DEACTIVATED: done },
  },
});
