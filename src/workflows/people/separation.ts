import { Parameter, workingDays } from '../../engine/parameters.js';
import { byPolicy, departmentHeadOf, directSupervisorOf, firstOf, lineUpTo, role, user } from '../../engine/people.js';
import { holdsRole, isRanked, type Level } from '../../engine/rules.js';
import { childProcess, deactivatePerson, text } from '../../engine/words.js';

/** Whoever leaves, be it by his own request or not. */
export const leaver = user<{ leaverId: string }>(({ leaverId }) => leaverId);

const steps = {
  opinion: text('签署意见', 'Opinion of the superior'),
  department: text('部门负责人', 'Head of the department'),
  executive: text('分管领导', 'Executive in charge'),
  generalManagement: text('综合管理部', 'General management department'),
  hrDirector: text('人力资源总监', 'HR director'),
  hrVicePresident: text('人力资源分管副总', 'HR vice president'),
  generalManager: text('总经理', 'General manager'),
};
type Step = keyof typeof steps;
const ranks: Readonly<Record<string, { zh: string; en: string }>> = {
  supervisor: text('主管级', 'Supervisor'),
  director: text('总监级', 'Director'),
};
const silent = '001、004-F、004-H、004-K [model] 手册未写明或权限表未附';

/** 离职审批权限: whom a separation passes, by the rank of whoever leaves. `separation.chain` of the catalogue. */
export class SeparationPolicy {
  @Parameter(
    'separation.opinion',
    '000 篇一 第十四条；004-C 一1；004-R 4；004-T 二2',
    '意见签署人',
    'Who gives an opinion',
  )
  opinion = lineUpTo(leaver, 'GeneralManager');
  @Parameter('separation.chain.upperFrom', '004-R 4.1；004-T 二2（1）', '高职级起点', 'Rank of the upper chain', ranks)
  upperFrom: Level = 'director';
  @Parameter(
    'separation.chain',
    `000 篇一 第十四条；004-C 一2；004-R 4.2；004-T 二2（2）；${silent}`,
    '审批链',
    'Chain',
    steps,
  )
  chain: readonly Step[] = ['opinion'];
  @Parameter(
    'separation.chain.upper',
    `004-R 4.1；004-T 二2（1）；${silent}`,
    '高职级审批链',
    'Chain of the upper',
    steps,
  )
  upperChain: readonly Step[] = ['opinion'];
  @Parameter('separation.chain.limited', '004-R 4', '各级审批有时限', 'Each step has a limit') limited = false;
  @Parameter('separation.chain.opinion', '004-R 4.2', '意见签署时限', 'Time for the opinion') opinionWithin =
    workingDays(2);
  @Parameter(
    'separation.chain.director',
    '004-R 4.1',
    '总监级：直接上司与分管副总时限',
    'Director: superior and executive',
  )
  upperOpinionWithin = workingDays(3);
  @Parameter('separation.gmDept.limit', '004-C 一2', '综合管理部审批时限', 'Time of the general management department')
  generalManagementWithin = workingDays(5);
  @Parameter('separation.chain.hrDirector', '004-R 4', '人力资源总监时限', 'Time of the HR director')
  hrDirectorWithin = workingDays(3);
  @Parameter('separation.chain.hrVicePresident', '004-R 4.2', '人力资源分管副总时限', 'Time of the HR vice president')
  hrVicePresidentWithin = workingDays(2);
  @Parameter(
    'separation.chain.generalManager',
    "004-R 4.1；4.2 [ambiguous] '在3' 后缺失",
    '总经理时限',
    'Time of the manager',
  )
  generalManagerWithin = workingDays(3);
  @Parameter('separation.formalities', '004-C 一3①②', '办理解除手续', 'Agreement, certificate and insurance')
  formalities = false;
  @Parameter('departureAudit.required', '004-K 第十四条', '总经理助理及以上离任审计', 'Audit from assistant GM up')
  audited = false;
}

const superior = directSupervisorOf(leaver);
const head = departmentHeadOf(leaver);

/** The values of each manual; a process takes the manuals that have it. */
export const separationProfiles = {
  '000': {},
  '001': {},
  '004-C': {
    ...{ opinion: head, chain: ['opinion', 'executive', 'generalManagement'], formalities: true },
    upperChain: ['opinion', 'executive', 'generalManagement'],
  },
  '004-F': { opinion: head, chain: ['opinion', 'hrDirector'], upperChain: ['opinion', 'hrDirector'] },
  '004-H': { opinion: head, chain: ['opinion', 'hrDirector'], upperChain: ['opinion', 'hrDirector'] },
  '004-K': {
    ...{ opinion: superior, chain: ['opinion', 'generalManager'], upperChain: ['opinion', 'generalManager'] },
    audited: true,
  },
  '004-R': {
    ...{ opinion: firstOf(superior, head), limited: true },
    chain: ['opinion', 'hrDirector', 'hrVicePresident', 'generalManager'],
    upperChain: ['opinion', 'executive', 'hrDirector', 'generalManager'],
  },
  '004-T': {
    ...{ opinion: superior, upperFrom: 'supervisor' },
    ...{ chain: ['opinion', 'department'], upperChain: ['opinion', 'generalManager'] },
  },
} as const;

/** What a case remembers of whoever leaves. */
export const leaving = {
  leaverId: '',
  /** Who takes over; `null` until the handover names him. */
  successorId: null as string | null,
  lastDay: '',
  isUpper: false,
  isAudited: false,
  /** What the limits of the first steps and of the later ones count from; `null` where the manual has none. */
  receivedFrom: null as string | null,
  limitedFrom: null as string | null,
};

interface Placed {
  readonly policy: SeparationPolicy;
  readonly leaverId: string;
  readonly lastDay: string;
  /** What the directory says of him. */
  readonly person: Parameters<typeof holdsRole>[0];
  readonly at: string;
}

/** Where he stands: which chain is his, and whether he is audited. */
export const placed = ({ policy, leaverId, lastDay, person, at }: Placed): Omit<typeof leaving, 'successorId'> => ({
  ...{ leaverId, lastDay },
  isUpper: isRanked(person, policy.upperFrom),
  isAudited:
    policy.audited && (holdsRole(person, 'AssistantToGeneralManager') || isRanked(person, 'deputyGeneralManager')),
  receivedFrom: policy.limited ? at : null,
  limitedFrom: policy.limited ? at : null,
});

interface Leaving {
  readonly context: typeof leaving & { readonly policy: SeparationPolicy };
}
const asks = (step: Step) => {
  return ({ context: { isUpper, policy } }: Leaving): boolean =>
    (isUpper ? policy.upperChain : policy.chain).includes(step);
};

export const separationGuards = {
  asksUpperOpinion: (known: Leaving) => known.context.isUpper && asks('opinion')(known),
  asksOpinion: asks('opinion'),
  asksDepartment: asks('department'),
  asksExecutive: asks('executive'),
  asksGeneralManagement: asks('generalManagement'),
  asksHrDirector: asks('hrDirector'),
  asksHrVicePresident: asks('hrVicePresident'),
  asksGeneralManager: asks('generalManager'),
  hasFormalities: ({ context }: Leaving) => context.policy.formalities,
  isAudited: ({ context }: Leaving) => context.isAudited,
};

const opinion = { to: byPolicy<SeparationPolicy>('opinion'), signers: 'sequential' } as const;

/** The opinion on somebody of the upper ranks: its limit counts together with the review of the executive (004-R 4.1). */
export const upperOpinion = {
  ...opinion,
  title: text('上级签署意见', 'The superiors give their opinion'),
  deadline: { limit: 'upperOpinionWithin', from: 'receivedFrom' },
} as const;

/** 离职审批: each step is asked where the chain of the manual names it. */
export const separationChain = {
  opinion: {
    ...opinion,
    title: text('上级签署意见', 'The superiors give their opinion'),
    deadline: { limit: 'opinionWithin', from: 'receivedFrom' },
  },
  department: {
    title: text('部门负责人审批', 'The head of the department approves'),
    to: head,
    when: 'asksDepartment',
  },
  executive: {
    title: text('分管领导审核', 'The executive in charge reviews'),
    to: role('ExecutiveInCharge'),
    deadline: { limit: 'upperOpinionWithin', from: 'receivedFrom' },
    when: 'asksExecutive',
  },
  generalManagement: {
    title: text('综合管理部办理审批', 'The general management department completes the approval'),
    to: role('GeneralManagementDepartment'),
    deadline: 'generalManagementWithin',
    when: 'asksGeneralManagement',
  },
  hrDirector: {
    title: text('人力资源总监审核', 'The HR director reviews'),
    to: role('HrDirector'),
    deadline: { limit: 'hrDirectorWithin', from: 'limitedFrom' },
    when: 'asksHrDirector',
  },
  hrVicePresident: {
    title: text('人力资源分管副总复核', 'The HR vice president checks again'),
    to: role('HrVicePresident'),
    deadline: { limit: 'hrVicePresidentWithin', from: 'limitedFrom' },
    when: 'asksHrVicePresident',
  },
  generalManager: {
    title: text('总经理审批', 'The general manager approves'),
    to: role('GeneralManager'),
    deadline: { limit: 'generalManagerWithin', from: 'limitedFrom' },
    when: 'asksGeneralManager',
  },
} as const;

/** From the opinion of the upper ranks on. */
export const afterUpperOpinion = [
  { guard: 'asksDepartment', target: 'department' },
  { guard: 'asksExecutive', target: 'executive' },
  { guard: 'asksGeneralManagement', target: 'generalManagement' },
  { guard: 'asksHrDirector', target: 'hrDirector' },
  { guard: 'asksHrVicePresident', target: 'hrVicePresident' },
  { guard: 'asksGeneralManager', target: 'generalManager' },
  { target: 'approved' },
] as const;

/** `inApproval`: the chain begins. */
export const inApproval = {
  meta: { title: text('审批中', 'In approval'), clause: '004-R 4；004-T 二2' },
  always: [
    { guard: 'asksUpperOpinion', target: 'upperOpinion' },
    { guard: 'asksOpinion', target: 'opinion' },
    ...afterUpperOpinion,
  ],
} as const;

const ended = childProcess<{ outcome: string; successorId?: string }, object>;
/** What follows an approved separation, each a process of its own. */
export const leavingProcesses = {
  'exit-handover': ended(),
  'departure-audit': ended(),
  'exit-settlement': ended(),
};

const known = ({ leaverId, lastDay }: typeof leaving) => ({ leaverId, lastDay });

/** 交接 → 离任审计 → 结算, for `subprocesses`; it leads to `leaving`, or to `incomplete` (000 篇一 第十四条). */
export const leavingSteps = {
  handover: {
    title: text('离职交接', 'Handover'),
    clause: '000 篇一 第十四条；004-C 一4；004-K 第十一条',
    process: 'exit-handover',
    input: known,
    keeps: (_: unknown, output: { readonly successorId?: string }) => ({ successorId: output.successorId ?? null }),
    outcomes: { cleared: 'handedOver', clearedWithCompensation: 'handedOver', incomplete: 'incomplete' },
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

/** 批准: the leaver, whoever closes his permissions, and the department he leaves are told (004-C 一3④; 004-K 第十一条). */
export const approvedSeparation = {
  meta: { title: text('已批准', 'Approved'), clause: '004-C 一3；004-K 第十一条' },
  entry: [
    { type: 'notify', params: { to: leaver, title: text('离职已批准，请办理手续', 'Approved: do the formalities') } },
    {
      type: 'notify',
      params: {
        to: role('InformationDepartment'),
        title: text('请关闭离职员工的信息系统权限', 'Close the permissions of the leaver'),
      },
    },
    {
      type: 'notify',
      params: {
        to: head,
        title: text('离职人员再次来访按会客规定办理', 'The leaver will be received as a visitor'),
      },
    },
  ],
  always: [{ guard: 'hasFormalities', target: 'formalities' }, { target: 'handover' }],
} as const;

/** Between handover and settlement: the audit where there is one. */
export const handedOver = {
  meta: { title: text('交接完毕', 'Handed over'), clause: '004-K 第十四条' },
  always: [{ guard: 'isAudited', target: 'audit' }, { target: 'settlement' }],
} as const;

/** The last step of the case: the person leaves the company, and what he held goes to his successor or his superior. */
export const leavingCompany = {
  meta: { title: text('停用账号并移交', 'Deactivate and hand over'), clause: '004-C 一4③；004-K 第十一条' },
  invoke: {
    id: 'leaving',
    src: 'deactivatePerson',
    input: ({ context }: { readonly context: typeof leaving }) => ({
      person: context.leaverId,
      successor: context.successorId,
    }),
    onDone: 'completed',
    onError: 'byHand',
  },
} as const;

export const leavingServices = { deactivatePerson };

export const leavingEvents = { DEACTIVATED: { title: text('账号已停用', 'Deactivated') } };

/** Somebody who cannot be deactivated by the case, such as the last administrator. */
export const leavingTasks = {
  byHand: {
    title: text('人工停用账号并移交', 'Deactivate by hand and hand over'),
    clause: '004-C 一4③；004-K 第十一条',
    to: role('InformationDepartment'),
    decisions: { DEACTIVATED: 'completed' },
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
    tells: text('离职手续未办结，不予结算', 'The formalities are unfinished: nothing is settled'),
  },
} as const;
