import { Choice, Flag, FreeText, Person } from '../../../engine/forms.js';
import { directSupervisorOf, initiator, role, user } from '../../../engine/people.js';
import { holdsRole, isRanked, peopleFacts } from '../../../engine/rules.js';
import { declareProcess, event, form, text } from '../../../engine/words.js';

const receivers = { superior: text('上级', 'My superior'), hr: text('行政人事部门', 'HR and administration') };

const { branch, chart, end, remembers, starts, task } = declareProcess('people/harassment-report', {
  title: text('骚扰举报', 'Harassment report'),
  subject: text('举报', 'Report'),
  summary: ['receiver', 'kind'],
  sources: ['000 篇二 4.4'],
  modelled: {
    '手册只写“严肃处理并保护隐私”：受理人调查并作结论，属实的另行处分；处分由调查人提出，不写明报告人，只有因职务会经手处分的报告人列为须回避的人员；涉及行政人事部门的转总经理；被举报人看不到举报，由其上级受理；其姓名与经过不进入列表。':
      "The manual only says 'dealt with seriously, privacy protected': whoever receives it investigates and concludes, and asks for the sanction of what is true, without naming who reported: only a reporter whose office would have him decide on the sanction is named, as somebody who must not take part. What concerns HR itself goes to the general manager. The accused does not see the report, his superior gets it; his name and the account do not show in lists.",
  },
  /** 000 篇二 4.4. What is said of people goes to the vault: 保护报告人的隐私. */
  request: form('举报骚扰', 'Report harassment', {
    receiver: Choice('报告对象', 'Reported to', receivers),
    accusedId: Person('被举报人', 'Who is accused'),
    kind: Choice('形式', 'Form', {
      words: text('语言', 'Words'),
      writing: text('文字', 'Writing'),
      pictures: text('图片', 'Pictures'),
      touch: text('肢体', 'Touch'),
    }),
    account: FreeText('经过', 'What happened', { longest: 4000 }),
  }),
  events: {
    ACCEPT: event('受理', 'Accept'),
    CONCLUDE: event('作出结论', 'Conclude', {
      keeps: ['substantiated'],
      substantiated: Flag('属实', 'It is true'),
      finding: FreeText('调查结论与处理', 'Findings and measures', { longest: 4000 }),
    }),
    PASS_ON: event('转送', 'Pass on'),
  },
  keeps: { investigatorId: '' },
  facts: {
    reporter: { on: 'CONCLUDE', register: peopleFacts, key: 'context.initiator' },
    accused: { on: 'CONCLUDE', register: peopleFacts, key: 'request.accusedId' },
  },
  guards: {
    toSuperior: ({ context: { request } }) => request.receiver === 'superior',
    isTrue: { CONCLUDE: ({ data }) => data.substantiated },
  },
});

const accepted = { target: 'investigating', actions: remembers(({ actor }) => ({ investigatorId: actor })) } as const;
const offices = ['HumanResourcesDepartment', 'HrAdminOfficer', 'GeneralManager', 'DeputyGeneralManager'] as const;
/** 保护报告人的隐私: whoever has investigated asks for the sanction, with what he has found. */
const sanction = starts(
  'disciplinary-action',
  {
    CONCLUDE: ({ context: { initiator: barredId }, request, data, facts: { accused, reporter } }) => {
      const above = [accused?.data['departmentHeadId'], accused?.data['supervisorId']];
      const mayDecide = above.includes(barredId) || isRanked(reporter, 'supervisor') || holdsRole(reporter, ...offices);
      const said = { employeeId: request.accusedId, ground: 'rules', facts: data.finding };
      return { ...said, ...(mayDecide ? { barredId } : {}) };
    },
  },
  ({ actor }) => actor,
);
/** The accused never gets the report to see: his own superior does. */
const own = { separateFromPerson: user('request.accusedId') };
const hr = role('HumanResourcesDepartment');
const superior = directSupervisorOf(initiator());

export default chart({
  reported: branch('已举报', 'Reported', [{ guard: 'toSuperior', target: 'toSuperior' }, { target: 'toHr' }]),
  toSuperior: task(superior, '上级受理举报', 'The superior accepts the report', {
    ...own,
    ACCEPT: accepted,
    PASS_ON: 'toHr',
  }),
  toHr: task(hr, '行政人事部门受理举报', 'HR accepts the report', { ...own, ACCEPT: accepted, PASS_ON: 'toManager' }),
  toManager: task(role('GeneralManager'), '总经理受理举报', 'The general manager accepts the report', {
    ...own,
    ACCEPT: accepted,
    PASS_ON: 'toHr',
  }),
  investigating: task(user('investigatorId'), '调查并作出结论', 'Investigate and conclude', {
    ...own,
    CONCLUDE: [{ guard: 'isTrue', target: 'disciplined', actions: sanction }, { target: 'unsubstantiated' }],
  }),
  disciplined: end('属实，移送处分', 'True: disciplinary action', {
    tells: text('举报属实，已移送处分', 'It is true, and disciplinary action follows'),
  }),
  unsubstantiated: end('未能证实', 'Not substantiated', {
    tells: text('举报未能证实', 'It could not be substantiated'),
  }),
});
