import { Choice, FreeText, Moment, Person, Text, Tick } from '../../../engine/forms.js';
import { hours, parameter } from '../../../engine/parameters.js';
import { anyOf, initiator, role, user } from '../../../engine/people.js';
import { holdsRole, peopleFacts } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, Remark, says, text } from '../../../engine/words.js';
import { ComplaintRecord, long } from '../complaint-record.js';
import { complaintCase, numberBeyondTwoDigits, ownEntry, receivedWith } from '../complaint-register.js';

const clockStarts = {
  assigned: text('分派时', 'When it is assigned'),
  investigated: text('查明原因时', 'When the cause is found'),
};

const { amends, chart, creates, end, remembers, task } = declareProcess('complaints/complaint-generic', {
  ...complaintCase,
  title: text('客户投诉处理流程', 'Customer complaint handling'),
  subject: text('{number}：{request.concerns}', '{number}: {request.concerns}'),
  summary: ['customerName', 'complainedAt', 'content'],
  sources: ['000 篇三 4.2.1–4.2.4'],
  clause: '000 篇三 4.2',
  modelled: {
    '超过时限只作提示，不改变流程。': 'A limit that has passed is only reminded of.',
    '客户不同意或不满意时，重新制定方案，时限重新起算。': 'Without consent or satisfaction: new solution, new limit.',
    '受理人转交的负责人，须为客户服务负责人或业务部门负责人；是否“相关”由受理人判断。':
      'Whoever receives it names the owner, a customer service owner or the head of a business department; which is concerned, he judges.',
    '定期分析投诉案例、提出改进建议（4.2.4 步骤三）不在本流程内。':
      'The regular analysis of cases (4.2.4 step 3) is not part of this process.',
    ...numberBeyondTwoDigits,
  },
  /** 《客户投诉处理单》 (000 篇三 4.2.1). */
  request: form('登记客户投诉', 'Register a complaint', ComplaintRecord, {
    complainedAt: Moment('投诉时间', 'Time of the complaint'),
    concerns: Text('涉及产品/服务', 'Product or service concerned'),
  }),
  policy: {
    firstContact: parameter('complaint.firstContact.limit', '首次联系时限', 'Limit of the first contact', {
      '000 篇三 4.2.2 步骤一': hours(2),
    }),
    solution: parameter('complaint.solution.limit', '解决方案时限', 'Limit of the solution', {
      '000 篇三 4.2.3 步骤一': hours(24),
    }),
    clockStart: parameter('complaint.solution.clockStart', '该时限起点', 'Its start', clockStarts, {
      '000 篇三 4.2.3 [ambiguous]': 'investigated',
    }),
    closeRequiresSatisfaction: parameter(
      'complaint.closeRequiresSatisfaction',
      '满意方可关闭',
      'Satisfied before closing',
      { '000 篇三 4.2.4 步骤二': true },
    ),
  },
  events: {
    ASSIGN: kept('分派', 'Assign', { ownerId: Person('负责人', 'Owner') }),
    CONTACTED: event('已联系客户', 'Customer contacted'),
    INVESTIGATED: says('cause', text('查明原因', 'Cause found'), text('根本原因', 'Root cause')),
    PROPOSE: kept('提出方案', 'Propose a solution', {
      kind: Choice('解决方式', 'Kind of solution', {
        exchange: text('退换货', 'Return or exchange'),
        repair: text('维修', 'Repair'),
        apology: text('道歉', 'Apology'),
        compensation: text('补偿', 'Compensation'),
        other: text('其他', 'Other'),
      }),
      solution: FreeText('解决方案', 'Solution', long),
    }),
    CUSTOMER_ACCEPTED: event('客户同意', 'The customer consents'),
    CUSTOMER_DECLINED: event('客户不同意', 'The customer does not consent', Remark),
    EXECUTED: event('已执行', 'Executed'),
    VISIT_SATISFIED: event('回访满意', 'Satisfied', '000 篇三 4.2.4', {
      customerAsked: Tick('已回访客户', 'The customer was asked'),
    }),
    VISIT_UNSATISFIED: event('回访不满意', 'Not satisfied', Remark),
    ARCHIVE: event('归档', 'Archive'),
  },
  /** The number of the complaint, and since when the limit of the solution counts. */
  keeps: { number: '', solutionFrom: null as string | null },
  facts: {
    entry: ownEntry(['PROPOSE', 'ARCHIVE']),
    owner: { on: 'ASSIGN', register: peopleFacts, key: 'data.ownerId' },
  },
  rules: {
    mayOwn: {
      ASSIGN: ({ facts: { owner } }) => holdsRole(owner, 'CustomerServiceOwner', 'BusinessDepartmentHead'),
      zh: '投诉须转交客户服务负责人或业务部门负责人（000 篇三 4.2.1 步骤三），所选人员两者皆非。',
      en: 'Expected a customer service owner or the head of a business department (000 篇三 4.2.1), but found neither.',
    },
  },
  guards: { closesAnyhow: ({ context }) => !context.policy.closeRequiresSatisfaction },
});

const to = user('ownerId');
const service = anyOf(role('CustomerServiceOwner'), role('BusinessDepartmentHead'));

/** The limit of the solution counts from one of two steps, as the policy says, and anew with each new round. */
const startsSolution = (step: keyof typeof clockStarts) =>
  remembers(({ policy, at }) => (policy.clockStart === step ? { solutionFrom: at } : {}));
const handled = amends('entry', ({ context: { solution, kind }, actor }) => ({
  handler: actor,
  handling: solution,
  handlingKind: kind,
}));
const archives = amends('entry', ({ at }) => ({ status: 'archived', archivedAt: at }));
const anew = remembers(({ at }) => ({ solutionFrom: at }));

export default chart(creates('complaints', receivedWith('complainedAt', 'concerns')), {
  registered: task(initiator(), '转交负责人', 'Hand over to an owner', '000 篇三 4.2.1', {
    ASSIGN: { target: 'assigned', actions: startsSolution('assigned') },
  }),
  assigned: task(to, '联系客户', 'Contact the customer', { deadline: 'firstContact', CONTACTED: 'investigating' }),
  investigating: task(to, '调查分析，找出根本原因', 'Find the root cause', {
    deadline: { limit: 'solution', from: 'solutionFrom' },
    INVESTIGATED: { target: 'solving', actions: startsSolution('investigated') },
  }),
  solving: task(to, '制定解决方案', 'Work out a solution', {
    deadline: { limit: 'solution', from: 'solutionFrom' },
    PROPOSE: { target: 'awaitingConsent', actions: handled },
  }),
  awaitingConsent: task(to, '征得客户同意', "Ask for the customer's consent", {
    CUSTOMER_ACCEPTED: 'executing',
    CUSTOMER_DECLINED: { target: 'solving', actions: anew },
  }),
  executing: task(to, '执行解决方案', 'Carry the solution out', { EXECUTED: 'followUp' }),
  followUp: task(to, '满意度回访', 'Ask whether the customer is satisfied', {
    VISIT_SATISFIED: 'closed',
    VISIT_UNSATISFIED: [
      { guard: 'closesAnyhow', target: 'closed' },
      { target: 'solving', actions: anew },
    ],
  }),
  closed: task(service, '记录归档', 'Archive the case', { ARCHIVE: { target: 'archived', actions: archives } }),
  archived: end('已归档', 'Archived', { tells: text('投诉已归档', 'The complaint is closed') }),
});
