import { anyOf, departmentHeadOf, role } from '../../engine/people.js';
import { isDoneBy } from '../../engine/rules.js';
import { childProcess, deactivatePerson, event, leavesCompany, text } from '../../engine/words.js';
import { type leaving, separationGuards } from './separation-chain.js';
import { formalityEvents } from './separation-formalities.js';
import { leaver } from './separation-policy.js';

const ended = childProcess<{ outcome: string; successorId?: string }, object>;
/** What follows an approved separation, each a process of its own. */
export const leavingProcesses = { 'exit-handover': ended(), 'departure-audit': ended(), 'exit-settlement': ended() };
export const leavingServices = { deactivatePerson };

/** What every separation declares of what it refers to. */
export const separation = { guards: separationGuards, children: leavingProcesses, services: leavingServices } as const;
export const leavingEvents = { DEACTIVATED: event('账号已停用', 'Deactivated'), ...formalityEvents };

/** Who records what becomes of a separation besides its tasks: human resources, and the general manager where that is the leaver. */
export const recorders = anyOf(role('HumanResourcesDepartment'), role('GeneralManager'));

interface Recorded {
  readonly event: { readonly actor: string; readonly onBehalfOf?: string };
  readonly context: { readonly leaverId: string };
}
/** A rule: whoever leaves records nothing of his own separation with these events. */
export const recordedByAnother = <const Type extends string>(...on: readonly Type[]) => ({
  on,
  holds: ({ event, context }: Recorded) => !isDoneBy(event, context.leaverId),
  zh: '离职员工不得登记自己的离职事项，由人事部门其他人员或总经理登记。',
  en: 'Expected somebody else of human resources, or the general manager, to record it than whoever leaves.',
});

const known = ({ leaverId, lastDay }: typeof leaving) => ({ leaverId, lastDay });

/** 交接 → 离任审计 → 结算, for `subprocesses`; it leads to `leaving`, at once where the handover stays incomplete (000 篇一 第十四条). */
export const leavingSteps = {
  handover: {
    title: text('离职交接', 'Handover'),
    clause: '000 篇一 第十四条；004-C 一4；004-K 第十一条',
    process: 'exit-handover',
    input: known,
    keeps: (_: unknown, { outcome, successorId }: { readonly outcome: string; readonly successorId?: string }) => ({
      successorId: successorId ?? null,
      isUnfinished: outcome === 'incomplete',
    }),
    outcomes: { cleared: 'handedOver', clearedWithCompensation: 'handedOver', incomplete: 'leaving' },
  },
  audit: {
    title: text('离任审计', 'Departure audit'),
    clause: '004-K 第十四条',
    process: 'departure-audit',
    input: known,
    outcomes: { concluded: 'settlement' },
  },
  settlement: {
    title: text('离职结算', 'Settlement'),
    clause: '000 篇一 第十四条；004-K 第十七条',
    process: 'exit-settlement',
    input: known,
    outcomes: { settled: 'leaving' },
  },
} as const;

const tells = (to: typeof leaver | ReturnType<typeof role>, title: ReturnType<typeof text>) => ({
  ...({ type: 'notify', params: { to, title } } as const),
});
const handsOver = [
  {
    guard: 'closesPermissions',
    target: 'handover',
    actions: tells(
      role('InformationDepartment'),
      text('请关闭离职员工的信息系统权限', 'Close the permissions of the leaver'),
    ),
  },
  { target: 'handover' },
] as const;

/** 办理解除手续 (004-C 一3); its regions are {@link formalityTracks}. */
export const formalities = {
  type: 'parallel',
  meta: { title: text('辞职办理', 'Formalities'), clause: '004-C 一3' },
  entry: {
    type: 'notify',
    params: {
      to: departmentHeadOf(leaver),
      title: text('离职人员再次来访按会客规定办理', 'The leaver will be received as a visitor'),
    },
  },
  onDone: handsOver,
} as const;

/** From the approval on: the leaver is told, and the department that he leaves, where the manual says so. */
export const leavingStates = {
  approved: {
    meta: { title: text('已批准', 'Approved'), clause: '004-C 一3；004-K 第十一条' },
    entry: tells(leaver, text('离职已批准，请办理手续', 'Approved: do the formalities')),
    always: [{ guard: 'hasFormalities', target: 'formalities' }, ...handsOver],
  },
  /** Between handover and settlement: the audit where there is one. */
  handedOver: {
    meta: { title: text('交接完毕', 'Handed over'), clause: '004-K 第十四条' },
    always: [{ guard: 'isAudited', target: 'audit' }, { target: 'settlement' }],
  },
  /** The last step of the case: whoever has left has no account, whether his formalities are finished or not. */
  ...leavesCompany({
    clause: '004-C 一4③；004-K 第十一条',
    who: ({ leaverId, successorId }: typeof leaving) => ({ person: leaverId, successor: successorId }),
    done: 'left',
  }),
  left: {
    meta: { title: text('已离职', 'Has left'), clause: '000 篇一 第十四条；004-K 第十一条' },
    always: [{ guard: 'isUnfinished', target: 'incomplete' }, { target: 'completed' }],
  },
} as const;

/** Somebody who cannot be deactivated by the case, such as the last administrator. */
export const leavingTasks = {
  byHand: {
    title: text('人工停用账号并移交', 'Deactivate by hand and hand over'),
    clause: '004-C 一4③；004-K 第十一条',
    to: role('InformationDepartment'),
    separateFromPerson: leaver,
    decisions: { DEACTIVATED: 'left' },
  },
} as const;

/** How every separation ends that was carried through, and one whose formalities were never finished. */
export const separationEnds = {
  completed: {
    title: text('离职完毕', 'Separation complete'),
    clause: '004-K 第十一条',
    tells: text('离职手续已全部办结', 'All formalities of the separation are finished'),
  },
  incomplete: {
    title: text('离职手续未办结', 'Formalities unfinished'),
    clause: '000 篇一 第十四条；004-K 第十六条',
    tells: text(
      '离职手续未办结，账号已停用，不予结算',
      'The formalities are unfinished: the account is closed, and nothing is settled',
    ),
  },
} as const;
