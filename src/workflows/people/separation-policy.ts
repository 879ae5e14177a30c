import { parameter, workingDays } from '../../engine/parameters.js';
import { departmentHeadOf, directSupervisorOf, firstOf, lineUpTo, user } from '../../engine/people.js';
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
const ranks = {
  supervisor: text('主管级', 'Supervisor'),
  director: text('总监级', 'Director'),
};
const silent = '001、004-F、004-H、004-K [model] 手册未写明或权限表未附';

/** 离职审批权限: whom a separation passes, by the rank of whoever leaves. `separation.chain` of the catalogue. */
export const separationPolicy = {
  opinion: parameter('separation.opinion', '意见签署人', 'Who gives an opinion', {
    '000 篇一 第十四条；004-C 一1；004-R 4；004-T 二2': lineUpTo(leaver, 'GeneralManager'),
  }),
  upperFrom: parameter('separation.chain.upperFrom', '高职级起点', 'Rank of the upper chain', ranks, {
    '004-R 4.1；004-T 二2（1）': 'director',
  }),
  chain: parameter('separation.chain', '审批链', 'Chain', steps, {
    [`000 篇一 第十四条；004-C 一2；004-R 4.2；004-T 二2（2）；${silent}`]: ['opinion'],
  }),
  upperChain: parameter('separation.chain.upper', '高职级审批链', 'Chain of the upper', steps, {
    [`004-R 4.1；004-T 二2（1）；${silent}`]: ['opinion'],
  }),
  limited: parameter('separation.chain.limited', '各级审批有时限', 'Each step has a limit', { '004-R 4': false }),
  opinionWithin: parameter('separation.chain.opinion', '意见签署时限', 'Time for the opinion', {
    '004-R 4.2': workingDays(2),
  }),
  upperOpinionWithin: parameter(
    'separation.chain.director',
    '总监级：直接上司与分管副总时限',
    'Director: superior and executive',
    { '004-R 4.1': workingDays(3) },
  ),
  generalManagementWithin: parameter(
    'separation.gmDept.limit',
    '综合管理部审批时限',
    'Time of the general management department',
    { '004-C 一2': workingDays(5) },
  ),
  hrDirectorWithin: parameter('separation.chain.hrDirector', '人力资源总监时限', 'Time of the HR director', {
    '004-R 4': workingDays(3),
  }),
  hrVicePresidentWithin: parameter(
    'separation.chain.hrVicePresident',
    '人力资源分管副总时限',
    'Time of the HR vice president',
    { '004-R 4.2': workingDays(2) },
  ),
  generalManagerWithin: parameter('separation.chain.generalManager', '总经理时限', 'Time of the manager', {
    "004-R 4.1；4.2 [ambiguous] '在3' 后缺失": workingDays(3),
  }),
  formalities: parameter('separation.formalities', '办理解除手续', 'Agreement, certificate and insurance', {
    '004-C 一3①②④': false,
  }),
  closesPermissions: parameter('separation.permissions', '批准后即通知关闭系统权限', 'Permissions are closed at once', {
    '004-K 第十一条': false,
  }),
  audited: parameter('departureAudit.required', '总经理助理及以上离任审计', 'Audit from assistant GM up', {
    '004-K 第十四条': false,
  }),
};

const superior = directSupervisorOf(leaver);
const head = departmentHeadOf(leaver);
const opinionOf = (opinion: typeof superior | typeof head, ...chain: readonly SeparationStep[]) => ({
  opinion,
  chain: ['opinion' as const, ...chain],
  upperChain: ['opinion' as const, ...chain],
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
