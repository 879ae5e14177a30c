import { Parameter } from '../../../engine/parameters.js';
import { initiator, role } from '../../../engine/people.js';
import { and, corrected } from '../../../engine/rules.js';
import {
  checklist,
  declareProcess,
  ledger,
  rejected,
  Remark,
  requestEvents,
  text,
  withdrawn,
} from '../../../engine/words.js';
import { held, itemInStock, stockLedger } from '../../ledgers/stock.js';
import { Enquiry, InspectedReceipt, Order, PurchasePlan } from './office-supplies-purchase.forms.js';

class PurchasePolicy {
  @Parameter('supplies.quotes', "[model] 000 篇三 1.1.2 '询价、比价' gives no number", '至少几家报价', 'Least quotes')
  quotes = 2;
}

const { approval, chart, creates, draft, end, puts, remembers, sendsBack, task } = declareProcess({
  key: 'office-supplies-purchase',
  family: 'administration',
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
    '采购物品逐项入库登记，全部到货后办结。': 'Goods are taken in item by item, and the purchase ends when all are in.',
  },
  startTitle: text('制定办公用品采购计划', 'Make a purchase plan for supplies'),
  startableBy: ['AdministrationDepartment'],
  request: PurchasePlan,
  policy: PurchasePolicy,
  profiles: { '000': {} },
  events: {
    ...requestEvents(PurchasePlan),
    COMPARED: { title: text('比价完成', 'Compared'), form: Enquiry, keeps: ['quotes', 'chosenSupplier'] },
    ORDERED: { title: text('已采购', 'Ordered'), form: Order, keeps: ['supplier'] },
    RECEIVED: { title: text('验收入库', 'Inspect and take in'), form: InspectedReceipt },
    NOT_ACCEPTED: { title: text('验收不合格，退回供应商', 'Not accepted: back to the supplier'), form: Remark },
    ALL_RECEIVED: { title: text('全部入库', 'All taken in') },
  },
  keeps: { received: 0 },
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
      on: 'COMPARED',
      holds: ({ policy, data }) => data.quotes.length >= policy.quotes || { found: data.quotes.length },
      zh: '须询价、比价（000 篇三 1.1.2 步骤二），至少 {policy.quotes} 家报价，实有 {found} 家。',
      en: 'Expected {policy.quotes} quotes to compare (000 篇三 1.1.2 步骤二), but found {found}.',
    },
    choseAQuote: {
      on: 'COMPARED',
      holds: ({ data }) => data.quotes.some(({ supplier }) => supplier === data.chosenSupplier),
      zh: '选定的供应商 {data.chosenSupplier} 须在报价之中。',
      en: 'Expected {data.chosenSupplier} to be among those who quoted.',
    },
    rightSupplier: {
      on: 'ORDERED',
      holds: ({ context, request, data }) =>
        request.kind === 'special' ? data.supplier === context.chosenSupplier : data.contracted,
      zh: '常规用品从协议供应商处采购，新增或大额用品从批准的供应商处采购（000 篇三 1.1.2 步骤二）。',
      en: 'Expected a contracted supplier for regular items, and the approved one for new or large items (000 篇三 1.1.2 步骤二).',
    },
    inspected: checklist('RECEIVED', InspectedReceipt, '000 篇三 1.1.2 步骤三'),
    everyItemIn: {
      on: 'ALL_RECEIVED',
      holds: ({ context, request }) =>
        context.received >= request.items.length || { needed: request.items.length, found: context.received },
      zh: '采购计划有 {needed} 项物品，已入库登记 {found} 项。',
      en: 'Expected the {needed} items of the plan to be taken in, but only {found} are.',
    },
  },
  guards: { isSpecial: (known) => corrected(known).kind === 'special' },
});

const administration = role('AdministrationDepartment');
const on = { WITHDRAW: 'withdrawn' };

export default chart({
  draft: draft('汇总申领单，制定采购计划', 'Consolidate the requisitions into a plan', {
    SUBMIT: [{ guard: 'isSpecial', target: 'enquiry' }, { target: 'ordering' }],
  }),
  enquiry: task(initiator(), '询价、比价，选择供应商', 'Enquire, compare and choose', {
    clause: '000 篇三 1.1.2 步骤二',
    on,
    COMPARED: { guard: and(['enoughQuotes', 'choseAQuote']), target: 'leaderApproval' },
  }),
  leaderApproval: approval(role('ExecutiveInCharge'), '主管领导审批', 'The leader in charge approves', {
    clause: '000 篇三 1.1.2 步骤二',
    APPROVE: 'ordering',
    RETURN: sendsBack('enquiry'),
  }),
  ordering: task(initiator(), '采购', 'Buy', {
    clause: '000 篇三 1.1.2 步骤二',
    on,
    ORDERED: { guard: 'rightSupplier', target: 'receiving' },
  }),
  receiving: task(administration, '验收并登记入库', 'Inspect and take in', {
    clause: '000 篇三 1.1.2 步骤三',
    RECEIVED: {
      guard: 'inspected',
      target: 'receiving',
      actions: [
        remembers(({ context }) => ({ received: context.received + 1 })),
        creates('goods-receipts', ({ context, event }) => ({
          key: event.type === 'RECEIVED' ? event.data.number : '',
          data: { ...event.data, supplier: context.supplier, registeredBy: event.actor },
        })),
        puts('entry', ({ event }) =>
          event.type === 'RECEIVED'
            ? {
                ...{ name: event.data.name, specification: event.data.specification, kind: 'supplies' },
                ...{ unitPrice: event.data.unitPrice, quantity: held(event.facts.entry) + event.data.quantity },
              }
            : {},
        ),
      ],
    },
    ALL_RECEIVED: { guard: 'everyItemIn', target: 'received' },
    NOT_ACCEPTED: 'ordering',
  }),
  received: end('已入库', 'Taken in', { tells: text('办公用品已入库', 'The supplies are taken in') }),
  rejected,
  withdrawn,
});
