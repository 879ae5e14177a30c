import { Day, Flag, FreeText, Optional } from '../../../engine/forms.js';
import { departmentHeadOf, initiator } from '../../../engine/people.js';
import { dueDay, givenJustWhere, only, today } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, ledger, Remark, text } from '../../../engine/words.js';
import { Caller } from '../service-call.js';

const { amends, chart, creates, end, sendsBack, task } = declareProcess('service/customer-suggestion', {
  title: text('客户建议', 'Customer suggestion'),
  subject: text('{request.customer}的建议 {number}', 'Suggestion {number} of {request.customer}'),
  summary: ['content', 'replyBy', 'isAdopted'],
  sources: ['004-D 四（二）'],
  modelled: {
    '“有关领导”指接收部门负责人；领导可要求补充汇报。回复期限由接收部门承诺，手册未规定多长。':
      'The leader concerned is the head of the receiving department, who may ask for more. The department promises the day of the reply; the manual does not say how soon.',
    '投诉受理中分出的建议由烟草客户投诉流程登记；直接提出的建议在此登记，编号为 YYMMCC，自成序列。':
      'A suggestion that comes in as a complaint is entered there; one that comes by itself is entered here, in a series YYMMCC of its own.',
  },
  request: form('登记客户建议', 'Record a suggestion', Caller, {
    content: FreeText('建议内容', 'What is suggested', { longest: 4000 }),
  }),
  events: {
    /** 需要回复的，要给客户承诺一定回复期限 (004-D 四（二）). */
    REPORT: kept('汇报请示', 'Report to the leader', {
      needsReply: Flag('需要回复客户', 'The customer is to get a reply'),
      replyBy: Optional(Day('承诺回复期限', 'Reply promised by')),
    }),
    INSTRUCT: kept('批示', 'Instruct', {
      instruction: FreeText('领导批示', 'Instruction'),
      isAdopted: Flag('采用建议', 'The suggestion is adopted'),
    }),
    RETURN: event('要求补充汇报', 'Ask for more', Remark),
    ANSWER: kept('答复客户', 'Answer the customer', {
      answer: FreeText('答复建议被采用情况', 'Answer', { longest: 4000 }),
    }),
  },
  keeps: { number: '' },
  numbering: { series: 'suggestions', digits: 2, keptAs: 'number' },
  registers: {
    'customer-suggestions': ledger('客户建议登记', 'Customer suggestions', {
      key: text('编号', 'Number'),
      readers: ['OrderDepartment', 'BranchCustomerServiceDepartment', 'CustomerServiceDepartment'],
    }),
  },
  facts: {
    entry: { on: ['INSTRUCT', 'ANSWER'], register: 'customer-suggestions', key: 'context.number' },
    today: today('REPORT'),
  },
  rules: {
    replyPromised: givenJustWhere('REPORT', 'data.replyBy', ['data.needsReply', true], '004-D 四（二）'),
    promiseKept: {
      REPORT: ({ data: { replyBy }, context: { replyBy: promised } }) =>
        !promised || (replyBy !== undefined && replyBy <= promised) || { promised },
      zh: '已向客户承诺 {promised} 前回复，不得收回或推迟（004-D 四（二））。',
      en: 'Expected the reply that the customer was promised by {promised} (004-D 四（二）), no later and not taken back.',
    },
    isToCome: {
      REPORT: ({ data: { replyBy }, context: { replyBy: promised }, facts }) =>
        replyBy === undefined || replyBy === promised || replyBy >= dueDay(facts.today),
      zh: '承诺回复期限不得早于今天，填写的是 {data.replyBy}。',
      en: 'Expected a promised day that is not over, but found {data.replyBy}.',
    },
  },
  guards: { needsReply: ({ context }) => context.needsReply === true },
});

const instructed = amends('entry', {
  INSTRUCT: ({ context, data }) => ({ status: context.needsReply === true ? 'instructed' : 'closed', ...data }),
});

const opens = creates('customer-suggestions', ({ context: { number, initiator: by }, request, at }) => ({
  key: number,
  data: { status: 'open', ...only(request, 'customer', 'content'), receivedBy: by, receivedAt: at },
}));

export default chart(opens, {
  reporting: task(initiator(), '向有关领导汇报、请示', 'Report it to the leader', { REPORT: 'instruction' }),
  instruction: task(departmentHeadOf(initiator()), '领导批示', 'The leader instructs', {
    INSTRUCT: [
      { guard: 'needsReply', target: 'reply', actions: instructed },
      { target: 'closed', actions: instructed },
    ],
    RETURN: sendsBack('reporting'),
  }),
  reply: task(initiator(), '向客户答复建议被采用情况', 'Tell the customer whether it is adopted', {
    deadline: { on: 'replyBy' },
    ANSWER: {
      target: 'closed',
      actions: amends('entry', ({ context, at }) => ({ status: 'closed', answer: context.answer, answeredAt: at })),
    },
  }),
  closed: end('已办结', 'Closed'),
});
