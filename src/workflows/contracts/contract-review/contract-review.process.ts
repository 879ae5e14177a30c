import { Count, Label, Optional, Text, Tick } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { anyOf, firstOf, initiator, role } from '../../../engine/people.js';
import { isGiven } from '../../../engine/personal-data.js';
import { only } from '../../../engine/rules.js';
import {
  childProcess,
  declareProcess,
  event,
  form,
  ledger,
  rejected,
  requestEvents,
  text,
  withdrawn,
} from '../../../engine/words.js';
import { sealsLedger } from '../../ledgers/seals.js';
import * as forms from './contract-review.forms.js';
import * as price from './price-authority.js';
import { isDue, originalsNeeded, type PriceDecision, reviewers, ReviewForm } from './review-form.js';

const standard = requestEvents;

const occasions = {
  involvesTechnicalDelivery: text('涉及技术交付时', 'Where technical'),
  always: text('始终', 'Always'),
};
const copies = { original: text('原件', 'Original'), copy: text('复印件', 'Copy') };
type Archive = Readonly<Record<'finance' | 'administration' | 'sales', keyof typeof copies>>;

const words = declareProcess('contracts/contract-review', {
  title: text('销售合同评审流程', 'Sales contract review'),
  subject: text('{request.title}（{request.customer}）', '{request.title} ({request.customer})'),
  summary: ['amount', 'customerContactName', 'contractNumber'],
  sources: ['000 篇三 4.1.1–4.1.4', '000 篇一 第六条', '001 篇三 2.3', '001 篇一 第三十七、三十八条'],
  clause: '000 篇三 4.1.3 步骤二',
  modelled: {
    '三方评审并行；销售总监先于总经理审批。': 'Reviews are parallel; the director approves before the manager.',
    '手册未规定退回、驳回、撤回和修改后重新评审。': 'Silent on returns, rejections, withdrawals, a second review.',
    '价格一经上报为超权限，此后的价格须获批准，除非折扣更低且金额不减。':
      'Once a price was reported every later one needs an approval, unless its discount is lower for no less money.',
    '批准只对所批的金额、折扣和币种有效。': 'An approval holds for its amount, discount and currency.',
    '“管理层”指总经理、副总经理和分管领导。': 'Management: general manager, deputies, executives in charge.',
  },
  startableBy: ['SalesRepresentative', 'SalesManager', 'SalesDirector'],
  request: form('发起合同评审', 'Start a contract review', forms.ContractReviewForm),
  /** `contract.finalApprovers` of the catalogue are the states of `finalApproval`: another order is another chart. */
  policy: {
    templateRequired: parameter('contract.template.required', '须用标准合同模板', 'Template compulsory', {
      '000 篇三 4.1.1; 001 篇三 2.3': true,
    }),
    reviewers: parameter('contract.reviewers', '内部评审人', 'Internal reviewers', reviewers, {
      '000 篇三 4.1.2; 001 篇三 2.3': ['legal', 'technical', 'finance'],
    }),
    technicalReviewWhen: parameter('contract.technicalReview.when', '何时技术评审', 'Technical review', occasions, {
      '000 篇三 4.1.2 步骤二': 'involvesTechnicalDelivery',
    }),
    reReviewOnChange: parameter('contract.reReviewOnChange', '修改后须重新评审', 'A change is reviewed again', {
      '[model] no manual says': false,
    }),
    archive: parameter('contract.archive', '原件与复印件的归档', 'Who keeps an original or a copy', copies, {
      '000 篇三 4.1.4 步骤二': { finance: 'original', administration: 'original', sales: 'copy' },
    }),
  },
  profiles: { '000': {}, '001': { reviewers: ['legalOrManagement'] } },
  events: {
    SUBMIT_FOR_REVIEW: { ...standard.SUBMIT, title: text('提交评审', 'Submit for review') },
    APPROVE: { ...standard.APPROVE, form: forms.Opinion },
    ASSESS: event('财务评审通过', 'Approve after assessment', forms.FinanceOpinion),
    RETURN: { ...standard.RETURN, form: forms.AdverseOpinion },
    SUBMIT: event('提交最终审批', 'Submit for final approval', {
      form: forms.FinalVersion,
      corrects: true,
      keeps: ['finalVersion', 'negotiatedChanges'],
    }),
    REJECT: { ...standard.REJECT, form: forms.AdverseOpinion },
    /** Sealing and signing (000 篇三 4.1.4, 001 篇一 第三十七、三十八条). */
    SEAL: event('用印', 'Seal', '001 篇一 第三十八条', {
      keeps: ['contractNumber'],
      contractNumber: Label('合同编号', 'Contract number'),
      originals: Count('原件份数', 'Number of originals', { most: 100 }),
      /** Whether every page is filled in: a blank document is never stamped. */
      documentFilledIn: Tick('文件已填写完整', 'Document is filled in'),
    }),
    /** One original or copy is filed, for example under a shelf and file number. */
    ARCHIVE: event('归档', 'Archive', { location: Optional(Text('存放位置', 'Where it is kept')) }),
    WITHDRAW: { ...standard.WITHDRAW, form: forms.Withdrawal },
  },
  keeps: new ReviewForm(),
  children: { 'price-exception': childProcess<PriceDecision, object>() },
  registers: {
    'contract-archive': ledger('合同档案', 'Contract archive', {
      key: text('合同编号', 'Contract number'),
      readers: ['FinanceDepartment', 'AdministrationDepartment', 'SalesDirector'],
    }),
    seals: sealsLedger,
  },
  facts: {
    sameNumber: { on: ['SEAL'], register: 'contract-archive', key: 'data.contractNumber' },
    sameUse: { on: ['SEAL'], register: 'seals', key: 'data.contractNumber' },
    archived: { on: ['ARCHIVE'], register: 'contract-archive', key: 'context.contractNumber' },
  },
  rules: {
    standardTemplate: {
      SUBMIT_FOR_REVIEW: ({ policy, request }) => !policy.templateRequired || request.template === 'standard',
      zh: '合同必须使用公司标准合同模板（000 篇三 4.1.1；001 篇三 2.3），本合同使用{request.template}。',
      en: 'Expected a draft on the company standard template (000 篇三 4.1.1; 001 篇三 2.3), but found {request.template}.',
    },
    discountStated: {
      SUBMIT_FOR_REVIEW: ({ request }) => !request.discountBeyondAuthority || isGiven(request.requestedDiscountPercent),
      zh: '超权限折扣须写明申请折扣率（001 篇三 2.3），表单未写明。',
      en: 'Expected the requested discount, as it is beyond authority (001 篇三 2.3), but the form states none.',
    },
    reviewFormComplete: {
      SUBMIT: ({ context, policy }) => {
        const missing = policy.reviewers.filter((reviewer) => isDue(context, reviewer));
        return missing.length === 0 || { reviewers: missing };
      },
      zh: '提交最终审批须附完整的《合同评审表》（000 篇三 4.1.3），尚缺意见：{reviewers}；请重新提交评审。',
      en: 'Expected a complete review form (000 篇三 4.1.3), but the opinion of {reviewers} is missing; submit for review again.',
    },
    changeReviewed: {
      SUBMIT: ({ policy, data }) => !(policy.reReviewOnChange && data.changedSinceReview),
      zh: '协商后的修改须先重新评审，终稿与评审稿不同；请重新提交评审。',
      en: 'Expected the terms that were reviewed, but they changed since; submit for review again.',
    },
    changeStated: {
      SUBMIT: ({ context: { reviewedPrice }, request, data }) => {
        const isStated = isGiven(data.negotiatedChanges);
        const priceStands = !reviewedPrice || price.isSamePrice(price.priceOf(request), reviewedPrice);
        const isHonest = data.changedSinceReview ? !priceStands || isStated : priceStands && !isStated;
        return isHonest || { priceStands, isStated };
      },
      zh: '最终版须如实写明有无修改、修改了什么（000 篇三 4.1.3）：价格未变（{priceStands}），写明了修改（{isStated}）。',
      en: 'Expected it said what changed (000 篇三 4.1.3), found: price as reviewed {priceStands}, changes named {isStated}.',
    },
    priceWithinAuthority: {
      SUBMIT: ({ context, request, data }) =>
        !price.needsApproval(price.finalTerms(request, context, data), context) || { ...price.priceOf(request) },
      zh: '最终价格 {amount} {currency}、折扣 {discountPercent}% 须在权限之内或已获批准（001 篇三 2.3）；请重新提交评审。',
      en: 'Expected a price within authority or approved (001 篇三 2.3), not {amount} {currency} at {discountPercent} % off.',
    },
    enoughOriginals: {
      SEAL: ({ policy, data }) => data.originals >= originalsNeeded(policy) || { needed: originalsNeeded(policy) },
      zh: '财务部、行政部须各存一份原件（000 篇三 4.1.4）：需要 {needed} 份，填写的是 {data.originals} 份。',
      en: 'Expected an original for each archive (000 篇三 4.1.4): {needed} originals are needed, found {data.originals}.',
    },
    contractNumberFree: {
      SEAL: ({ facts }) => !facts.sameNumber && !facts.sameUse,
      zh: '合同编号须唯一，合同档案或用印台账中已有 {data.contractNumber}。',
      en: 'Expected a contract number that is free, but the archive or the seal register holds {data.contractNumber} already.',
    },
  },
  guards: {
    beyondAuthority: ({ context }) => price.needsApproval(context.request, context),
    legalDue: ({ context }) => isDue(context, 'legal'),
    legalOrManagementDue: ({ context }) => isDue(context, 'legalOrManagement'),
    technicalDue: ({ context }) => isDue(context, 'technical'),
    financeDue: ({ context }) => isDue(context, 'finance'),
    returnedByReviewer: ({ context: { policy, opinions } }) =>
      policy.reviewers.some((reviewer) => opinions[reviewer]?.decision === 'RETURN'),
    customerCancels: { WITHDRAW: ({ data }) => data.cause === 'customerCancels' },
  },
});
const { amends, approvals, branch, chart, creates, end, remembers, sendsBack, signOffs, subprocesses, task } = words;

const on = {
  WITHDRAW: [
    { guard: 'customerCancels', target: '#contract-review.cancelledByCustomer' },
    { target: '#contract-review.withdrawn' },
  ],
} as const;

/** The price is beyond authority from now on, whatever is said of it later. */
const reportPrice = remembers(({ context: { beyondAuthority }, request }) => ({
  request: { ...request, discountBeyondAuthority: true },
  beyondAuthority: price.withReported(beyondAuthority, price.priceOf(request)),
}));

const recordOpinion = remembers(({ context: { opinions, finalVersion }, event: { type, actor, at, task, data } }) => ({
  opinions: {
    ...opinions,
    [task?.key ?? '']: { decision: type, by: actor, at, ...data, ...(finalVersion === null ? {} : { finalVersion }) },
  },
}));
const given = { actions: recordOpinion };

const files = (keeper: keyof Archive) => ({
  clause: '000 篇三 4.1.4 步骤二',
  key: `${keeper}Archive`,
  ARCHIVE: {
    actions: amends('archived', ({ policy, data, actor, at }) => ({
      [keeper]: { kept: policy.archive[keeper], by: actor, at, ...data },
    })),
  },
});

export default chart({
  drafting: task(initiator(), '起草合同并填写评审表', 'Draft the contract and fill in the review form', {
    clause: '000 篇三 4.1.1',
    on,
    SUBMIT_FOR_REVIEW: { target: 'submitted', actions: remembers(() => ({ opinions: {} })) },
  }),
  submitted: branch('已提交', 'Submitted', '001 篇三 2.3', [
    { guard: 'beyondAuthority', target: 'priceException', actions: reportPrice },
    { target: 'internalReview' },
  ]),
  ...subprocesses({
    priceException: {
      title: text('等待超权限报价审批', 'Waiting for the price exception'),
      clause: '001 篇三 2.3',
      process: 'price-exception',
      input: ({ request }) => ({
        ...only(request, 'customer', 'title', 'amount', 'currency', 'requestedDiscountPercent'),
        reason: request.background,
      }),
      outcomes: { approved: 'internalReview', rejected: 'drafting', withdrawn: 'drafting' },
      keeps: ({ request, beyondAuthority }, decision) => ({
        beyondAuthority: price.withReported(beyondAuthority, decision),
        ...(decision.approved ? { approvedPrice: decision, request: price.termsAt(request, decision) } : {}),
      }),
      failed: sendsBack('drafting', text('超权限报价审批未能完成', 'The price exception could not be completed')),
      on,
    },
  }),
  internalReview: {
    type: 'parallel',
    meta: { title: text('内部评审', 'Internal review'), clause: '000 篇三 4.1.2; 001 篇三 2.3' },
    entry: remembers(({ request }) => ({ reviewedPrice: price.priceOf(request) })),
    states: signOffs({
      legal: task(role('LegalReviewer'), '法务评审', 'Legal review', '000 篇三 4.1.2 步骤一', {
        when: 'legalDue',
        APPROVE: given,
        RETURN: given,
      }),
      legalOrManagement: task(
        anyOf(role('LegalReviewer'), role('GeneralManager'), role('DeputyGeneralManager'), role('ExecutiveInCharge')),
        '法务或管理层审核',
        'Review by legal or management',
        { clause: '001 篇三 2.3', when: 'legalOrManagementDue', APPROVE: given, RETURN: given },
      ),
      technical: task(role('TechnicalReviewer'), '技术评审', 'Technical review', '000 篇三 4.1.2 步骤二', {
        when: 'technicalDue',
        APPROVE: given,
        RETURN: given,
      }),
      finance: task(role('FinanceReviewer'), '财务评审', 'Finance review', '000 篇三 4.1.2 步骤三', {
        when: 'financeDue',
        ASSESS: given,
        RETURN: given,
      }),
    }),
    onDone: [
      { guard: 'returnedByReviewer', ...sendsBack('drafting', text('评审退回修改', 'Returned by its reviewers')) },
      { target: 'negotiation' },
    ],
    on,
  },
  negotiation: task(initiator(), '按评审意见与客户协商修改', 'Negotiate the changes with the customer', {
    clause: '000 篇三 4.1.3 步骤一；000 篇一 第九条',
    on,
    SUBMIT: {
      target: 'finalApproval',
      actions: remembers(({ context, request, data }) => ({ request: price.finalTerms(request, context, data) })),
    },
    SUBMIT_FOR_REVIEW: {
      target: 'submitted',
      // Who has been asked about the same draft is not asked again [model].
      actions: remembers(({ data }) => (Object.keys(data).length > 0 ? { opinions: {} } : {})),
    },
  }),
  finalApproval: {
    meta: { title: text('最终审批', 'Final approval'), clause: '000 篇三 4.1.3 步骤二' },
    initial: 'salesDirector',
    states: approvals(
      {
        approved: '#contract-review.signing',
        rejected: '#contract-review.rejected',
        returned: '#contract-review.negotiation',
        tells: text('合同终审退回', 'The contract was returned by final approval'),
        actions: recordOpinion,
        on: {},
      },
      {
        salesDirector: task(role('SalesDirector'), '销售总监审批', 'Sales director approves'),
        generalManager: task(role('GeneralManager'), '总经理审批', 'General manager approves'),
      },
    ),
    on,
  },
  signing: task(
    firstOf(role('AuthorisedSignatory'), role('GeneralManager')),
    '授权代表盖章签署',
    'The authorised signatory seals and signs',
    {
      clause: '000 篇三 4.1.4 步骤一；000 篇一 第六条；001 篇一 第三十七、三十八条',
      on,
      SEAL: {
        target: 'archiving',
        actions: [
          creates('contract-archive', ({ context: { finalVersion }, request, data, actor, at }) => {
            const { title, customer, amount, currency } = request;
            const { contractNumber: key, originals } = data;
            const sealed = { sealedBy: actor, sealedAt: at };
            return { key, data: { title, customer, amount, currency, finalVersion, originals, ...sealed } };
          }),
          creates('seals', ({ request, data, actor, at }) => ({
            key: data.contractNumber,
            data: {
              seal: 'contract',
              document: request.title,
              copies: data.originals,
              registeredBy: actor,
              registeredAt: at,
            },
          })),
        ],
      },
    },
  ),
  archiving: {
    type: 'parallel',
    meta: { title: text('归档', 'Archiving'), clause: '000 篇三 4.1.4 步骤二' },
    states: signOffs({
      finance: task(role('FinanceDepartment'), '财务部存原件', 'Finance files an original', files('finance')),
      administration: task(role('AdministrationDepartment'), '行政部存原件', 'Administration files an original', {
        ...files('administration'),
      }),
      sales: task(initiator(), '销售部留复印件', 'Sales keeps a copy', files('sales')),
    }),
    onDone: 'archived',
  },
  archived: end('已归档', 'Archived', { tells: text('合同已归档', 'The contract is archived') }),
  rejected: { ...rejected, clause: '000 篇三 4.1.3 [model]' },
  cancelledByCustomer: {
    ...withdrawn,
    title: text('客户取消', 'Cancelled by the customer'),
    clause: '000 篇三 4.1 [model]',
  },
  withdrawn: { ...withdrawn, clause: '000 篇三 4.1 [model]' },
});
