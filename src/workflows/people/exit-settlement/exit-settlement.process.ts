import { Choice, Count, Day, Flag, FreeText, Money, Optional, Tick } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { role, user } from '../../../engine/people.js';
import { dayOfMonth, dueDay, hasCome, today } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, text } from '../../../engine/words.js';
import { Departure } from '../departure.js';

const channels = { bankTransfer: text('银行转账', 'Bank transfer'), cash: text('现金', 'Cash') };

/** The pay day of the month after the one in which this day lies: 每月15日发放上月工资. */
const payDayAfter = (day: string, payDay: number): string => dayOfMonth(day, 1, payDay);

/** Yuan times months, in whole fen: amounts are decimal text. */
function timesMonths(amount: string, months: number): string {
  const [yuan = '0', fen = ''] = amount.split('.');
  const total = (BigInt(yuan) * 100n + BigInt(fen.padEnd(2, '0'))) * BigInt(months);
  return `${total / 100n}.${String(total % 100n).padStart(2, '0')}`;
}

const { byPolicy, chart, end, remembers, task } = declareProcess('people/exit-settlement', {
  title: text('离职结算', 'Final settlement'),
  subject: text('{request.lastDay} 离职的结算', 'Settlement, leaving on {request.lastDay}'),
  summary: ['leaverId', 'cutoff', 'wages', 'damages'],
  sources: ['000 篇一 第十四、十九条', '001 篇一 第三十二条', '004-C 一3③', '004-K 第十七、十八条', '004-T 二3'],
  clause: '000 篇一 第十四条',
  modelled: {
    '004-T 3 的报销账目、归还欠款由财务部在离职交接中核签。':
      'The expense accounts and loans of 004-T 3 are signed by finance in the handover.',
    '结算只在交接办结后由离职流程启动；15 日逢休息日的，其后任何一天均可发放。':
      'A settlement begins only once the handover is finished. What could not be paid on the 15th is paid on any day after it.',
    '手册未写发放方式的（001、004-K、004-T），按银行转账（000 篇一 第十九条）。':
      'Where a manual does not say how it is paid (001, 004-K, 004-T) the bank transfer of 000 篇一 第十九条 holds.',
    '考勤异常与税费由核算人计入结算工资；004-K 第十八条第2项以下缺失。':
      'Whoever computes it settles attendance and taxes in the wages. 004-K 第十八条 breaks off after its second item.',
  },
  startableBy: 'parent',
  request: form(Departure, {
    immediate: Optional(Flag('即辞即离', 'Left at once')),
    deductedMonths: Optional(Count('另扣月薪（月）', 'Months of wage deducted besides', { least: 0 })),
  }),
  policy: {
    computedBy: parameter('exitSettlement.computedBy', '核算部门', 'Who computes it', {
      '000 篇一 第十四条；004-C 一3③': role('FinanceDepartment'),
    }),
    channel: parameter('exitSettlement.channel', '发放方式', 'How it is paid', channels, {
      '000 篇一 第十九条；004-C 一3③': 'bankTransfer',
    }),
    payDay: parameter(
      'exitSettlement.payDay',
      '次月发薪日（0：手册无日期）',
      'Pay day of the following month (0: the manual has no date)',
      { "000 篇一 第十九条；004-C 一3③ '公司薪酬核算日' 无日期": 15 },
    ),
    immediateFee: parameter(
      'separation.immediateLeave.fee',
      '即辞即离费用（月薪）',
      'Fee for leaving at once, in months',
      { '004-K 第十八条1': 0 },
    ),
    transfers: parameter('exitSettlement.transfers', '办理社保及公积金转移', 'Insurance and fund are transferred', {
      '001 篇一 第三十二条': false,
    }),
  },
  profiles: {
    '000': {},
    '001': { payDay: 0, transfers: true },
    '004-C': { computedBy: role('GeneralManagementDepartment'), channel: 'cash', payDay: 0 },
    '004-K': { payDay: 0, immediateFee: 1 },
    '004-T': { payDay: 0 },
  },
  events: {
    /** 薪资核算 (004-C 一3③；004-K 第十七、十八条). */
    COMPUTE: event('核算', 'Compute', {
      keeps: ['cutoff', 'wages', 'damages'],
      cutoff: Day('考勤截止日（事实离职日）', 'Attendance cut-off, the factual leaving date'),
      wages: Money('结算工资（元，已按考勤处理）', 'Wages, with attendance settled, in yuan'),
      monthlyWage: Money('月全额薪资（元）', "A month's full salary, in yuan"),
      damages: Money('违反协议的赔偿（元）', 'Damages for broken agreements, in yuan'),
      explanation: Optional(FreeText('说明', 'Explanation')),
    }),
    SETTLE: kept('发放', 'Settle', { channel: Choice('发放方式', 'Paid by', channels) }),
    /** 社会保险及公积金转移 (001 篇一 第三十二条). */
    TRANSFERRED: event('已转移', 'Transferred', '001 篇一 第三十二条', {
      insurance: Tick('社会保险已转移', 'Social insurance transferred'),
      fund: Tick('公积金已转移', 'Housing fund transferred'),
    }),
  },
  keeps: { fee: '0.00' },
  facts: { today: today(['COMPUTE', 'SETTLE']) },
  rules: {
    attendanceClosed: hasCome('COMPUTE', 'data.cutoff', '004-K 第十七条'),
    payDayReached: {
      SETTLE: ({ context: { cutoff }, policy, facts }) => {
        const day = payDayAfter(cutoff ?? '', policy.payDay);
        return policy.payDay === 0 || day <= dueDay(facts.today) || { day };
      },
      zh: '每月 {policy.payDay} 日发放上月工资（000 篇一 第十九条），最早为 {day}。',
      en: 'Expected the pay day, the {policy.payDay}th of the following month (000 篇一 第十九条), {day} or later, but it is earlier.',
    },
    channelRight: {
      SETTLE: ({ policy, data }) => data.channel === policy.channel,
      zh: '发放方式为{policy.channel}（000 篇一 第十九条；004-C 一3③），填写的是{data.channel}。',
      en: 'Expected payment by {policy.channel} (000 篇一 第十九条；004-C 一3③), but found {data.channel}.',
    },
  },
  guards: { hasTransfers: ({ context }) => context.policy.transfers },
});

/** Whoever leaves computes and pays nothing of his own, also where a dismissal is the request of another. */
const own = { separateFromPerson: user('request.leaverId') } as const;

export default chart({
  computing: task(byPolicy('computedBy'), '核算工资与扣款', 'Compute wages and deductions', {
    ...own,
    clause: '004-C 一3③；004-K 第十七、十八条',
    COMPUTE: {
      target: 'payment',
      actions: remembers(({ request, policy, data }) => ({
        fee: timesMonths(
          data.monthlyWage,
          (request.immediate === true ? policy.immediateFee : 0) + (request.deductedMonths ?? 0),
        ),
      })),
    },
  }),
  payment: task(role('FinanceDepartment'), '发放工资', 'Pay the wages', {
    ...own,
    separateFrom: ['computing'],
    SETTLE: [{ guard: 'hasTransfers', target: 'transfer' }, 'settled'],
  }),
  transfer: task(role('HrAdminOfficer'), '办理社会保险及公积金转移', 'Transfer social insurance and housing fund', {
    ...own,
    clause: '001 篇一 第三十二条',
    TRANSFERRED: 'settled',
  }),
  settled: end('结算完毕', 'Settled', { tells: text('离职结算完毕', 'The separation is settled') }),
});
