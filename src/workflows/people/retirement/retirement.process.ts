import { Day, Person } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { peopleFacts } from '../../../engine/rules.js';
import { declareProcess, form, requestEvents, text } from '../../../engine/words.js';
import * as family from '../separation.js';

const { approvals, chart, draft, remembers, signOffs, subprocesses, tasks } = declareProcess('people/retirement', {
  title: text('退休', 'Retirement'),
  subject: text('{request.lastDay} 退休', 'Retirement on {request.lastDay}'),
  summary: ['employeeId', 'lastDay'],
  sources: ['004-C 第一条', '004-F 5.4（仅目录）'],
  modelled: {
    '手册未规定年龄、由谁申请、审批和返聘政策（004-F 5.4 缺失）：公司设定审批链后方可申请；返聘未建模。':
      'The manuals are silent on age, initiator and chain, and 004-F 5.4 on re-employment is missing: it can be asked for once the company has set the chain. Re-employment is not modelled.',
  },
  startableBy: ['HrAdminOfficer', 'HumanResourcesDepartment'],
  request: form('办理退休', 'Retire somebody', {
    employeeId: Person('员工', 'Employee'),
    lastDay: Day('最后工作日', 'Last day of work'),
  }),
  policy: {
    ...family.separationPolicy,
    isConfigured: parameter('retirement.approvalMatrix', '已设定审批链', 'The chain of approval is set', {
      '[model] 004-C 第一条、004-F 5.4 均未写明审批': false,
    }),
  },
  profiles: { '004-C': { ...family.separationProfiles['004-C'], formalities: false } },
  events: { ...requestEvents, ...family.leavingEvents },
  keeps: family.leaving,
  facts: { person: { on: 'SUBMIT', register: peopleFacts, key: 'request.employeeId' } },
  rules: {
    ...family.formalityRules,
    matrixConfigured: {
      SUBMIT: ({ policy }) => policy.isConfigured,
      zh: '手册未规定退休的审批链，须先由公司设定（retirement.approvalMatrix）。',
      en: 'Expected the company to have set who approves a retirement, because the manuals do not say, but it has not (retirement.approvalMatrix).',
    },
  },
  ...family.separation,
});

export default chart({
  draft: draft('填写退休办理单', 'Fill in the retirement', {
    SUBMIT: {
      target: 'inApproval',
      actions: remembers(({ request, policy, event }) =>
        family.placed({ policy, event, leaverId: request.employeeId, lastDay: request.lastDay }),
      ),
    },
  }),
  ...approvals(family.separationWays, family.separationChain),
  ...family.leavingStates,
  formalities: { ...family.formalities, states: signOffs(family.formalityTracks) },
  ...tasks(family.leavingTasks),
  ...subprocesses(family.leavingSteps),
  ...family.separationEnds,
});
