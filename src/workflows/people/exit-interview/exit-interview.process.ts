import { Choice, Flag, FreeText, Optional, Person } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { anyOf, departmentHeadOf, directSupervisorOf, role } from '../../../engine/people.js';
import { checklist, declareProcess, event, form, text } from '../../../engine/words.js';
import { leaver } from '../separation.js';

/** 分存公司和员工档案 (004-C 一1). */
class Filing {
  @Flag('已存公司档案', 'Filed with the company') company!: boolean;
  @Flag('已存员工档案', 'Filed in the personal file') personal!: boolean;
}

const byHr = anyOf(role('HumanResourcesDepartment'), departmentHeadOf(leaver));

const { byPolicy, chart, end, remembers, task } = declareProcess('people/exit-interview', {
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
  request: form({
    leaverId: Person('离职员工', 'Leaver'),
    important: Flag('重要或管理岗位', 'Important or managerial post'),
  }),
  policy: {
    organiser: parameter('exitInterview.organiser', '面谈组织部门', 'Who organises and files it', {
      '004-C 一1；004-F 3.3、4.2': role('GeneralManagementDepartment'),
    }),
    ordinary: parameter('exitInterview.participants.ordinary', '普通岗位谈话人', 'Interviewers of an ordinary post', {
      '004-C 一1': anyOf(directSupervisorOf(leaver), departmentHeadOf(leaver)),
    }),
    important: parameter('exitInterview.participants.important', '重要及管理岗位谈话人', 'Of an important post', {
      '004-C 一1': anyOf(departmentHeadOf(leaver), role('GeneralManagementDepartment'), role('ExecutiveInCharge')),
    }),
    filedTwice: parameter('exitInterview.filedTwice', '分存公司和员工档案', 'Filed twice', { '004-C 一1': true }),
  },
  profiles: {
    '004-C': {},
    '004-F': { organiser: role('HumanResourcesDepartment'), ordinary: byHr, important: byHr, filedTwice: false },
  },
  events: {
    /** 《员工离职面谈表》 (004-C 附件2): detailed; the annex with its fields is not in the manual's text. */
    HELD: event('已面谈', 'Interview held', {
      keeps: ['mode', 'reasons', 'improvements'],
      mode: Choice('方式', 'Mode', { inPerson: text('当面', 'In person'), telephone: text('电话', 'By telephone') }),
      cannotAttend: Flag('员工无法亲临', 'The employee cannot attend'),
      reasons: FreeText('离职原因', 'Why the employee leaves', { longest: 4000 }),
      improvements: FreeText('改进建议', 'What could be improved', { longest: 4000 }),
      others: Optional(FreeText('协助谈话的人员', 'Who else was invited')),
    }),
    /** Whether he stays the employee says, not who talks to him. */
    RETAINED: event('留任', 'I stay', { by: leaver }),
    SIGN: event('签字', 'Sign'),
    FILE: event('归档', 'File', Filing),
  },
  keeps: { leaverId: '' },
  rules: {
    inPersonWherePossible: {
      HELD: ({ data }) => data.mode === 'inPerson' || data.cannotAttend,
      zh: '因故不能亲临的，方以电话面谈（004-C 一1）。',
      en: 'Expected a talk in person unless the employee cannot attend (004-C 一1), but it was by telephone.',
    },
    filedTwice: checklist(
      'FILE',
      Filing,
      '004-C 一1',
      ({ policy }: { readonly policy: { readonly filedTwice: boolean } }) =>
        policy.filedTwice ? ['company', 'personal'] : [],
    ),
  },
  guards: { isImportant: ({ context }) => context.request.important },
});

const organiser = { to: byPolicy('organiser'), separateFromPerson: leaver };
const signs = {
  title: text('谈话人签字', 'The interviewers sign'),
  signers: 'all',
  separateFrom: ['held'],
  decisions: { SIGN: 'signed' },
} as const;

const opens = remembers(({ request }) => ({ leaverId: request.leaverId }));

export default chart(opens, {
  scheduled: task(organiser, '组织离职面谈并详细记录', 'Hold the interview and record it in detail', {
    on: { RETAINED: 'retained' },
    HELD: 'held',
  }),
  held: task(leaver, '员工签字', 'The employee signs', {
    SIGN: [{ guard: 'isImportant', target: 'importantSigning' }, { target: 'ordinarySigning' }],
  }),
  ordinarySigning: { ...signs, to: byPolicy('ordinary') },
  importantSigning: { ...signs, to: byPolicy('important') },
  signed: task(organiser, '归档面谈记录', 'File the record', '004-C 一1', { FILE: 'filed' }),
  filed: end('已归档', 'Filed'),
  retained: end('员工留任', 'Retained'),
});
