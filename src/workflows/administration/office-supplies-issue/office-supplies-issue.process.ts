import { Count, Day, Label, Person, Tick } from '../../../engine/forms.js';
import { days, parameter } from '../../../engine/parameters.js';
import { role, user } from '../../../engine/people.js';
import { hasRole } from '../../../engine/rules.js';
import { declareProcess, event, everyMonth, form, kept, ledger, Remark, text } from '../../../engine/words.js';
import { enoughInStock, held, stockLedger } from '../../ledgers/stock.js';

const { amends, chart, creates, end, task } = declareProcess('administration/office-supplies-issue', {
  title: text('办公用品发放', 'Office-supplies issue'),
  subject: text('{request.day} 的办公用品发放', 'Issue of supplies on {request.day}'),
  summary: ['item', 'quantity', 'coordinatorId'],
  sources: ['000 篇三 1.1.3 步骤一', '000 篇三 1.1.3 步骤二'],
  modelled: {
    '数量由行政部按申领单填写，不得超过库存；接口人逐项签字，未签字的不出库，行政部可收回继续发放。':
      'Administration states the quantities by the requisitions, never more than the stock; the coordinator signs for each item, and without his signature nothing leaves the stock, and administration may go on without him.',
    '当日未发完只作提醒。': 'What is not issued on the day is only reminded of.',
  },
  startableBy: ['AdministrationDepartment'],
  initiatorMayDecide: true,
  /** The issue of a month. */
  request: form('开始办公用品发放', 'Begin an issue of supplies', { day: Day('发放日', 'Day of the issue') }),
  policy: {
    issueDay: parameter('supplies.issueDay', '每月第几个工作日发放', 'Working day of the issue', {
      '000 篇三 1.1.3 步骤一': 1,
    }),
    issueLimit: parameter('supplies.issueLimit', '发放须在当日', 'Issued on the day', {
      '000 篇三 1.1.3 步骤一': days(1, { countStartDay: true }),
    }),
  },
  recurs: {
    monthly: {
      ...everyMonth('supplies.issueDay', { counts: 'workingDays' }),
      missed: 'last',
      input: ({ day }) => ({ day }),
    },
  },
  events: {
    /** Who takes what: a line of 《办公用品发放登记表》 (000 篇三 1.1.3 步骤二). */
    ISSUE: kept('发放', 'Issue', {
      coordinatorId: Person('领取接口人', 'Coordinator who takes it'),
      item: Label('物品编码', 'Code of the item'),
      quantity: Count('数量', 'Quantity'),
    }),
    SIGN: event('签字领取', 'Sign', '000 篇三 1.1.3 步骤二', { signed: Tick('已领取，签字确认', 'Taken, signed') }),
    NOT_TAKEN: event('不领取', 'Not taken', { form: Remark, by: role('AdministrationDepartment') }),
    ALL_ISSUED: event('发放完毕', 'All issued'),
  },
  registers: {
    stock: stockLedger,
    'supplies-issues': ledger('办公用品发放登记表', 'Register of supplies issued', {
      key: text('物品、接口人与时间', 'Item, coordinator and time'),
      readers: ['AdministrationDepartment', 'DepartmentCoordinator'],
    }),
  },
  facts: {
    entry: {
      on: ['ISSUE', 'SIGN'],
      register: 'stock',
      key: ({ context, data }) => ('item' in data ? data.item : context.item),
    },
  },
  rules: {
    isCoordinator: hasRole('ISSUE', 'data.coordinatorId', 'DepartmentCoordinator', '000 篇三 1.1.3 步骤二'),
    enoughForIssue: enoughInStock(['ISSUE', 'SIGN']),
  },
});

export default chart({
  issuing: task(role('AdministrationDepartment'), '按申领单统一发放', 'Issue by the requisitions', {
    deadline: { limit: 'issueLimit', from: 'request.day' },
    ISSUE: 'signing',
    ALL_ISSUED: 'issued',
  }),
  signing: task(user('coordinatorId'), '接口人签字领取', 'The coordinator signs', '000 篇三 1.1.3 步骤二', {
    SIGN: {
      target: 'issuing',
      actions: [
        creates('supplies-issues', ({ context: { item, quantity, coordinatorId }, at }) => ({
          key: `${item}/${coordinatorId}/${at}`,
          data: { item, quantity, coordinatorId, signedAt: at },
        })),
        amends('entry', ({ context, facts }) => ({ quantity: held(facts.entry) - Number(context.quantity) })),
      ],
    },
    NOT_TAKEN: 'issuing',
  }),
  issued: end('已发放', 'Issued'),
});
