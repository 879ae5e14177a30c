import { Choice, FreeText, Moment, Person, Tick } from '../../../engine/forms.js';
import { initiator, user } from '../../../engine/people.js';
import { declareProcess, event, form, Remark, says, text, withdrawal } from '../../../engine/words.js';
import { Caller } from '../service-call.js';

/** 告知客户预计处理时间. */
const expectation = {
  expectedBy: Moment('预计处理时间', 'Expected by'),
  told: Tick('已告知客户预计处理时间', 'The customer is told when to expect it'),
};
const solution = text('处理结果', 'Solution');

const { chart, end, pending, task } = declareProcess('service/customer-inquiry', {
  title: text('客户咨询与请求', 'Customer inquiry and request'),
  subject: text('{request.customer}的{request.kind}', '{request.kind} of {request.customer}'),
  summary: ['channel', 'kind', 'question', 'handlerId', 'expectedBy'],
  sources: ['001 篇三 4.2'],
  modelled: {
    '手册未规定时限：告知客户的预计处理时间即为时限；跟踪时可重新告知客户。':
      'The manual has no limit: the time that the customer is told is the limit, and he may be told a new one.',
    '不属本部门的，处理人退回客服人员另行转交；客户不满意的，重新解决或转交。':
      'Who is not concerned returns it to the agent; what does not content the customer is solved or passed on anew.',
    '本流程的记录即服务系统的记录。': 'The record of the case is the record of the service system.',
  },
  startableBy: ['CustomerServiceAgent', 'CustomerServiceDepartment'],
  request: form('记录客户咨询或请求', 'Record an inquiry or request', Caller, {
    channel: Choice('联系渠道', 'Channel', {
      phone: text('电话热线', 'Hotline'),
      chat: text('在线客服', 'Online service'),
      email: text('邮箱', 'E-mail'),
      platform: text('服务平台', 'Service platform'),
      other: text('其他', 'Other'),
    }),
    kind: Choice('类型', 'Kind', { inquiry: text('咨询', 'Inquiry'), request: text('请求', 'Request') }),
    question: FreeText('问题记录', 'What is asked', { longest: 4000 }),
  }),
  events: {
    ...withdrawal,
    SOLVE: says('solution', text('立即解决', 'Solve it at once'), solution),
    TRANSFER: event('转交相关部门', 'Pass it on', {
      keeps: ['handlerId', 'expectedBy'],
      handlerId: Person('相关部门处理人', 'Who handles it'),
      ...expectation,
    }),
    /** 跟踪处理进度，及时向客户反馈. */
    FOLLOW_UP: event('跟踪进度并反馈客户', 'Follow it up, and tell the customer', {
      by: initiator(),
      keeps: ['expectedBy'],
      progress: FreeText('处理进度', 'How far it is'),
      ...expectation,
    }),
    HANDLED: says('solution', text('处理完毕', 'Handled'), solution),
    NOT_CONCERNED: event('不属本部门', 'Not concerned', Remark),
    FEED_BACK: says('feedback', text('已向客户反馈', 'The customer is told'), text('反馈内容', 'What he was told')),
    NOT_SOLVED: event('客户问题未解决', 'Not solved', Remark),
  },
  rules: {
    isToCome: {
      on: ['TRANSFER', 'FOLLOW_UP'],
      holds: ({ data, event }) => Date.parse(data.expectedBy) > Date.parse(event.at),
      zh: '预计处理时间须在此刻之后。',
      en: 'Expected a time that is still to come, but it is over.',
    },
  },
});

export default chart({
  answering: pending(initiator(), '尽可能一次性解决，或告知并转交', 'Solve it at once, or tell him and pass it on', {
    SOLVE: 'closed',
    TRANSFER: 'handling',
  }),
  handling: task(user('handlerId'), '相关部门处理', 'The department handles it', {
    deadline: { on: 'expectedBy' },
    on: { FOLLOW_UP: { target: 'handling', reenter: true } },
    HANDLED: 'feedback',
    NOT_CONCERNED: 'answering',
  }),
  feedback: task(initiator(), '及时向客户反馈', 'Tell the customer', { FEED_BACK: 'closed', NOT_SOLVED: 'answering' }),
  closed: end('已办结', 'Closed'),
});
