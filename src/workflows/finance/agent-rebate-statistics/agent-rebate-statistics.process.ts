import { Choice, Day, Flag, Items, Money, Text } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { role } from '../../../engine/people.js';
import { compareDecimals, dayBefore, dayOfMonth, only, sumOfDecimals, ticked } from '../../../engine/rules.js';
import { declareProcess, event, everyMonth, form, ledger, text } from '../../../engine/words.js';

class AgentLine {
  @Text('代理商', 'Agent') agent!: string;
  @Money('交易金额（元）', 'Transactions in yuan') transactions!: string;
  @Money('返佣金额（元）', 'Rebate in yuan') rebate!: string;
  @Money('实际返佣（元）', 'Actually paid in yuan') paid!: string;
  @Money('待返金额（元）', 'Pending in yuan') pending!: string;
}

const { chart, creates, end, remembers, task } = declareProcess('finance/agent-rebate-statistics', {
  title: text('代理商返佣统计', 'Agent rebate statistics'),
  subject: text('自 {request.month} 起一个月的返佣统计', 'Rebates of the month from {request.month}'),
  summary: ['kind', 'month', 'lines'],
  sources: ['002 篇6 二8、四（一）'],
  modelled: {
    '“每月6号前”默认含 6 日（参数），统计上月；审批人未规定，由客服职员完成即登记。待返等于返佣减实际返佣。':
      "'By the 6th' includes it (a parameter) and is about the month before. No approver is ruled: what the agent of customer service finishes is entered. Pending is the rebate less what was paid.",
  },
  startableBy: ['CustomerServiceAgent'],
  initiatorMayDecide: true,
  request: form('统计返佣', 'Make the statistics', {
    kind: Choice('统计', 'Which', {
      report: text('上月返佣报表', 'Report of last month'),
      pending: text('月底实际与待返', 'Actual and pending, month end'),
    }),
    month: Day('月份首日', 'First day of the month'),
  }),
  policy: {
    reportDay: parameter('rebate.reportDay', '每月几日前', 'Day of the month', { '002 篇6 四（一）1': 6 }),
    inclusive: parameter('rebate.reportDayInclusive', '当日仍按时', 'The day itself is in time', {
      "002 篇6 四（一）1 '每月6号前' [ambiguous]": true,
    }),
  },
  recurs: {
    report: {
      ...everyMonth(1),
      missed: 'each',
      input: ({ day }) => ({ kind: 'report', month: dayOfMonth(day, -1, 1) }),
    },
    pending: {
      ...everyMonth(-1),
      missed: 'each',
      input: ({ day }) => ({ kind: 'pending', month: dayOfMonth(day, 0, 1) }),
    },
  },
  events: {
    FINISH: event('完成统计', 'Finish', {
      keeps: ['lines'],
      lines: Items('统计', 'Statistics', () => AgentLine),
      accurate: Flag('数据准确无误', 'The figures are right'),
    }),
  },
  keeps: { dueOn: '' },
  registers: {
    'agent-rebates': ledger('代理商返佣', 'Agent rebates', {
      key: text('统计与月份', 'Kind and month'),
      readers: ['CustomerServiceDepartment', 'FinanceDepartment'],
    }),
  },
  rules: {
    accurate: ticked('FINISH', ['data.accurate'], '002 篇6 四（一）'),
    addsUp: {
      FINISH: ({ data }) =>
        data.lines.every(({ rebate, paid, pending }) => compareDecimals(rebate, sumOfDecimals([paid, pending])) === 0),
      zh: '每个代理商的返佣金额须等于实际返佣与待返之和（002 篇6 四（一）2）。',
      en: 'Expected the rebate of each agent to be what was paid and what is pending (002 篇6 四（一）2), but one does not add up.',
    },
  },
});

const opens = remembers(({ request, policy }) => {
  const day = dayOfMonth(request.month, 1, policy.reportDay);
  const reportBy = policy.inclusive ? day : dayBefore(day);
  return { dueOn: request.kind === 'report' ? reportBy : dayOfMonth(request.month, 0, 31) };
});

export default chart(opens, {
  compiling: task(role('CustomerServiceAgent'), '统计整理返佣数据', 'Compile the rebates', {
    deadline: { on: 'dueOn' },
    FINISH: {
      target: 'finished',
      actions: creates('agent-rebates', ({ context: { lines }, request, at }) => ({
        key: `${request.kind}-${request.month}-${at}`,
        data: { ...only(request, 'kind', 'month'), lines },
      })),
    },
  }),
  finished: end('已完成', 'Finished'),
});
