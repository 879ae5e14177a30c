import { Choice, Day, FreeText, RegisterKey, Tick } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { departmentHeadOf, initiator, role } from '../../../engine/people.js';
import { notOver } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, requestEvents, text } from '../../../engine/words.js';
import { assetLedger, cardOfRequest, compensation, damages, hasStatus } from '../fixed-asset.js';

const words = declareProcess('assets/fixed-asset-loan', {
  title: text('固定资产借用', 'Fixed-asset loan'),
  subject: text('借用资产 {request.label}', 'Loan of asset {request.label}'),
  summary: ['until', 'purpose', 'damage'],
  sources: ['000 篇一 第二十三条'],
  modelled: {
    '手册只规定“需办理相应手续”：借用人的部门负责人（参数）审批，行政部交付，借用人签收，到期归还由行政部检查。':
      'The manual only asks for formalities: the head of the borrower (a parameter) approves, administration hands out, the borrower signs, administration inspects what comes back.',
    '借用期限由申请人填写，逾期只作提醒；只借在库的资产。':
      'The requester says until when; what is late is only reminded of. Only what is in stock is lent.',
  },
  /** Who borrows what until when. The manual names no form; its fields are [model]. */
  request: form('申请借用固定资产', 'Request the loan of an asset', {
    label: RegisterKey('资产标签', 'Asset label', 'asset-ledger'),
    until: Day('归还日期', 'Day of return'),
    purpose: FreeText('借用事由', 'Purpose of the loan'),
  }),
  policy: {
    approver: parameter('loan.approver', '借用审批人', 'Who approves a loan', {
      '[model] 000 篇一 第二十三条 names nobody': departmentHeadOf(initiator()),
    }),
  },
  events: {
    ...requestEvents,
    LENT: event('交付', 'Hand out'),
    RECEIVED: event('签收', 'Sign the receipt', { received: Tick('已收到借用的资产', 'Borrowed asset received') }),
    BROUGHT_BACK: event('完好归还', 'Back, intact'),
    NOT_INTACT: kept('损坏或丢失', 'Damaged or lost', {
      damage: Choice('检查结果', 'Found', damages),
      circumstances: FreeText('情况', 'Circumstances'),
    }),
    CLOSED: event('借用了结', 'Close the loan'),
  },
  registers: { 'asset-ledger': assetLedger },
  facts: {
    asset: cardOfRequest(['SUBMIT', 'LENT', 'RECEIVED', 'BROUGHT_BACK', 'NOT_INTACT', 'CLOSED']),
  },
  rules: {
    inStock: hasStatus(['SUBMIT', 'LENT', 'RECEIVED'], 'inStock'),
    notInThePast: notOver('SUBMIT', 'request.until'),
    stillLent: {
      NOT_INTACT: ({ context, facts: { asset } }) => asset?.data['custodianId'] === context.initiator,
      zh: '台账中资产 {request.label} 已不由借用人保管：其损坏或丢失不在本次借用中登记。',
      en: 'Expected the borrower to hold {request.label} still, but by the ledger he does not: its damage is not of this loan.',
    },
  },
  guards: {
    isLost: ({ context }) => context.damage === 'lost',
    /** Whoever leaves may have handed it back with everything else, and somebody else may have it by now. */
    isBackAlready: {
      BROUGHT_BACK: ({ context, facts: { asset } }) => asset?.data['custodianId'] !== context.initiator,
    },
  },
  children: compensation,
});
const { amends, approvals, byPolicy, chart, draft, end, pending, subprocesses, task } = words;

const administration = { to: role('AdministrationDepartment') };
const back = (status: 'inStock' | 'damaged' | 'lost') =>
  amends('asset', ({ at }) => ({ status, custodianId: null, returnedAt: at }));

export default chart({
  draft: draft('填写借用申请', 'Fill in the loan', { SUBMIT: 'approval' }),
  ...approvals('handout', {
    approval: { title: text('审批借用', 'The loan is approved'), to: byPolicy('approver') },
  }),
  handout: pending(administration, '行政部交付资产', 'Administration hands the asset out', { LENT: 'receipt' }),
  receipt: pending(initiator(), '借用人签收', 'The borrower signs', {
    RECEIVED: {
      target: 'onLoan',
      actions: amends('asset', ({ context, at }) => ({ status: 'onLoan', custodianId: context.initiator, lentAt: at })),
    },
  }),
  onLoan: task(administration, '借出：归还时检查', 'On loan: inspect it when it comes back', {
    deadline: { on: 'request.until' },
    BROUGHT_BACK: [
      { guard: 'isBackAlready', target: 'returned' },
      { target: 'returned', actions: back('inStock') },
    ],
    NOT_INTACT: 'compensation',
  }),
  closing: task(administration, '登记损坏或丢失，了结借用', 'Enter the damage or loss and close the loan', {
    CLOSED: [
      { guard: 'isLost', target: 'lost', actions: back('lost') },
      { target: 'returnedDamaged', actions: back('damaged') },
    ],
  }),
  ...subprocesses({
    compensation: {
      title: text('损坏/丢失赔偿', 'Compensation'),
      process: 'asset-damage-compensation',
      input: ({ request, initiator: personId, damage, circumstances }) => ({
        label: request.label,
        personId,
        damage,
        circumstances,
      }),
      outcomes: { settled: 'closing', noFault: 'closing', withdrawn: 'onLoan' },
    },
  }),
  returned: end('已归还', 'Returned', { tells: text('借用的资产已归还', 'The loan is returned') }),
  returnedDamaged: end('损坏归还', 'Returned damaged', {
    tells: text('借用的资产损坏，已处理', 'The damage of the loan is dealt with'),
  }),
  lost: end('丢失', 'Lost', { tells: text('借用的资产丢失，已处理', 'The loss of the loan is dealt with') }),
});
