import { Day, Person } from '../../../engine/forms.js';
import { days, parameter } from '../../../engine/parameters.js';
import { directSupervisorOf } from '../../../engine/people.js';
import { dueDay, peopleFacts } from '../../../engine/rules.js';
import { approvalEvents, declareProcess, event, form, Remark, says, text } from '../../../engine/words.js';
import * as family from '../separation.js';

const { '000': own, '001': other, '004-C': c, '004-H': h, '004-K': k, '004-R': r } = family.separationProfiles;
const words = declareProcess('people/contract-expiry', {
  title: text('劳动合同到期', 'Contract expiry'),
  subject: text('{request.lastDay} 期满的劳动合同', 'Labour contract ending on {request.lastDay}'),
  summary: ['employeeId', 'lastDay', 'reason'],
  sources: [
    '000 篇一 第十三条',
    '001 篇一 第九条',
    '004-C 第一条',
    '004-H 第五条',
    '004-K 第五、六、九条',
    '004-R 3.3',
  ],
  clause: '004-K 第五、九条',
  modelled: {
    '续订与终止从《劳动合同法》（000 篇一 第十三条；001 篇一 第九条）；004-K 第六条 把合同终止列为解雇的一种，此处自成流程。':
      'Renewal and end follow the Labour Contract Law (000 篇一 第十三条; 001 篇一 第九条). 004-K 第六条 counts the end of a contract among the dismissals; here it is a process of its own.',
    '由人事部门发起，先由员工、再由直接上级决定是否续签；续签合同本身另行办理。':
      'Human resources starts it; first the employee, then the direct superior says whether to renew. Signing the new contract is no part of it.',
    '员工不愿续签的，照辞职审批（004-K 第五条）；驳回、退回即回到员工。失踪、死亡（004-H 第五条）无须审批。':
      'Who does not want to renew passes the chain of a resignation (004-K 第五条); a rejection or return leads back to him. Missing or dead (004-H 第五条) needs no approval.',
  },
  startableBy: ['HrAdminOfficer', 'HumanResourcesDepartment'],
  initiatorMayDecide: true,
  request: form('合同即将期满', 'A contract is about to end', {
    employeeId: Person('员工', 'Employee'),
    lastDay: Day('劳动合同期满日', 'End of the labour contract'),
  }),
  policy: {
    ...family.separationPolicy,
    notice: parameter('contractExpiry.notice', '不续签须提前通知', 'Not to renew needs notice', {
      '004-K 第五、九条': true,
    }),
    employeeNotice: parameter('contractExpiry.employeeNotice', '员工不续签提前', 'Notice of the employee', {
      '004-K 第五条': days(30),
    }),
    companyNotice: parameter('contractExpiry.companyNotice', '公司不续签提前', 'Notice of the company', {
      "004-K 第九条 '提前' [model] 手册无天数": days(1),
    }),
  },
  profiles: {
    '004-K': k,
    '000': { ...own, notice: false },
    '001': { ...other, notice: false },
    '004-C': { ...c, formalities: false, notice: false },
    '004-H': { ...h, notice: false },
    '004-R': { ...r, notice: false },
  },
  events: {
    ...family.leavingEvents,
    ...approvalEvents,
    EMPLOYEE_RENEWS: event('愿意续签', 'Wants to renew'),
    /** 《离职申请表》 (004-K 第五条). */
    EMPLOYEE_DECLINES: says('reason', text('不愿续签', 'Does not want to renew'), text('不续签的原因', 'Why not')),
    RENEW: event('同意续签', 'Renew'),
    COMPANY_DECLINES: event('公司不续签', 'The company does not renew', Remark),
    NATURAL: event('失踪或死亡', 'Missing or dead', { form: Remark, by: family.recorders }),
  },
  keeps: { ...family.leaving, absent: false },
  facts: {
    person: {
      on: ['EMPLOYEE_DECLINES', 'COMPANY_DECLINES', 'NATURAL'],
      register: peopleFacts,
      key: 'request.employeeId',
    },
    noticed: { on: 'EMPLOYEE_DECLINES', due: ({ policy, at }) => [policy.employeeNotice, at] },
    told: { on: 'COMPANY_DECLINES', due: ({ policy, at }) => [policy.companyNotice, at] },
  },
  rules: {
    ...family.formalityRules,
    recordedByAnother: family.recordedByAnother('NATURAL'),
    employeeInTime: {
      EMPLOYEE_DECLINES: ({ policy, request, facts }) => !policy.notice || dueDay(facts.noticed) <= request.lastDay,
      zh: '不愿续签的须提前 {policy.employeeNotice}（004-K 第五条），合同 {request.lastDay} 期满。',
      en: 'Expected notice of {policy.employeeNotice} (004-K 第五条), but the contract ends on {request.lastDay}.',
    },
    companyInTime: {
      COMPANY_DECLINES: ({ policy, request, facts }) => !policy.notice || dueDay(facts.told) <= request.lastDay,
      zh: '公司不续签的须提前 {policy.companyNotice} 通知（004-K 第九条），合同 {request.lastDay} 期满。',
      en: 'Expected the employee to be told {policy.companyNotice} ahead (004-K 第九条), but the contract ends on {request.lastDay}.',
    },
  },
  ...family.separation,
});
const { approvals, branch, chart, end, remembers, signOffs, subprocesses, task, tasks } = words;

const leaves = remembers(({ request, policy, event }) => ({
  ...family.placed({ policy, event, leaverId: request.employeeId, lastDay: request.lastDay }),
  absent: event.type === 'NATURAL',
}));
const on = { NATURAL: { target: 'natural', actions: leaves } } as const;

const opens = remembers(({ request }) => ({ leaverId: request.employeeId }));

export default chart(opens, {
  expiring: task(family.leaver, '员工是否续签', 'Does the employee want to renew?', {
    deadline: { on: 'request.lastDay' },
    on,
    EMPLOYEE_RENEWS: 'companyDecision',
    EMPLOYEE_DECLINES: { target: 'employeeDeclined', actions: leaves },
  }),
  companyDecision: task(directSupervisorOf(family.leaver), '公司是否续签', 'Does the company renew?', {
    clause: '004-K 第九条；004-H 第五条；004-R 3.3',
    deadline: { on: 'request.lastDay' },
    on,
    RENEW: 'renewed',
    COMPANY_DECLINES: { target: 'companyDeclined', actions: leaves },
  }),
  employeeDeclined: branch('员工不续签', 'The employee does not renew', '004-K 第五条', 'inApproval'),
  ...approvals({ ...family.separationWays, rejected: 'expiring', returned: 'expiring' }, family.separationChain),
  companyDeclined: {
    meta: { title: text('公司不续签', 'The company does not renew'), clause: '004-K 第九条' },
    entry: {
      type: 'notify',
      params: { to: family.leaver, title: text('劳动合同期满终止', 'Your labour contract will not be renewed') },
    },
    always: 'approved',
  },
  natural: branch('自然离职', 'Natural separation', '004-H 第五条', 'handover'),
  ...family.leavingStates,
  formalities: { ...family.formalities, states: signOffs(family.formalityTracks) },
  ...tasks(family.leavingTasks),
  ...subprocesses({
    ...family.leavingSteps,
    handover: {
      ...family.leavingSteps.handover,
      input: ({ leaverId, lastDay, absent }) => ({ leaverId, lastDay, absent }),
    },
  }),
  ...family.separationEnds,
  renewed: end('已续签', 'Renewed', { tells: text('劳动合同续签', 'The contract is renewed') }),
});
