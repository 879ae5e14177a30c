import { Attachment, Choice, Day, FreeText, Optional, Person, Text, Tick } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { role, user } from '../../../engine/people.js';
import { recordedBefore } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, ledger, Remark, text } from '../../../engine/words.js';

const { chart, creates, end, remembers, task } = declareProcess('service/customer-visit', {
  title: text('走访客户', 'Customer visit'),
  subject: text('{request.day} 起的走访', 'Round of visits from {request.day}'),
  summary: ['day', 'visitorId'],
  sources: ['002 篇6 四（三）'],
  modelled: {
    '“定期”未规定间隔：每季度由日历发起一次（哪天为参数），也可由人发起。':
      'How regular is not said: once a quarter by the calendar (the day is a parameter), or begun by hand.',
    '走访人员由客户服务部指定；逐个登记走访的客户；报告由走访人员写出，手册未规定由谁审阅、何时提交。':
      'Customer service names who visits; each customer visited is entered; the visitor writes the report, and nobody is named to approve it, nor a day.',
  },
  startableBy: ['CustomerServiceDepartment', 'CustomerServiceAgent'],
  initiatorMayDecide: true,
  request: form('开始走访客户', 'Begin a round of visits', { day: Day('走访起始日', 'Round begins on') }),
  policy: { day: parameter('visit.day', '每季度第几日', 'Day of the quarter', { '[model] 002 篇6 四（三）': 1 }) },
  recurs: { round: { every: 'quarter', day: 'visit.day', missed: 'last', input: ({ day }) => ({ day }) } },
  events: {
    ASSIGN: kept('指定走访人员', 'Name the visitor', { visitorId: Person('走访人员', 'Who visits') }),
    /** 【走访客户服务】(1)–(5) (002 篇6 四（三）). */
    VISITED: event('登记走访', 'Enter a visit', {
      customer: Text('客户', 'Customer'),
      kind: Choice('客户类型', 'Kind', {
        dealer: text('经销商', 'Dealer'),
        customer: text('客户', 'Customer'),
        prospect: text('新客户', 'New customer'),
      }),
      presented: Tick('已宣传公司理念', 'Told what the company stands for'),
      guided: Tick('已进行技术指导', 'Given technical guidance'),
      surveyed: Tick('已征询意见，发放“客户意见调查表”', 'Asked for an opinion, with the questionnaire'),
      opinion: FreeText('客户意见', "The customer's opinion", { longest: 4000 }),
      questionnaire: Optional(Attachment('客户意见调查表', 'Questionnaire')),
      help: Optional(FreeText('帮助解决的问题', 'What was helped with', { longest: 4000 })),
    }),
    ALL_VISITED: event('走访结束', 'The round is over'),
    HAND_BACK: event('不能走访', 'Cannot go', Remark),
    /** 调查分析报告. */
    REPORT: event('提交调查分析报告', 'Hand in the report', {
      keeps: ['improvements'],
      report: Attachment('调查分析报告', 'Report'),
      improvements: FreeText('服务改进依据', 'What service can do better', { longest: 4000 }),
    }),
  },
  keeps: { visitorId: '', visits: 0 },
  registers: {
    'customer-visits': ledger('走访登记', 'Customer visits', {
      key: text('走访人员与时间', 'Visitor and moment'),
      readers: ['CustomerServiceDepartment', 'SalesDirector'],
    }),
  },
  rules: {
    somebodyVisited: recordedBefore('ALL_VISITED', 'VISITED', 'context.visits'),
  },
});

const visitor = user('visitorId');

export default chart({
  planning: task(role('CustomerServiceDepartment'), '安排走访', 'Plan the round', { ASSIGN: 'visiting' }),
  visiting: task(visitor, '巡回走访，征询意见', 'Visit customers and ask what they think', {
    VISITED: {
      target: 'visiting',
      reenter: true,
      actions: [
        remembers(({ context }) => ({ visits: context.visits + 1 })),
        creates('customer-visits', ({ data, actor, at }) => ({
          key: `${actor}-${at}`,
          data: { ...data, visitedBy: actor },
        })),
      ],
    },
    ALL_VISITED: 'reporting',
    HAND_BACK: 'planning',
  }),
  reporting: task(visitor, '写出调查分析报告', 'Write the report', { REPORT: 'reported' }),
  reported: end('已报告', 'Reported'),
});
