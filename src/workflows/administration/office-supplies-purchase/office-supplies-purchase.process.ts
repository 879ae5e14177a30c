import { Choice, Day, Flag, FreeText, Items, Label, Money, Text, Tick } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { initiator, role } from '../../../engine/people.js';
import { normalForm, only } from '../../../engine/rules.js';
import { declareProcess, event, form, ledger, Remark, requestEvents, text } from '../../../engine/words.js';
import { held, itemInStock, stockLedger } from '../../ledgers/stock.js';
import { Supply } from '../supplies.js';

class Quote {
  @Text('供应商', 'Supplier') supplier!: string;
  @Money('报价（元）', 'Quote in yuan') price!: string;
}

/** One line of 《物品入库登记表》: 品名、规格、数量、单价、日期 (步骤三). */
const receipt = form(Supply, {
  number: Label('入库单号', 'Number of the receipt'),
  item: Label('物品编码', 'Code of the item'),
  unitPrice: Money('单价（元）', 'Unit price in yuan'),
  receivedOn: Day('日期', 'Day'),
  quantityRight: Tick('数量验收合格', 'Quantity accepted'),
  qualityRight: Tick('质量验收合格', 'Quality accepted'),
});

/** A line of the plan, by what it is. */
const lineOf = ({ name, specification }: Supply): string => `${normalForm(name)}/${normalForm(specification)}`;
const plannedOf = (items: readonly Supply[], line: string): number =>
  items.filter((item) => lineOf(item) === line).reduce((sum, { quantity }) => sum + quantity, 0);

const words = declareProcess('administration/office-supplies-purchase', {
  title: text('办公用品采购与入库', 'Office-supplies purchase'),
  subject: text('办公用品采购（{request.month}）', 'Purchase of supplies ({request.month})'),
  summary: ['kind', 'chosenSupplier', 'supplier'],
  sources: ['000 篇三 1.1.2'],
  clause: '000 篇三 1.1.2 步骤一',
  modelled: {
    '“大额”未定金额：由行政部填写类别；新增或大额用品须比价并经主管领导（分管领导）审批。':
      "No amount says what is large: administration states the kind; new or large items are compared and approved by the leader in charge ('主管领导').",
    '手册未规定驳回、退回、撤回和验收不合格：不合格的不入库，退回供应商后重新采购。':
      'The manual is silent on rejections, returns and withdrawals. Goods that fail are not taken in, and are ordered again.',
    '采购物品按计划的品名、规格逐项入库登记，可分批到货；每项数量到齐后办结，超出计划的不入库。':
      'Goods are taken in by the names and specifications of the plan, in parts too; the purchase ends when each quantity is in, and nothing beyond the plan is taken in.',
  },
  startableBy: ['AdministrationDepartment'],
  /** The purchase plan that administration makes of all requisitions (000 篇三 1.1.2 步骤一). */
  request: form('制定办公用品采购计划', 'Make a purchase plan for supplies', {
    month: Day('需求月份（该月任一日）', 'Month of the need (any day of it)'),
    kind: Choice('用品类别', 'Kind of items', {
      regular: text('常规用品', 'Regular items'),
      special: text('新增或大额用品', 'New or large items'),
    }),
    items: Items('采购物品', 'Items to buy', () => Supply),
  }),
  policy: {
    quotes: parameter('supplies.quotes', '至少几家报价', 'Least quotes', {
      "[model] 000 篇三 1.1.2 '询价、比价' gives no number": 2,
    }),
  },
  events: {
    ...requestEvents,
    /** 询价、比价，选择性价比最优的供应商 (步骤二). */
    COMPARED: event('比价完成', 'Compared', {
      keeps: ['quotes', 'chosenSupplier'],
      quotes: Items('报价', 'Quotes', () => Quote, { most: 20 }),
      chosenSupplier: Text('选定供应商', 'Chosen supplier'),
      reason: FreeText('选择理由', 'Why it is the best value'),
    }),
    ORDERED: event('已采购', 'Ordered', {
      keeps: ['supplier'],
      supplier: Text('供应商', 'Supplier'),
      contracted: Flag('协议供应商', 'A contracted supplier'),
    }),
    RECEIVED: event('验收入库', 'Inspect and take in', '000 篇三 1.1.2 步骤三', receipt),
    NOT_ACCEPTED: event('验收不合格，退回供应商', 'Not accepted: back to the supplier', Remark),
    ALL_RECEIVED: event('全部入库', 'All taken in'),
  },
  /** How much of each line of the plan is in. */
  keeps: { received: {} as Readonly<Record<string, number>> },
  registers: {
    stock: stockLedger,
    'goods-receipts': ledger('物品入库登记表', 'Register of goods received', {
      key: text('入库单号', 'Number of the receipt'),
      readers: ['AdministrationDepartment', 'FinanceDepartment', 'WarehouseKeeper'],
    }),
  },
  facts: { entry: itemInStock('RECEIVED') },
  rules: {
    enoughQuotes: {
      COMPARED: ({ policy, data }) => data.quotes.length >= policy.quotes || { found: data.quotes.length },
      zh: '须询价、比价（000 篇三 1.1.2 步骤二），至少 {policy.quotes} 家报价，实有 {found} 家。',
      en: 'Expected {policy.quotes} quotes to compare (000 篇三 1.1.2 步骤二), but found {found}.',
    },
    choseAQuote: {
      COMPARED: ({ data }) => data.quotes.some(({ supplier }) => supplier === data.chosenSupplier),
      zh: '选定的供应商 {data.chosenSupplier} 须在报价之中。',
      en: 'Expected {data.chosenSupplier} to be among those who quoted.',
    },
    rightSupplier: {
      ORDERED: ({ context, request, data }) =>
        request.kind === 'special' ? data.supplier === context.chosenSupplier : data.contracted,
      zh: '常规用品从协议供应商处采购，新增或大额用品从批准的供应商处采购（000 篇三 1.1.2 步骤二）。',
      en: 'Expected a contracted supplier for regular items, and the approved one for new or large items (000 篇三 1.1.2 步骤二).',
    },
    ofThePlan: {
      RECEIVED: ({ context, request, data }) => {
        const [planned, found] = [plannedOf(request.items, lineOf(data)), context.received[lineOf(data)] ?? 0];
        return found + data.quantity <= planned || { planned, found };
      },
      zh: '采购计划中 {data.name}（{data.specification}）为 {planned}，已入库 {found}，本次不得为 {data.quantity}。',
      en: 'Expected goods of the plan, which has {planned} of {data.name} ({data.specification}), {found} of them in already, but found {data.quantity} more.',
    },
    everyItemIn: {
      ALL_RECEIVED: ({ context, request: { items } }) => {
        const open = items.filter((item) => (context.received[lineOf(item)] ?? 0) < plannedOf(items, lineOf(item)));
        return open.length === 0 || { open: [...new Set(open.map(({ name }) => name))].join('、') };
      },
      zh: '采购计划中尚未全部入库：{open}。',
      en: 'Expected the whole plan to be taken in, but of these something is missing: {open}.',
    },
  },
  guards: { isSpecial: ({ request }) => request.kind === 'special' },
});
const { approval, chart, creates, draft, end, pending, puts, remembers, sendsBack, task } = words;

export default chart({
  draft: draft('汇总申领单，制定采购计划', 'Consolidate the requisitions into a plan', {
    SUBMIT: [{ guard: 'isSpecial', target: 'enquiry' }, { target: 'ordering' }],
  }),
  enquiry: pending(initiator(), '询价、比价，选择供应商', 'Enquire, compare and choose', '000 篇三 1.1.2 步骤二', {
    COMPARED: 'leaderApproval',
  }),
  leaderApproval: approval(role('ExecutiveInCharge'), '主管领导审批', 'The leader in charge approves', {
    clause: '000 篇三 1.1.2 步骤二',
    APPROVE: 'ordering',
    RETURN: sendsBack('enquiry'),
  }),
  ordering: pending(initiator(), '采购', 'Buy', '000 篇三 1.1.2 步骤二', { ORDERED: 'receiving' }),
  receiving: task(role('AdministrationDepartment'), '验收并登记入库', 'Inspect and take in', '000 篇三 1.1.2 步骤三', {
    RECEIVED: {
      target: 'receiving',
      actions: [
        remembers(({ context: { received }, data }) => {
          const line = lineOf(data);
          return { received: { ...received, [line]: (received[line] ?? 0) + data.quantity } };
        }),
        creates('goods-receipts', ({ context, data, actor }) => ({
          key: data.number,
          data: { ...data, supplier: context.supplier, registeredBy: actor },
        })),
        puts('entry', ({ data, facts }) => ({
          ...only(data, 'name', 'specification', 'unitPrice'),
          kind: 'supplies',
          quantity: held(facts.entry) + data.quantity,
        })),
      ],
    },
    ALL_RECEIVED: 'received',
    NOT_ACCEPTED: 'ordering',
  }),
  received: end('已入库', 'Taken in', { tells: text('办公用品已入库', 'The supplies are taken in') }),
});
