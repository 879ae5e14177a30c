import { Attachment, Flag, Label, Money, Optional, Text } from '../../../engine/forms.js';
import { departmentHeadOf, initiator, role } from '../../../engine/people.js';
import { only, ticked } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, ledger, requestEvents, text } from '../../../engine/words.js';

const { approval, chart, creates, draft, end, puts, sendsBack, task } = declareProcess('finance/supplier-payment', {
  title: text('供应商付款流程', 'Supplier payment'),
  subject: text('付款：{request.supplier}', 'Payment to {request.supplier}'),
  summary: ['amount', 'invoiceNumber'],
  sources: ['000 篇三 3.1'],
  clause: '000 篇三 3.1.2',
  modelled: {
    '三单不一致的不得提交；财务部、财务经理、出纳可退回经办人；同一供应商的同一发票只付一次，发票号相同而供应商写法不同的由财务部核对。手册未规定驳回与时限。':
      'Without a match it is not submitted; finance may return it to the handler; an invoice of a supplier is paid once, and finance checks one whose number was paid to a supplier written otherwise. The manual is silent on rejections and limits.',
    '审核、批准与付款由不同的人办理。': 'Review, approval and payment are by different people.',
  },
  /** 《付款申请单》 with its supporting papers (000 篇三 3.1.1). */
  request: form('申请付款', 'Ask for a payment', {
    supplier: Text('供应商', 'Supplier'),
    amount: Money('付款金额（元）', 'Amount in yuan'),
    invoiceNumber: Label('发票号', 'Invoice'),
    invoice: Attachment('正式发票', 'Formal invoice'),
    statement: Optional(Attachment('对账单（如适用）', 'Statement, if there is one')),
    contract: Attachment('合同', 'Contract'),
    receipt: Attachment('入库单/验收单', 'Receipt or acceptance slip'),
    matched: Flag('发票、合同、入库单/验收单三单一致', 'Invoice, contract and receipt agree'),
    delivered: Flag('货物或服务已按质按量提供', 'Delivered in quality and quantity'),
  }),
  events: {
    ...requestEvents,
    REVIEW_PASSED: event('审核通过', 'Reviewed and right', {
      keeps: ['otherInvoice'],
      complete: Flag('申请合规、完整', 'Compliant and complete'),
      genuine: Flag('发票真实', 'The invoice is genuine'),
      otherInvoice: Optional(
        Flag('发票号相同，但不是同一张发票', 'The same number, but another invoice', {
          help: text('已有同号发票付款时填写', 'Where an invoice of that number has been paid'),
        }),
      ),
    }),
    PAID: kept('已付款', 'Paid', { slip: Attachment('银行付款回单', 'Bank slip') }),
    ARCHIVE: event('归档', 'Archive'),
  },
  registers: {
    'supplier-payments': ledger('供应商付款', 'Supplier payments', {
      key: text('供应商与发票', 'Supplier and invoice'),
      readers: ['FinanceDepartment'],
    }),
    'paid-invoices': ledger('已付发票号', 'Numbers of paid invoices', {
      key: text('发票号', 'Invoice'),
      readers: ['FinanceDepartment'],
    }),
  },
  facts: {
    /** A supplier is known by what is typed: by its number an invoice is found whatever its supplier is called. */
    sameNumber: { on: ['REVIEW_PASSED', 'PAID'], register: 'paid-invoices', key: 'request.invoiceNumber' },
    paid: {
      on: ['SUBMIT', 'PAID'],
      register: 'supplier-payments',
      key: ({ request }) => `${request.supplier}/${request.invoiceNumber}`,
    },
  },
  rules: {
    threeWayMatch: ticked('SUBMIT', ['request.matched', 'request.delivered'], '000 篇三 3.1.1 步骤二'),
    notPaidYet: {
      on: ['SUBMIT', 'PAID'],
      holds: ({ facts }) => !facts.paid,
      zh: '{request.supplier} 的发票 {request.invoiceNumber} 已付款。',
      en: 'Expected an invoice that is not paid, but {request.invoiceNumber} of {request.supplier} is.',
    },
    reviewRight: ticked('REVIEW_PASSED', ['data.complete', 'data.genuine'], '000 篇三 3.1.3 步骤一'),
    isAnotherInvoice: {
      on: ['REVIEW_PASSED', 'PAID'],
      holds: ({ context, data, facts: { sameNumber } }) => {
        const isOther = 'genuine' in data ? data.otherInvoice : context.otherInvoice;
        return !sameNumber || isOther === true || { paid: String(sameNumber.data['supplier']) };
      },
      zh: '发票号 {request.invoiceNumber} 已付给{paid}：财务部须核对不是同一张发票（000 篇三 3.1.3 步骤一），否则退回。',
      en: 'Expected finance to find that it is another invoice (000 篇三 3.1.3), as {request.invoiceNumber} was paid to {paid}, or to return it.',
    },
  },
});

const finance = { clause: '000 篇三 3.1.3' };
const back = { RETURN: sendsBack('received') };

export default chart({
  received: draft('核对三单并填写《付款申请单》', 'Match the papers and fill in the request', '000 篇三 3.1.1', {
    SUBMIT: 'departmentHead',
  }),
  departmentHead: approval(
    departmentHeadOf(initiator()),
    '部门负责人确认真实性和金额',
    'The head confirms business and amount',
    { APPROVE: 'financeReview', ...back },
  ),
  financeReview: task(role('FinanceReviewer'), '财务部审核', 'Finance reviews', {
    ...finance,
    separateFrom: ['financeManager', 'payment'],
    REVIEW_PASSED: 'financeManager',
    ...back,
  }),
  financeManager: approval(role('FinanceManager'), '财务经理按资金和付款条件批准', 'Approved by funds and terms', {
    on: {},
    ...finance,
    separateFrom: ['financeReview', 'payment'],
    APPROVE: 'payment',
    ...back,
  }),
  payment: task(role('Cashier'), '出纳付款并取得回单', 'The cashier pays and takes the bank slip', {
    ...finance,
    separateFrom: ['financeReview', 'financeManager'],
    ...back,
    PAID: {
      target: 'paid',
      actions: [
        creates('supplier-payments', ({ request, actor, at }) => ({
          key: `${request.supplier}/${request.invoiceNumber}`,
          data: { ...only(request, 'supplier', 'amount'), paidBy: actor, paidAt: at },
        })),
        puts('sameNumber', ({ request, at }) => ({ supplier: request.supplier, paidAt: at })),
      ],
    },
  }),
  paid: task(role('FinanceDepartment'), '付款凭证与申请单一并归档', 'Archive voucher and request', {
    ...finance,
    ARCHIVE: 'archived',
  }),
  archived: end('已归档', 'Archived', { tells: text('供应商款项已支付', 'The supplier is paid') }),
});
