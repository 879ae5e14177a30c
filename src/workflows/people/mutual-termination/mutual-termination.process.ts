import { Day, FreeText, Person } from '../../../engine/forms.js';
import { peopleFacts } from '../../../engine/rules.js';
import { declareProcess, event, form, requestEvents, text } from '../../../engine/words.js';
import * as family from '../separation.js';

const words = declareProcess('people/mutual-termination', {
  title: text('协议解除劳动合同', 'Termination by agreement'),
  subject: text('{request.lastDay} 协议解除劳动合同', 'Termination by agreement, leaving on {request.lastDay}'),
  summary: ['employeeId', 'lastDay', 'terms'],
  sources: ['004-C 第一条', '004-C 一3①'],
  modelled: {
    '手册只列出该类型和协议书：由人事部门发起，员工同意后照辞职审批；补偿未规定。':
      'The manual names the type and its agreement only: human resources starts it, and once the employee agrees it passes the chain of a resignation. Compensation is not ruled.',
  },
  startableBy: ['HrAdminOfficer', 'HumanResourcesDepartment'],
  /** What both agree on; the manual names the agreement, not its contents. */
  request: form('协商解除劳动合同', 'Propose a termination by agreement', {
    employeeId: Person('员工', 'Employee'),
    lastDay: Day('最后工作日', 'Last day of work'),
    terms: FreeText('协议内容', 'Terms of the agreement', { longest: 4000 }),
  }),
  policy: family.separationPolicy,
  profiles: { '004-C': family.separationProfiles['004-C'] },
  events: {
    ...family.leavingEvents,
    ...requestEvents,
    AGREE: event('员工同意', 'The employee agrees'),
    DECLINE: event('员工不同意', 'The employee does not agree'),
  },
  keeps: family.leaving,
  facts: { person: { on: 'SUBMIT', register: peopleFacts, key: 'request.employeeId' } },
  rules: family.formalityRules,
  ...family.separation,
});
const { approvals, chart, draft, pending, remembers, sendsBack, signOffs, subprocesses, tasks } = words;

export default chart({
  draft: draft('填写协议内容', 'Fill in the terms', {
    SUBMIT: {
      target: 'consent',
      actions: remembers(({ request, policy, event }) =>
        family.placed({ policy, event, leaverId: request.employeeId, lastDay: request.lastDay }),
      ),
    },
  }),
  consent: pending(family.leaver, '员工是否同意', 'Does the employee agree?', {
    AGREE: 'inApproval',
    DECLINE: 'rejected',
    RETURN: sendsBack('draft'),
  }),
  ...approvals(family.separationWays, family.separationChain),
  ...family.leavingStates,
  formalities: { ...family.formalities, states: signOffs(family.formalityTracks) },
  ...tasks(family.leavingTasks),
  ...subprocesses(family.leavingSteps),
  ...family.separationEnds,
});
