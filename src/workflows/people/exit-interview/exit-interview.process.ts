import { Parameter } from '../../../engine/parameters.js';
import { anyOf, byPolicy, departmentHeadOf, directSupervisorOf, role } from '../../../engine/people.js';
import { checklist, declareProcess, text } from '../../../engine/words.js';
import { leaver } from '../separation.js';
import { ExitInterviewForm, Filing, InterviewNeeded } from './exit-interview.forms.js';

class InterviewPolicy {
  @Parameter('exitInterview.organiser', '004-C 一1；004-F 3.3、4.2', '面谈组织部门', 'Who organises and files it')
  organiser = role('GeneralManagementDepartment');
  @Parameter('exitInterview.participants.ordinary', '004-C 一1', '普通岗位谈话人', 'Interviewers of an ordinary post')
  ordinary = anyOf(directSupervisorOf(leaver), departmentHeadOf(leaver));
  @Parameter('exitInterview.participants.important', '004-C 一1', '重要及管理岗位谈话人', 'Of an important post')
  important = anyOf(departmentHeadOf(leaver), role('GeneralManagementDepartment'), role('ExecutiveInCharge'));
  @Parameter('exitInterview.filedTwice', '004-C 一1', '分存公司和员工档案', 'Filed twice')
  filedTwice = true;
}

const byHr = anyOf(role('HumanResourcesDepartment'), departmentHeadOf(leaver));

const { chart, end, remembers, task } = declareProcess({
  key: 'exit-interview',
  family: 'people',
  title: text('离职面谈', 'Exit interview'),
  subject: text('离职面谈', 'Exit interview'),
  summary: ['leaverId', 'important', 'mode'],
  sources: ['004-C 一1', '004-F 3.3、4.2、5.1.1.2', '004-R 1', '004-T 一3'],
  clause: '004-C 一1；004-R 1；004-T 一 3',
  modelled: {
    '谈话由综合管理部（004-F：人力资源部）组织并登记；谈话中留任的，辞职申请撤回。时限手册未规定。':
      'The general management department (004-F: human resources) organises and records it. Who is retained in it withdraws. The manuals set no limit.',
  },
  startableBy: 'parent',
  initiatorMayDecide: true,
  request: InterviewNeeded,
  policy: InterviewPolicy,
  profiles: {
    '004-C': {},
    '004-F': { organiser: role('HumanResourcesDepartment'), ordinary: byHr, important: byHr, filedTwice: false },
  },
  events: {
    HELD: {
      title: text('已面谈', 'Interview held'),
      form: ExitInterviewForm,
      keeps: ['mode', 'reasons', 'improvements'],
    },
    RETAINED: { title: text('员工留任', 'The employee stays') },
    SIGN: { title: text('签字', 'Sign') },
    FILE: { title: text('归档', 'File'), form: Filing },
  },
  keeps: { leaverId: '' },
  rules: {
    inPersonWherePossible: {
      on: 'HELD',
      holds: ({ data }) => data.mode === 'inPerson' || data.cannotAttend,
      zh: '因故不能亲临的，方以电话面谈（004-C 一1）。',
      en: 'Expected a talk in person unless the employee cannot attend (004-C 一1), but it was by telephone.',
    },
    filedTwice: checklist('FILE', Filing, '004-C 一1', ({ policy }: { readonly policy: InterviewPolicy }) =>
      policy.filedTwice ? ['company', 'personal'] : [],
    ),
  },
  guards: { isImportant: ({ context }) => context.request.important },
});

const organiser = { to: byPolicy<InterviewPolicy>('organiser'), separateFromPerson: leaver };
const signs = {
  title: text('谈话人签字', 'The interviewers sign'),
  signers: 'all',
  separateFrom: ['held'],
  decisions: { SIGN: 'signed' },
} as const;

export default chart(
  {
    scheduled: task(organiser, '组织离职面谈并详细记录', 'Hold the interview and record it in detail', {
      HELD: { guard: 'inPersonWherePossible', target: 'held' },
      RETAINED: 'retained',
    }),
    held: task(leaver, '员工签字', 'The employee signs', {
      SIGN: [{ guard: 'isImportant', target: 'importantSigning' }, { target: 'ordinarySigning' }],
    }),
    ordinarySigning: { ...signs, to: byPolicy<InterviewPolicy>('ordinary') },
    importantSigning: { ...signs, to: byPolicy<InterviewPolicy>('important') },
    signed: task(organiser, '归档面谈记录', 'File the record', {
      clause: '004-C 一1',
      FILE: { guard: 'filedTwice', target: 'filed' },
    }),
    filed: end('已归档', 'Filed'),
    retained: end('员工留任', 'Retained'),
  },
  { entry: remembers(({ context }) => ({ leaverId: context.request.leaverId })) },
);
