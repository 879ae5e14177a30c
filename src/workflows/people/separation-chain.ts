import { byPolicy, departmentHeadOf, role } from '../../engine/people.js';
import { holdsRole, isRanked } from '../../engine/rules.js';
import { text } from '../../engine/words.js';
import type { PolicyOf } from '../../engine/parameters.js';
import { leaver, type separationPolicy, type SeparationStep } from './separation-policy.js';

/** What a case remembers of whoever leaves. */
export const leaving = {
  leaverId: '',
  /** Who takes over; `null` until the handover names him. */
  successorId: null as string | null,
  lastDay: '',
  /** His formalities could not be finished: he leaves all the same, and nothing is settled. */
  isUnfinished: false,
  isUpper: false,
  isAudited: false,
  /** What the limits of the first steps and of the later ones count from; `null` where the manual has none. */
  receivedFrom: null as string | null,
  limitedFrom: null as string | null,
};

interface Placed {
  readonly policy: PolicyOf<typeof separationPolicy>;
  readonly leaverId: string;
  readonly lastDay: string;
  /** Its fact `person` says what the directory knows of him. */
  readonly event: { readonly at: string; readonly facts: object };
}

/** Where he stands: which chain is his, and whether he is audited. */
export function placed({ policy, leaverId, lastDay, event: { at, facts } }: Placed) {
  const { person = null } = facts as { readonly person?: Parameters<typeof holdsRole>[0] };
  const isHigh = holdsRole(person, 'AssistantToGeneralManager') || isRanked(person, 'deputyGeneralManager');
  return {
    leaverId,
    lastDay,
    isUpper: isRanked(person, policy.upperFrom),
    isAudited: policy.audited && isHigh,
    receivedFrom: policy.limited ? at : null,
    limitedFrom: policy.limited ? at : null,
  };
}

interface Leaving {
  readonly context: typeof leaving & {
    readonly policy: PolicyOf<typeof separationPolicy>;
    /** Whom another process has asked before: he is not asked again. */
    readonly decidedSteps?: readonly SeparationStep[];
  };
}
const asks = (step: SeparationStep) => {
  return ({ context: { isUpper, policy, decidedSteps = [] } }: Leaving): boolean =>
    (isUpper ? policy.upperChain : policy.chain).includes(step) && !decidedSteps.includes(step);
};

export const separationGuards = {
  asksUpperOpinion: (known: Leaving) => known.context.isUpper && asks('opinion')(known),
  asksOpinion: (known: Leaving) => !known.context.isUpper && asks('opinion')(known),
  asksDepartment: asks('department'),
  asksExecutive: asks('executive'),
  asksGeneralManagement: asks('generalManagement'),
  asksHrDirector: asks('hrDirector'),
  asksHrVicePresident: asks('hrVicePresident'),
  asksGeneralManager: asks('generalManager'),
  hasFormalities: ({ context }: Leaving) => context.policy.formalities,
  closesPermissions: ({ context }: Leaving) => context.policy.closesPermissions,
  isAudited: ({ context }: Leaving) => context.isAudited,
  isUnfinished: ({ context }: Leaving) => context.isUnfinished,
};

/** Somebody else than he proposes his dismissal, his retirement: he approves none of it. */
const own = { separateFromPerson: leaver } as const;
const opinion = {
  ...own,
  title: text('上级签署意见', 'The superiors give their opinion'),
  to: byPolicy<PolicyOf<typeof separationPolicy>>('opinion'),
  signers: 'sequential',
} as const;

/** 离职审批: each step is asked where the chain of the manual names it for his rank. */
export const separationChain = {
  /** Its limit counts together with the review of the executive (004-R 4.1). */
  upperOpinion: {
    ...opinion,
    deadline: { limit: 'upperOpinionWithin', from: 'receivedFrom' },
    when: 'asksUpperOpinion',
  },
  opinion: { ...opinion, deadline: { limit: 'opinionWithin', from: 'receivedFrom' }, when: 'asksOpinion' },
  department: {
    ...own,
    title: text('部门负责人审批', 'The head of the department approves'),
    to: departmentHeadOf(leaver),
    when: 'asksDepartment',
  },
  executive: {
    ...own,
    title: text('分管领导审核', 'The executive in charge reviews'),
    to: role('ExecutiveInCharge'),
    deadline: { limit: 'upperOpinionWithin', from: 'receivedFrom' },
    when: 'asksExecutive',
  },
  generalManagement: {
    ...own,
    title: text('综合管理部办理审批', 'The general management department completes the approval'),
    to: role('GeneralManagementDepartment'),
    deadline: 'generalManagementWithin',
    when: 'asksGeneralManagement',
  },
  hrDirector: {
    ...own,
    title: text('人力资源总监审核', 'The HR director reviews'),
    to: role('HrDirector'),
    deadline: { limit: 'hrDirectorWithin', from: 'limitedFrom' },
    when: 'asksHrDirector',
  },
  hrVicePresident: {
    ...own,
    title: text('人力资源分管副总复核', 'The HR vice president checks again'),
    to: role('HrVicePresident'),
    deadline: { limit: 'hrVicePresidentWithin', from: 'limitedFrom' },
    when: 'asksHrVicePresident',
  },
  generalManager: {
    ...own,
    title: text('总经理审批', 'The general manager approves'),
    to: role('GeneralManager'),
    deadline: { limit: 'generalManagerWithin', from: 'limitedFrom' },
    when: 'asksGeneralManager',
  },
} as const;

interface Decided {
  readonly context: { readonly policy: { readonly limited: boolean } };
  readonly event: { readonly at: string };
}

/** Where the chain leads: `inApproval` begins it, and the limit of each later step counts from the decision before. */
export const separationWays = {
  begins: { name: 'inApproval', title: text('审批中', 'In approval'), clause: '004-R 4；004-T 二2' },
  approved: 'approved',
  actions: {
    type: 'remember',
    params: ({ context, event }: Decided) => ({ limitedFrom: context.policy.limited ? event.at : null }),
  },
} as const;
