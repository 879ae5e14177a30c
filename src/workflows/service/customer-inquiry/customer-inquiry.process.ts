import { initiator, user } from '../../../engine/people.js';
import { and } from '../../../engine/rules.js';
import { checklist, declareProcess, Remark, text, withdrawal, withdrawn } from '../../../engine/words.js';
import { CustomerFeedback, CustomerInquiry, Progress, Solution, Transfer } from './customer-inquiry.forms.js';

const { chart, end, remembers, task } = declareProcess({
  key: 'customer-inquiry',
  family: 'service',
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
  startTitle: text('记录客户咨询或请求', 'Record an inquiry or request'),
  startableBy: ['CustomerServiceAgent', 'CustomerServiceDepartment'],
  request: CustomerInquiry,
  profiles: { '001': {} },
  events: {
    ...withdrawal,
    SOLVE: { title: text('立即解决', 'Solve it at once'), form: Solution },
    TRANSFER: { title: text('转交相关部门', 'Pass it on'), form: Transfer, keeps: ['handlerId', 'expectedBy'] },
    FOLLOW_UP: {
      title: text('跟踪进度并反馈客户', 'Follow it up, and tell the customer'),
      form: Progress,
      by: initiator(),
    },
    HANDLED: { title: text('处理完毕', 'Handled'), form: Solution },
    NOT_CONCERNED: { title: text('不属本部门', 'Not concerned'), form: Remark },
    FEED_BACK: { title: text('已向客户反馈', 'The customer is told'), form: CustomerFeedback },
    NOT_SOLVED: { title: text('客户问题未解决', 'Not solved'), form: Remark },
  },
  rules: {
    isToCome: {
      on: ['TRANSFER', 'FOLLOW_UP'],
      holds: ({ data, event }) => Date.parse(data.expectedBy) > Date.parse(event.at),
      zh: '预计处理时间须在此刻之后。',
      en: 'Expected a time that is still to come, but it is over.',
    },
    customerTold: checklist('TRANSFER', Transfer, '001 篇三 4.2'),
    customerToldAnew: checklist('FOLLOW_UP', Progress, '001 篇三 4.2'),
  },
});

export default chart({
  answering: task(
    initiator(),
    '尽可能一次性解决，或告知并转交',
    'Solve it at once, or tell the customer and pass it on',
    {
      on: { WITHDRAW: 'withdrawn' },
      SOLVE: 'closed',
      TRANSFER: { guard: and(['isToCome', 'customerTold']), target: 'handling' },
    },
  ),
  handling: task(
    user<{ handlerId: string }>(({ handlerId }) => handlerId),
    '相关部门处理',
    'The department handles it',
    {
      deadline: { on: 'expectedBy' },
      on: {
        FOLLOW_UP: {
          guard: and(['isToCome', 'customerToldAnew']),
          target: 'handling',
          reenter: true,
          actions: remembers(({ event }) => (event.type === 'FOLLOW_UP' ? { expectedBy: event.data.expectedBy } : {})),
        },
      },
      HANDLED: 'feedback',
      NOT_CONCERNED: 'answering',
    },
  ),
  feedback: task(initiator(), '及时向客户反馈', 'Tell the customer', { FEED_BACK: 'closed', NOT_SOLVED: 'answering' }),
  closed: end('已办结', 'Closed'),
  withdrawn,
});
