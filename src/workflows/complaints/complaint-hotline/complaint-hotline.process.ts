import { Choice, Count, FreeText, Label, Moment, Optional } from '../../../engine/forms.js';
import { days, hours, parameter } from '../../../engine/parameters.js';
import { initiator, role } from '../../../engine/people.js';
import { declareProcess, event, form, kept, says, text } from '../../../engine/words.js';
import { ComplaintRecord, long, recordRow } from '../complaint-record.js';
import { closesEntry, complaintCase, numberBeyondTwoDigits, ownEntry, received } from '../complaint-register.js';

const words = declareProcess('complaints/complaint-hotline', {
  ...complaintCase,
  title: text('电话客服、来访客服', 'Hotline and visitor service'),
  subject: text('{number}：{request.kind}', '{number}: {request.kind}'),
  summary: ['customerName', 'channel', 'kind', 'content'],
  sources: ['002 篇6 四（二）', '002 篇6 二、四（三）'],
  modelled: {
    '超过时限只作提示，不改变流程。': 'A limit that has passed is only reminded of.',
    '30 分钟自提交负责人时起算，包括回复客户；只限来电未能答复的问题，来访和客户不接受答复的，制度未定时限。':
      'The 30 minutes start when it is submitted, and include the reply. They are those of a call without an answer: for a visitor, and for an answer that is not accepted, the manual sets no limit.',
    '满意度于回访时记录；当场答复并获接受的不再回访。':
      'Satisfaction is recorded when the customer is called back; who accepted an answer at once is not called back.',
    '委婉拒绝后经负责人协调、客户接受的，按已办结。':
      'What was refused and then settled by the person in charge is closed.',
    '来访客户未获答复的，以电话回访。': 'A visitor who got no answer is called back.',
    '新的需求另立事项，由同一客服登记。': 'For a new demand the same agent registers a case of its own.',
    ...numberBeyondTwoDigits,
  },
  startableBy: ['CustomerServiceAgent', 'CustomerServiceOwner'],
  /** 来电记录；来访者为《客户来访登记》 (002 篇6 四(二)(三)). */
  request: form('登记来电或来访', 'Register a call or a visit', ComplaintRecord, {
    channel: Choice('方式', 'Channel', { phone: text('来电', 'By telephone'), visit: text('来访', 'In person') }),
    kind: Choice('类别', 'Kind', { inquiry: text('咨询', 'Inquiry'), complaint: text('投诉', 'Complaint') }),
    rings: Optional(Count('接听前铃声次数', 'Rings before it was answered', { most: 100 })),
    follows: Optional(Label('所跟进事项的编号', 'Number of the case that it follows')),
  }),
  policy: {
    rings: parameter('hotline.rings', '几声铃响之内接听', 'Answer within so many rings', {
      '002 篇6 四（二）接听 2（1）': 3,
    }),
    reply: parameter('hotline.reply.limit', '不能当场答复的回复时限', 'Reply to what was not answered', {
      '002 篇6 四（二）接听 1（3）': hours(0.5),
    }),
    log: parameter('hotline.log.limit', '日记簿提交时限（次日）', 'The log is submitted the next day', {
      '002 篇6 四（二）接听 2（4）': days(1),
    }),
  },
  events: {
    ANSWER: kept('当场答复', 'Answer at once', {
      /** 问题责任方 (002 篇6 四(二) 接听 2(2)). */
      responsibility: Choice('责任方', 'Responsibility', {
        none: text('咨询，无责任', 'An inquiry: nobody is at fault'),
        ours: text('责任在公司：致歉并立即采取措施', 'Ours: apology, and measures at once'),
        notOurs: text('责任不在公司：委婉拒绝', 'Not ours: a polite refusal'),
        unreasonable: text('无理要求：委婉拒绝', 'Unreasonable: a polite refusal'),
      }),
      solution: FreeText('答复或解决办法', 'Answer or solution', long),
    }),
    NO_CLEAR_ANSWER: says(
      'question',
      text('不能当场答复，提交负责人', 'No clear answer: submit it'),
      text('未能答复的问题', 'What could not be answered'),
    ),
    PROPOSE: says('solution', text('给出解决方案', 'Give a solution'), text('协调的解决方案', 'Solution')),
    CUSTOMER_ACCEPTED: event('客户接受', 'The customer accepts'),
    /** 及时回访，了解客户对客服的满意度 (002 篇6 四(二) 回访 1(1)); the grades are [model]. */
    CALLBACK_ACCEPTED: kept('回访：客户接受', 'Called back: the customer accepts', {
      satisfaction: Choice('对客服的满意度', 'Satisfaction with the service', {
        satisfied: text('满意', 'Satisfied'),
        fair: text('基本满意', 'Fairly satisfied'),
        dissatisfied: text('不满意', 'Not satisfied'),
      }),
    }),
    CUSTOMER_DECLINED: says(
      'objection',
      text('客户不接受，反映给负责人', 'The customer does not accept: report it'),
      text('客户异议', "The customer's objection"),
    ),
    CALLBACK_REFUSED: kept('客户执意不接受，换时间再致电', 'Refused: call again at another time', {
      objection: FreeText('客户异议', "The customer's objection", long),
      callAt: Moment('再次致电时间', 'When to call again'),
    }),
    NEW_DEMAND: says('demand', text('客户提出新的需求', 'A new demand'), text('新的需求', 'The new demand')),
    LOG_SUBMITTED: event('日记簿已提交', 'Log submitted'),
  },
  keeps: { number: '', replyFrom: null as string | null, refused: false },
  facts: { entry: ownEntry(['LOG_SUBMITTED']) },
  guards: { wasRefused: ({ context }) => context.refused },
});
const { amends, chart, creates, end, informs, remembers, starts, task } = words;

const agent = initiator();
/** 时限30分钟内 is said of a call without a clear answer only (四(二) 接听 1(3)). */
const submitted = remembers(({ request, at }) => ({ replyFrom: request.channel === 'phone' ? at : null }));
const refusals: readonly unknown[] = ['notOurs', 'unreasonable'];
const answered = remembers(({ context }) => ({ refused: refusals.includes(context.responsibility) }));
const settled = remembers(() => ({ refused: false }));
/** 日记簿次日提交公司责任人办公室. */
const logged = informs(role('GmOffice'), text('客服日记簿已提交', 'A log of customer service was submitted'));
const closes = amends('entry', (known) => {
  const { satisfaction, solution: handling } = known.context;
  return { ...closesEntry(known), satisfaction, handling };
});
/** 在原有个案基础上建立跟进个案 (回访 1(5)): the customer's data, the new demand, and which case it follows. */
const followedUp = {
  target: 'logging',
  actions: starts('complaint-hotline', ({ context: { number, demand }, request }) => ({
    ...request,
    content: demand,
    follows: number,
  })),
} as const;

const opens = creates('complaints', (known) => {
  const { request, policy } = known.context;
  const { channel, kind, rings } = request;
  const answered = rings === undefined ? {} : { rings, answeredInTime: rings <= policy.rings };
  return received(known, { ...recordRow(request), channel, kind, ...answered });
});

export default chart(opens, {
  answering: task(agent, '倾听、分析并答复', 'Listen, and answer', '002 篇6 二、四（二）', {
    ANSWER: { target: 'customerDecision', actions: answered },
    NO_CLEAR_ANSWER: { target: 'inCharge', actions: submitted },
  }),
  customerDecision: task(agent, '客户是否接受', 'Does the customer accept?', {
    CUSTOMER_ACCEPTED: 'logging',
    CUSTOMER_DECLINED: 'inCharge',
  }),
  inCharge: task(role('CustomerServiceOwner'), '协调解决方案', 'Work out a solution', {
    deadline: { limit: 'reply', from: 'replyFrom' },
    PROPOSE: { target: 'replying', actions: settled },
  }),
  replying: task(agent, '回复客户', 'Reply to the customer', {
    deadline: { limit: 'reply', from: 'replyFrom' },
    CALLBACK_ACCEPTED: 'logging',
    CALLBACK_REFUSED: 'callingAgain',
    NEW_DEMAND: followedUp,
  }),
  callingAgain: task(agent, '换时间再次致电', 'Call again at another time', {
    deadline: { on: 'callAt' },
    CALLBACK_ACCEPTED: 'logging',
    CALLBACK_REFUSED: { target: 'callingAgain', reenter: true },
    NEW_DEMAND: followedUp,
  }),
  logging: task(agent, '登记并于次日提交日记簿', 'Submit the log the next day', {
    deadline: 'log',
    LOG_SUBMITTED: [
      { guard: 'wasRefused', target: 'refused', actions: closes },
      { target: 'closed', actions: closes },
    ],
  }),
  closed: end('已办结', 'Closed', { entry: logged }),
  refused: end('已委婉拒绝', 'Politely refused', { entry: logged }),
});
