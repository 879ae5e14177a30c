import { Choice, Day, FreeText, Money } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { initiator, role } from '../../../engine/people.js';
import { compareDecimals, only } from '../../../engine/rules.js';
import { declareProcess, event, form, Remark, requestEvents, text } from '../../../engine/words.js';
import { compensationLedger } from '../../ledgers/compensations.js';
import { Compensation } from '../compensation.js';

const { approval, byPolicy, chart, creates, draft, end, task } = declareProcess('service/goodwill-claim', {
  title: text('特别理赔', 'Goodwill claim'),
  subject: text(
    '{request.dealer}：投诉 {request.complaint} 的特别理赔',
    'Goodwill for {request.complaint}: {request.dealer}',
  ),
  summary: ['kind', 'purpose', 'amount'],
  sources: ['004-B 三'],
  modelled: {
    '手册只有定义：审批人为参数，批准后由申请人提供补偿并登记，实际金额不超过批准金额；退回、撤回、放弃和时限手册未规定。':
      'The manual has but the definition: the approver is a parameter; after the approval the applicant provides it, within the amount approved. Silent on returns, withdrawals, what is given up, and limits.',
  },
  /** 特别理赔, 亦称善意补偿 (004-B 三). */
  request: form('申请特别理赔', 'Ask for a goodwill claim', Compensation, {
    kind: Choice('补偿方式', 'Kind', {
      maintenance: text('保证范围以外的维修保养服务', 'Maintenance beyond the warranty'),
      businessCost: text('商务费用', 'Business cost'),
    }),
    purpose: Choice('目的', 'Purpose', {
      protectsBrand: text('避免过激行为造成负面影响', 'Avoids harm to company and brand'),
      keepsLoyalty: text('建立长期关系，提高满意度及忠诚度', 'Keeps a satisfied and loyal customer'),
    }),
  }),
  policy: {
    approver: parameter('goodwill.approver', '审批人', 'Who approves', {
      '[model] 004-B 三 names nobody': role('CustomerServiceOwner'),
    }),
  },
  events: {
    ...requestEvents,
    PROVIDE: event('已提供', 'Provided', {
      keeps: ['spent', 'providedOn'],
      providedOn: Day('提供日期', 'Provided on'),
      spent: Money('实际金额（元）', 'Amount in yuan'),
      provision: FreeText('提供情况', 'What was provided', { longest: 4000 }),
    }),
    GIVE_UP: event('不再提供', 'Not provided after all', Remark),
  },
  registers: { compensations: compensationLedger },
  rules: {
    amountGiven: {
      SUBMIT: ({ request }) => compareDecimals(request.amount, '0') > 0,
      zh: '申请金额须大于零，填写的是 {request.amount} 元。',
      en: 'Expected an amount above zero, but found {request.amount}.',
    },
    withinApproval: {
      PROVIDE: ({ data, request }) => compareDecimals(data.spent, request.amount) <= 0,
      zh: '实际金额 {data.spent} 元不得超过批准的 {request.amount} 元。',
      en: 'Expected at most the {request.amount} yuan approved, but found {data.spent}.',
    },
  },
});

const provided = creates('compensations', ({ context: { spent, providedOn }, request, at }) => ({
  key: `goodwill/${request.complaint}/${at}`,
  data: {
    kind: 'goodwill',
    ...only(request, 'complaint', 'dealer', 'purpose'),
    form: request.kind,
    amount: spent,
    providedOn,
  },
}));

export default chart({
  draft: draft('填写特别理赔申请', 'Fill in the claim', { SUBMIT: 'approval' }),
  approval: approval(byPolicy('approver'), '审批特别理赔', 'Approve it', { APPROVE: 'provision' }),
  provision: task(initiator(), '向客户提供善意补偿', 'Provide it to the customer', {
    PROVIDE: { target: 'provided', actions: provided },
    GIVE_UP: 'givenUp',
  }),
  provided: end('已提供', 'Provided'),
  givenUp: end('已放弃', 'Given up'),
});
