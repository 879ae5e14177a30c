import { Parameter, workingDays } from '../../engine/parameters.js';
import { departmentHeadOf, directSupervisorOf, firstOf, lineUpTo, user } from '../../engine/people.js';
import type { Level } from '../../engine/rules.js';
import { text } from '../../engine/words.js';

/** Whoever leaves, be it by his own request or not. */
export const leaver = user('leaverId');

const steps = {
  opinion: text('签署意见', 'Opinion of the superior'),
  department: text('部门负责人', 'Head of the department'),
  executive: text('分管领导', 'Executive in charge'),
  generalManagement: text('综合管理部', 'General management department'),
  hrDirector: text('人力资源总监', 'HR director'),
  hrVicePresident: text('人力资源分管副总', 'HR vice president'),
  generalManager: text('总经理', 'General manager'),
};
export type SeparationStep = keyof typeof steps;
export const separationSteps = Object.keys(steps) as readonly SeparationStep[];
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
  chain: readonly SeparationStep[] = ['opinion'];
  @Parameter(
    'separation.chain.upper',
    `004-R 4.1；004-T 二2（1）；${silent}`,
    '高职级审批链',
    'Chain of the upper',
    steps,
  )
  upperChain: readonly SeparationStep[] = ['opinion'];
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
  @Parameter('separation.formalities', '004-C 一3①②④', '办理解除手续', 'Agreement, certificate and insurance')
  formalities = false;
  @Parameter('separation.permissions', '004-K 第十一条', '批准后即通知关闭系统权限', 'Permissions are closed at once')
  closesPermissions = false;
  @Parameter('departureAudit.required', '004-K 第十四条', '总经理助理及以上离任审计', 'Audit from assistant GM up')
  audited = false;
}

const superior = directSupervisorOf(leaver);
const head = departmentHeadOf(leaver);
const opinionOf = (opinion: typeof superior | typeof head, ...chain: readonly SeparationStep[]) => ({
  opinion,
  chain: ['opinion', ...chain],
  upperChain: ['opinion', ...chain],
});

/** The values of each manual; a process takes the manuals that have it. */
export const separationProfiles = {
  '000': {},
  '001': {},
  '004-C': { ...opinionOf(head, 'executive', 'generalManagement'), formalities: true },
  '004-F': opinionOf(head, 'hrDirector'),
  '004-H': opinionOf(head, 'hrDirector'),
  '004-K': { ...opinionOf(superior, 'generalManager'), audited: true, closesPermissions: true },
  '004-R': {
    opinion: firstOf(superior, head),
    limited: true,
    chain: ['opinion', 'hrDirector', 'hrVicePresident', 'generalManager'],
    upperChain: ['opinion', 'executive', 'hrDirector', 'generalManager'],
  },
  '004-T': {
    opinion: superior,
    upperFrom: 'supervisor',
    chain: ['opinion', 'department'],
    upperChain: ['opinion', 'generalManager'],
  },
} as const;
