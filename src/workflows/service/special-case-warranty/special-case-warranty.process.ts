import { Flag, Label, Money } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { role } from '../../../engine/people.js';
import { compareDecimals, notRegistered, only, ticked } from '../../../engine/rules.js';
import { declareProcess, form, kept, requestEvents, text } from '../../../engine/words.js';
import { compensationLedger, specialCaseKey } from '../../ledgers/compensations.js';
import { Compensation } from '../compensation.js';

const words = declareProcess('service/special-case-warranty', {
  title: text('特案保修', 'Special-case warranty'),
  subject: text('{request.dealer}：{request.vehicle} 特案保修', 'Special case of {request.vehicle}: {request.dealer}'),
  summary: ['complaint', 'cost', 'amount'],
  sources: ['004-B 三'],
  modelled: {
    '“公司研判并同意”与“技术支持系授权处理”为一步；手册未规定补偿比例、结算人、退回、撤回和时限。':
      "The company's judgement and the authorisation of the technical support section are one step. Silent on the share, on who settles, on returns, withdrawals and limits.",
    '一件投诉只办一次特案，授权时记入台账；不同车辆另立投诉。':
      'A complaint has one special case, entered when it is authorised; another vehicle is another complaint.',
    '客户投诉流程中也可由客户中心为该投诉申请特案，二者只取其一；本流程为经销商/服务商的申请与结算。':
      'In the handling of a complaint the customer centre may ask for a special case instead; this is the application of the dealer, with its settlement.',
  },
  /** 特案申请 (004-B 三). */
  request: form('申请特案保修', 'Apply for a special case', Compensation, {
    vehicle: Label('车辆', 'Vehicle'),
    qualityProblem: Flag('确因产品质量问题', 'Caused by the quality of the product'),
    outOfWarranty: Flag('已超出保修范围', 'Out of warranty'),
    cost: Money('维修费用（元）', 'Cost of the repair, in yuan'),
  }),
  policy: {
    settler: parameter('specialCase.settler', '结算人', 'Who settles', {
      '[model] 004-B 三 names nobody to settle': role('FinanceDepartment'),
    }),
  },
  events: {
    ...requestEvents,
    SETTLE: kept('结算', 'Settle', { settlement: Label('结算单号', 'Number of the settlement') }),
  },
  registers: { compensations: compensationLedger },
  facts: {
    entry: {
      on: ['SUBMIT', 'APPROVE', 'SETTLE'],
      register: 'compensations',
      key: ({ request }) => specialCaseKey(request.complaint),
    },
  },
  rules: {
    onceOnly: notRegistered(['SUBMIT', 'APPROVE'], 'entry', 'request.complaint', '004-B 三'),
    qualityBeyondWarranty: ticked('SUBMIT', ['request.qualityProblem', 'request.outOfWarranty'], '004-B 三'),
    partialOnly: {
      SUBMIT: ({ request: { amount, cost } }) => compareDecimals(amount, '0') > 0 && compareDecimals(amount, cost) < 0,
      zh: '特案仅限于适当补偿，并非修理费用全额补偿（004-B 三）：费用 {request.cost} 元，申请 {request.amount} 元。',
      en: 'Expected a part of the cost of {request.cost} yuan (004-B 三), but found {request.amount}.',
    },
  },
});
const { amends, approval, byPolicy, chart, creates, draft, end, task } = words;

const authorised = creates('compensations', ({ request }) => ({
  key: specialCaseKey(request.complaint),
  data: {
    kind: 'specialCase',
    status: 'authorised',
    ...only(request, 'complaint', 'dealer', 'vehicle', 'cost', 'amount'),
  },
}));

export default chart({
  draft: draft('填写特案申请', 'Fill in the application', { SUBMIT: 'authorisation' }),
  authorisation: approval(role('TechnicalSupportSection'), '技术支持系研判并授权', 'Judge and authorise it', {
    APPROVE: { target: 'settlement', actions: authorised },
  }),
  settlement: task(byPolicy('settler'), '特案结算', 'Settle the special case', {
    separateFrom: ['authorisation'],
    SETTLE: {
      target: 'settled',
      actions: amends('entry', ({ context: { settlement }, at }) => ({ status: 'settled', settlement, settledAt: at })),
    },
  }),
  settled: end('已结算', 'Settled', { tells: text('特案已结算', 'The special case is settled') }),
});
