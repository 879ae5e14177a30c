import { Choice, Person, Tick } from '../../../engine/forms.js';
import { parameter, workingDays } from '../../../engine/parameters.js';
import { andAbove, anyOf, departmentHeadOf, initiator, role, user } from '../../../engine/people.js';
import { declareProcess, event, form, kept, Remark, says, text } from '../../../engine/words.js';
import { ComplaintRecord } from '../complaint-record.js';
import { closesEntry, complaintCase, numberBeyondTwoDigits, ownEntry, receivedWith } from '../complaint-register.js';

const source = '001 篇三 4.3; [model] the manual asks for it and sets none';

const words = declareProcess('complaints/complaint-first-contact', {
  ...complaintCase,
  title: text('客户投诉处理（首问负责制）', 'Complaint handling by the first contact'),
  subject: text('投诉 {number}', 'Complaint {number}'),
  summary: ['customerName', 'nature', 'severity', 'content'],
  sources: ['001 篇三 4.3'],
  modelled: {
    '服务承诺与话术（001 篇三 4.1）、满意度纳入考核（4.5）由企业另定，不在单个投诉内。':
      'Promises of service and how to speak (001 篇三 4.1), and satisfaction in appraisals (4.5), are not of one complaint.',
    '性质、严重程度的分类及各自的时限由企业设定。': 'The company sets natures, severities and their limits.',
    '时限自分类时起算，届满即升级；也可提前升级。': 'A limit counts from the classification; its lapse escalates.',
    '定期分析投诉数据并推动改进不在本流程内；系统性问题由分析人另行发起纠正预防。':
      'The regular analysis of complaints is not part of this process: for a problem of the system whoever analyses them asks for a corrective action of its own.',
    '客户不认可或不满意时，由首问负责人重新处理。': 'Without consent or satisfaction the owner handles it again.',
    ...numberBeyondTwoDigits,
  },
  request: form('受理客户投诉', 'Receive a complaint', ComplaintRecord),
  /** `complaint.levels` of the catalogue: for each severity its limit and whom it escalates to. */
  policy: {
    general: parameter('complaint.levels.general.limit', '一般投诉处理时限', 'Limit of a general complaint', {
      [source]: workingDays(5),
    }),
    generalTo: parameter(
      'complaint.levels.general.escalatesTo',
      '一般投诉升级至',
      'Who takes over a general complaint',
      { [source]: departmentHeadOf(initiator()) },
    ),
    serious: parameter('complaint.levels.serious.limit', '严重投诉处理时限', 'Limit of a serious complaint', {
      [source]: workingDays(2),
    }),
    seriousTo: parameter(
      'complaint.levels.serious.escalatesTo',
      '严重投诉升级至',
      'Who takes over a serious complaint',
      { [source]: anyOf(role('ExecutiveInCharge'), role('GeneralManager')) },
    ),
  },
  events: {
    CLASSIFY: kept('分类', 'Classify', {
      /** 性质和严重程度: the manual names neither kinds nor levels, both are [model]. */
      nature: Choice('性质', 'Nature', {
        product: text('产品', 'Product'),
        service: text('服务', 'Service'),
        other: text('其他', 'Other'),
      }),
      severity: Choice('严重程度', 'Severity', { general: text('一般', 'General'), serious: text('严重', 'Serious') }),
    }),
    HAND_OVER: kept('转交相关部门', 'Hand over', { handlerId: Person('协助处理人', 'Who is to handle it') }),
    ESCALATE: event('升级', 'Escalate', Remark),
    SOLVED: says('result', text('处理完成', 'Solved'), text('处理结果', 'Result')),
    CUSTOMER_ACCEPTED: event('客户认可结果', 'The customer accepts the result'),
    CUSTOMER_DECLINED: event('客户不认可', 'The customer does not accept', Remark),
    VISIT_SATISFIED: event('回访满意', 'Satisfied', { customerAsked: Tick('已回访客户', 'The customer was asked') }),
    VISIT_UNSATISFIED: event('回访不满意', 'Not satisfied', Remark),
  },
  keeps: { number: '', limitFrom: '' },
  facts: { entry: ownEntry(['CLASSIFY', 'SOLVED', 'VISIT_SATISFIED']) },
  guards: {
    isSerious: ({ context, event }) =>
      (event.type === 'CLASSIFY' ? event.data.severity : context.severity) === 'serious',
  },
});
const { amends, byPolicy, chart, creates, end, remembers, task } = words;

/** 首问负责制: whoever received the complaint owns it to its end, whoever works on it. */
const owner = initiator();
const working = anyOf(initiator(), user('handlerId'));

const startsLimit = remembers(({ at }) => ({ limitFrom: at }));
const classified = [
  startsLimit,
  amends('entry', ({ context: { nature, severity } }) => ({ category: nature, level: severity })),
];
const solved = {
  SOLVED: {
    target: 'resultConfirmation',
    actions: amends('entry', ({ context, actor }) => ({ handler: actor, handling: context.result })),
  },
} as const;
const again = [
  { guard: 'isSerious', target: 'seriousHandling', actions: startsLimit },
  { target: 'handling', actions: startsLimit },
] as const;

export default chart(creates('complaints', receivedWith()), {
  owned: task(owner, '安抚客户、了解详情并分类', 'Soothe the customer, learn the details, classify', {
    CLASSIFY: [
      { guard: 'isSerious', target: 'seriousHandling', actions: classified },
      { target: 'handling', actions: classified },
    ],
  }),
  handling: task(working, '协调内部资源解决', 'Solve it with whom it takes', {
    deadline: { limit: 'general', from: 'limitFrom' },
    lapse: 'escalated',
    ...solved,
    HAND_OVER: { target: 'handling', reenter: true },
    ESCALATE: 'escalated',
  }),
  seriousHandling: task(working, '协调内部资源解决严重投诉', 'Solve a serious complaint with whom it takes', {
    deadline: { limit: 'serious', from: 'limitFrom' },
    lapse: 'seriousEscalated',
    ...solved,
    HAND_OVER: { target: 'seriousHandling', reenter: true },
    ESCALATE: 'seriousEscalated',
  }),
  escalated: task(
    andAbove(byPolicy('generalTo')),
    '上级处理升级的投诉',
    'A superior handles what was escalated',
    solved,
  ),
  seriousEscalated: task(
    byPolicy('seriousTo'),
    '上级处理升级的严重投诉',
    'A superior handles the serious complaint',
    solved,
  ),
  resultConfirmation: task(owner, '与客户确认处理结果', 'Confirm the result with the customer', {
    CUSTOMER_ACCEPTED: 'followUp',
    CUSTOMER_DECLINED: again,
  }),
  followUp: task(owner, '满意度回访', 'Ask whether the customer is satisfied', '001 篇三 4.3、4.5', {
    VISIT_SATISFIED: { target: 'closed', actions: amends('entry', closesEntry) },
    VISIT_UNSATISFIED: again,
  }),
  closed: end('已办结', 'Closed'),
});
