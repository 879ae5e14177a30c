import { Choice, Count, FreeText, Items, Money } from '../../../engine/forms.js';
import { role } from '../../../engine/people.js';
import { compareDecimals, only, sumOfDecimals } from '../../../engine/rules.js';
import { approvalEvents, declareProcess, event, form, kept, text } from '../../../engine/words.js';

/** A line of what a budget is made of (003-J 第五条). */
class BudgetLine {
  @Choice('项目', 'Item', {
    wages: text('工资及福利', 'Wages and welfare'),
    equipment: text('设备购置及维护', 'Purchase and upkeep of equipment'),
    training: text('培训及拓展', 'Training'),
    materials: text('物料及配件采购', 'Materials and parts'),
    projects: text('项目费用', 'Projects'),
    others: text('其他相关费用', 'Others'),
  })
  item!: string;
  @Money('金额（元）', 'Amount in yuan') amount!: string;
}

const budget = { lines: Items('预算', 'Budget', () => BudgetLine) };
const supervision = role('FinanceManager');

const totalOf = (lines: readonly BudgetLine[] | null, item: string): string =>
  sumOfDecimals((lines ?? []).filter((line) => line.item === item).map(({ amount }) => amount));

const { approvals, chart, end, informs, remembers, task } = declareProcess('finance/after-sales-budget', {
  title: text('售后服务预算', 'After-sales budget'),
  subject: text('售后服务预算', 'After-sales budget'),
  summary: ['year'],
  sources: ['003-J 第三–十一条'],
  clause: '003-J 第六条',
  modelled: {
    '由售后部门编制（手册称各部门）；公司领导层取总经理；预算监督管理小组取财务经理。退回即回到编制；编制人不审核、审批自己的预算和调整。':
      'After-sales compiles it (the manual: each department); the management is the general manager, the supervision group the finance manager. A return leads back to compiling; nobody reviews or approves a budget, or an adjustment, of his own.',
    '不得擅自调整（第七条）与动态调整（第三条4）并存：调整须照编制程序重新审批，批准前按原预算执行。':
      'Nobody adjusts on his own (第七条), yet budgets are adjusted (第三条4): an adjustment passes the whole approval, and the old budget holds until then.',
    '“年初”“定期”无期限；超预算的支出不予登记。':
      "'Beginning of the year' and 'regularly' have no limits. Spending beyond the budget is not recorded.",
  },
  startableBy: ['AfterSalesDepartmentHead'],
  initiatorMayDecide: true,
  request: form('编制年度预算', 'Compile the budget of a year', {
    year: Count('年度', 'Year', { least: 2000, most: 9999 }),
  }),
  recurs: {
    yearly: { every: 'year', day: 1, missed: 'last', input: ({ day }) => ({ year: Number(day.slice(0, 4)) }) },
  },
  events: {
    ...approvalEvents,
    COMPILE: event('提交预算', 'Submit the budget', budget),
    ISSUE: event('下达预算', 'Issue'),
    SPENT: event('报送支出', 'Report spending', form(BudgetLine, { purpose: FreeText('用途', 'What for') })),
    ADJUST: event('申请调整', 'Ask for an adjustment', budget),
    INSPECT: kept('检查执行情况', 'Inspect how it is kept', '003-J 第十一条', {
      by: supervision,
      finding: FreeText('检查情况和须纠正的问题', 'What was found, and what to correct', { longest: 4000 }),
    }),
    CLOSE: event('年度总结', 'Close the year', {
      by: supervision,
      summary: FreeText('执行情况总结与改进措施', 'Summary and improvements', { longest: 4000 }),
    }),
  },
  keeps: {
    lines: null as readonly BudgetLine[] | null,
    proposed: null as readonly BudgetLine[] | null,
    spent: [] as readonly BudgetLine[],
  },
  rules: {
    withinBudget: {
      SPENT: ({ context: { lines, spent }, data }) => {
        const [approved, sum] = [totalOf(lines, data.item), sumOfDecimals([totalOf(spent, data.item), data.amount])];
        return compareDecimals(sum, approved) <= 0 || { approved, sum };
      },
      zh: '须严格按预算执行，不得擅自调整项目及金额（003-J 第七条）：该项预算 {approved} 元，连同本次为 {sum} 元。',
      en: 'Expected spending within the approved budget (003-J 第七条), {approved} yuan for this item, but with this it is {sum}.',
    },
    everyItemOnce: {
      on: ['COMPILE', 'ADJUST'],
      holds: ({ data }) => new Set(data.lines.map(({ item }) => item)).size === data.lines.length,
      zh: '每个预算项目只填一行。',
      en: 'Expected each item once, but one is there twice.',
    },
  },
});

const head = role('AfterSalesDepartmentHead');
const finance = role('FinanceDepartment');
const management = role('GeneralManager');
/** Nobody reviews or approves what is his own. */
const compiled = { separateFrom: ['compiling'] };
const adjusted = { clause: '003-J 第三条4', separateFrom: ['executing'] };
const takesEffect = remembers(({ context }) => ({ lines: context.proposed ?? context.lines }));

export default chart({
  compiling: task(head, '编制部门预算', 'Compile the budget', '003-J 第四、五条、第六条1', {
    separateFrom: ['financeReview', 'managementApproval'],
    COMPILE: { target: 'financeReview', actions: remembers(({ data }) => ({ proposed: data.lines })) },
  }),
  ...approvals(
    { approved: 'issuing', rejected: 'compiling', returned: 'compiling' },
    {
      financeReview: task(finance, '财务部门审核汇总', 'Finance reviews and consolidates', compiled),
      managementApproval: task(management, '公司领导层审批', 'The management approves', compiled),
    },
  ),
  issuing: task(finance, '下达预算', 'Issue the budget', '003-J 第六条5', {
    ISSUE: { target: 'executing', actions: takesEffect },
  }),
  executing: task(head, '执行预算并报送支出', 'Keep to the budget and report spending', '003-J 第七–九条', {
    separateFrom: ['adjustmentReview', 'adjustmentApproval'],
    on: { INSPECT: { actions: informs(head, text('预算执行已检查', 'The budget was inspected')) }, CLOSE: 'closed' },
    SPENT: {
      target: 'executing',
      reenter: true,
      actions: remembers(({ context, data }) => ({ spent: [...context.spent, only(data, 'item', 'amount')] })),
    },
    ADJUST: { target: 'adjustmentReview', actions: remembers(({ data }) => ({ proposed: data.lines })) },
  }),
  ...approvals(
    { approved: { target: 'executing', actions: takesEffect }, rejected: 'executing', returned: 'executing' },
    {
      adjustmentReview: task(finance, '财务部门审核调整', 'Finance reviews the adjustment', adjusted),
      adjustmentApproval: task(management, '公司领导层审批调整', 'The management approves the adjustment', adjusted),
    },
  ),
  closed: end('已总结', 'Closed', '003-J 第十一条'),
});
