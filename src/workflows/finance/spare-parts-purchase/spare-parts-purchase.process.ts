import { Attachment, Choice, FreeText, Money, Text } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { anyOf, initiator, role } from '../../../engine/people.js';
import { and, compareDecimals, dueDay, holdsRole, peopleFacts, today } from '../../../engine/rules.js';
import { childProcess, declareProcess, event, form, kept, requestEvents, text } from '../../../engine/words.js';

/** 500元以上 (003-T 八2). */
function isLarge(limit: { threshold: string; inclusive: boolean }, amount: string): boolean {
  const compared = compareDecimals(amount, limit.threshold);
  return compared > 0 || (compared === 0 && limit.inclusive);
}

const words = declareProcess('finance/spare-parts-purchase', {
  title: text('售后配件辅料采购', 'Spare-parts purchase'),
  subject: text('采购{request.part}', 'Purchase of {request.part}'),
  summary: ['amount', 'reason', 'cost'],
  sources: ['003-T 八'],
  clause: '003-T 八1',
  modelled: {
    '恰为 500 元的按以上办理；500 元以上由组长提出申请，其本人不再审批；费用由申请人按费用报销流程实报实销。':
      'Exactly 500 counts as above. Above it the team leader asks, and does not approve himself; whoever asked claims what was spent by an expense claim.',
    '手册未规定驳回、退回、撤回和时限。': 'The manual is silent on rejections, returns, withdrawals and limits.',
  },
  request: form('申请采购配件', 'Ask for a part', {
    part: Text('配件辅料', 'Part'),
    amount: Money('单项金额（元）', 'Amount of the item in yuan'),
    reason: FreeText('用途', 'What for'),
  }),
  policy: {
    threshold: parameter('spareParts.threshold', '单项金额界限（元）', 'Limit of an item in yuan', {
      '003-T 八': '500',
    }),
    inclusive: parameter('spareParts.thresholdInclusive', '恰为界限的按以上办理', 'Exactly the limit counts as above', {
      "003-T 八 [ambiguous]: '以上'、'以下' 均含本数（民法典 第一千二百五十九条），取采购部门审批": true,
    }),
  },
  events: {
    ...requestEvents,
    BUY: kept('已采购', 'Bought', {
      buyer: Choice('采购人', 'Bought by', {
        leader: text('小组组长', 'The team leader'),
        member: text('组员', 'The member'),
        purchasing: text('采购部门', 'Purchasing'),
      }),
      cost: Money('实际费用（元）', 'Cost in yuan'),
      voucher: Attachment('票据', 'Voucher'),
    }),
    COUNTERSIGN: event('采购部门签字', 'Purchasing signs'),
  },
  keeps: { boughtOn: '' },
  children: { 'expense-claim': childProcess<{ outcome: string }, object>() },
  rules: {
    leaderAsks: {
      SUBMIT: ({ request, policy, facts }) =>
        !isLarge(policy, request.amount) || holdsRole(facts.requester, 'TeamLeader'),
      zh: '单项 {policy.threshold} 元以上的，由小组组长提交采购申请（003-T 八2）。',
      en: 'Expected the team leader to ask for items above {policy.threshold} yuan (003-T 八2), but it is somebody else.',
    },
    costIsSmall: {
      BUY: ({ policy, data }) => !isLarge(policy, data.cost),
      zh: '单项 {policy.threshold} 元以上须由采购部门、总经办审批（003-T 八2），实际费用为 {data.cost} 元：请退回重新申请。',
      en: 'Expected less than {policy.threshold} yuan, beyond which purchasing and 总经办 approve (003-T 八2), but it cost {data.cost}: send it back.',
    },
    bySmallBuyer: {
      BUY: ({ data }) => data.buyer !== 'purchasing',
      zh: '{policy.threshold} 元以下由组长或组员采购（003-T 八1）。',
      en: 'Expected the leader or the member to buy below {policy.threshold} yuan (003-T 八1), but purchasing did.',
    },
  },
  facts: {
    requester: { on: 'SUBMIT', register: peopleFacts, key: 'context.initiator' },
    today: today('BUY'),
  },
  guards: { isLarge: ({ policy, request }) => isLarge(policy, request.amount) },
});
const { approval, approvals, chart, draft, end, remembers, sendsBack, subprocesses, task } = words;
const bought = remembers({ BUY: ({ facts }) => ({ boughtOn: dueDay(facts.today) }) });

export default chart({
  draft: draft('填写采购申请', 'Fill in the request', {
    SUBMIT: [{ guard: 'isLarge', target: 'purchasingApproval' }, { target: 'leaderApproval' }],
  }),
  leaderApproval: approval(role('TeamLeader'), '小组组长审批', 'The team leader approves', { APPROVE: 'buying' }),
  ...approvals('purchasing', {
    purchasingApproval: task(role('PurchasingDepartment'), '采购部门审批', 'Purchasing approves', '003-T 八2'),
    gmOfficeApproval: task(role('GmOffice'), '总经办审批', "The general manager's office approves", '003-T 八2'),
  }),
  buying: task(anyOf(initiator(), role('TeamLeader')), '采购', 'Buy it', {
    BUY: { guard: and(['bySmallBuyer', 'costIsSmall']), target: 'reimbursement', actions: bought },
    RETURN: sendsBack('draft'),
  }),
  purchasing: task(role('PurchasingDepartment'), '采购或授权小组采购', 'Buy it, or let the team buy', '003-T 八2', {
    BUY: { target: 'countersigning', actions: bought },
  }),
  countersigning: task(role('PurchasingDepartment'), '采购部门人员签字', 'Purchasing signs the cost', '003-T 八2', {
    COUNTERSIGN: 'reimbursement',
  }),
  ...subprocesses({
    reimbursement: {
      title: text('实报实销', 'What was spent is claimed'),
      process: 'expense-claim',
      input: ({ request, cost, voucher, boughtOn }) => ({
        purpose: request.part,
        vouchersSigned: false,
        items: [{ category: 'other', amount: cost, day: boughtOn, reason: request.part, voucher }],
      }),
      outcomes: { archived: 'bought', rejected: 'notReimbursed', refused: 'notReimbursed', withdrawn: 'notReimbursed' },
    },
  }),
  bought: end('已采购并报销', 'Bought and paid for', { tells: text('已采购并报销', 'It is bought, and you are paid') }),
  notReimbursed: end('已采购，未报销', 'Bought, not paid for', {
    tells: text('费用未报销', 'The cost was not paid for'),
  }),
});
