import { Parameter } from '../../../engine/parameters.js';
import { byPolicy, initiator, role } from '../../../engine/people.js';
import { compareDecimals } from '../../../engine/rules.js';
import { declareProcess, rejected, Remark, requestEvents, text, withdrawn } from '../../../engine/words.js';
import { compensationLedger } from '../../ledgers/compensations.js';
import { GoodwillClaim, Provision } from './goodwill-claim.forms.js';

class GoodwillPolicy {
  @Parameter('goodwill.approver', '[model] 004-B 三 names nobody', '审批人', 'Who approves')
  approver = role('CustomerServiceOwner');
}

const { approval, chart, creates, draft, end, task } = declareProcess({
  key: 'goodwill-claim',
  family: 'service',
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
  startTitle: text('申请特别理赔', 'Ask for a goodwill claim'),
  request: GoodwillClaim,
  policy: GoodwillPolicy,
  profiles: { '004-B': {} },
  events: {
    ...requestEvents(GoodwillClaim),
    PROVIDE: { title: text('已提供', 'Provided'), form: Provision, keeps: ['spent', 'providedOn'] },
    GIVE_UP: { title: text('不再提供', 'Not provided after all'), form: Remark },
  },
  registers: { compensations: compensationLedger },
  rules: {
    amountGiven: {
      on: 'SUBMIT',
      holds: ({ request }) => compareDecimals(request.amount, '0') > 0,
      zh: '申请金额须大于零，填写的是 {request.amount} 元。',
      en: 'Expected an amount above zero, but found {request.amount}.',
    },
    withinApproval: {
      on: 'PROVIDE',
      holds: ({ data, request }) => compareDecimals(data.spent, request.amount) <= 0,
      zh: '实际金额 {data.spent} 元不得超过批准的 {request.amount} 元。',
      en: 'Expected at most the {request.amount} yuan approved, but found {data.spent}.',
    },
  },
});

export default chart({
  draft: draft('填写特别理赔申请', 'Fill in the claim', { SUBMIT: { guard: 'amountGiven', target: 'approval' } }),
  approval: approval(byPolicy<GoodwillPolicy>('approver'), '审批特别理赔', 'Approve it', { APPROVE: 'provision' }),
  provision: task(initiator(), '向客户提供善意补偿', 'Provide it to the customer', {
    PROVIDE: {
      guard: 'withinApproval',
      target: 'provided',
      actions: creates('compensations', ({ context: { request, spent, providedOn }, event }) => ({
        key: `goodwill/${request.complaint}/${event.at}`,
        data: {
          ...{ kind: 'goodwill', complaint: request.complaint, dealer: request.dealer },
          ...{ form: request.kind, purpose: request.purpose, amount: spent, providedOn },
        },
      })),
    },
    GIVE_UP: 'givenUp',
  }),
  provided: end('已提供', 'Provided'),
  givenUp: end('已放弃', 'Given up'),
  rejected,
  withdrawn,
});
