import { Day, FreeText, Money } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { role } from '../../../engine/people.js';
import { compareDecimals, dayOfMonth, isRegistered, notRegistered, sumOfDecimals } from '../../../engine/rules.js';
import { declareProcess, event, form, ledger, Remark, text } from '../../../engine/words.js';

const { amends, chart, creates, end, remembers, task } = declareProcess('finance/petty-cash', {
  title: text('备用金', 'Petty cash'),
  subject: text('自 {request.month} 起一个月的备用金', 'Petty cash of the month from {request.month}'),
  summary: ['month'],
  sources: ['003-T 六'],
  modelled: {
    '手册只规定每月预留和组长支配：补足、结算未规定，月末交财务部核对结清（支配人不核对自己的支出；逾期只作提醒），余额不结转。':
      'The manual only reserves it monthly for the leader: replenishing and settling are not ruled, so it is handed in by the end of the month (what is late is reminded of) and checked by finance, never by whoever has spent it; nothing is carried over.',
    '每月只预留一次：重复发起的，财务部办结。': 'It is reserved once a month; what was begun twice finance ends.',
  },
  startableBy: ['FinanceDepartment'],
  initiatorMayDecide: true,
  request: form('预留备用金', 'Reserve petty cash', { month: Day('月份首日', 'First day of the month') }),
  policy: {
    amount: parameter('pettyCash.amount', '每月预留（元）', 'Reserved each month in yuan', { '003-T 六': '5000' }),
  },
  recurs: { monthly: { every: 'month', day: 1, missed: 'last', input: ({ day }) => ({ month: day }) } },
  events: {
    RESERVE: event('已预留', 'Reserved'),
    RESERVED_BEFORE: event('本月已另行预留', 'Reserved before'),
    SPEND: event('支出', 'Spend', {
      amount: Money('金额（元）', 'Amount in yuan'),
      purpose: FreeText('用途', 'What for'),
    }),
    HAND_IN: event('交财务核对', 'Hand in for the check'),
    SETTLE: event('核对结清', 'Settle'),
    RETURN: event('退回', 'Return', Remark),
  },
  keeps: { spent: '0', lastDay: '' },
  registers: {
    'petty-cash': ledger('备用金台账', 'Petty cash', {
      key: text('月份', 'Month'),
      readers: ['FinanceDepartment', 'TeamLeader'],
    }),
  },
  facts: {
    reserved: {
      on: ['RESERVE', 'RESERVED_BEFORE', 'SETTLE'],
      register: 'petty-cash',
      key: ({ request }) => request.month.slice(0, 7),
    },
  },
  rules: {
    onceAMonth: notRegistered('RESERVE', 'reserved', 'request.month', '003-T 六'),
    isReserved: isRegistered('RESERVED_BEFORE', 'reserved', 'request.month'),
    withinReserve: {
      SPEND: ({ context: { spent }, policy, data }) => {
        const sum = sumOfDecimals([spent, data.amount]);
        return compareDecimals(sum, policy.amount) <= 0 || { sum };
      },
      zh: '每月备用金 {policy.amount} 元（003-T 六），连同本次为 {sum} 元。',
      en: 'Expected spending within {policy.amount} yuan a month (003-T 六), but with this it is {sum}.',
    },
  },
});

const finance = role('FinanceDepartment');

const opens = remembers(({ request }) => ({ lastDay: dayOfMonth(request.month, 0, 31) }));

export default chart(opens, {
  reserving: task(finance, '预留备用金', 'Reserve the petty cash', {
    RESERVE: {
      target: 'inUse',
      actions: creates('petty-cash', ({ request, policy, actor, at }) => ({
        key: request.month.slice(0, 7),
        data: { amount: policy.amount, reservedBy: actor, reservedAt: at },
      })),
    },
    RESERVED_BEFORE: 'reservedBefore',
  }),
  inUse: task(role('TeamLeader'), '合理支配备用金', 'Use the petty cash', {
    deadline: { on: 'lastDay' },
    separateFrom: ['checking'],
    SPEND: {
      target: 'inUse',
      reenter: true,
      actions: remembers(({ context, data }) => ({ spent: sumOfDecimals([context.spent, data.amount]) })),
    },
    HAND_IN: 'checking',
  }),
  checking: task(finance, '核对结清', 'Check and settle', {
    separateFrom: ['inUse'],
    SETTLE: {
      target: 'settled',
      actions: amends('reserved', ({ context, at }) => ({ spent: context.spent, settledAt: at })),
    },
    RETURN: 'inUse',
  }),
  settled: end('已结清', 'Settled'),
  reservedBefore: end('本月已另行预留', 'Reserved before'),
});
