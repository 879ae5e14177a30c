import { Choice, Flag, FreeText, Label, Money, Optional, Tick } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { role } from '../../../engine/people.js';
import { sumOfDecimals } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, says, text } from '../../../engine/words.js';
import { ComplaintRecord } from '../complaint-record.js';
import {
  closesEntry,
  closesWith,
  complaintCase,
  numberBeyondTwoDigits,
  ownEntry,
  receivedWith,
} from '../complaint-register.js';

const kinds = {
  damage: text('破损', 'Damaged'),
  shortage: text('短少', 'Short of contents'),
  loss: text('遗失', 'Lost'),
  notInspected: text('未验视的违禁品破损、短少、遗失或被罚', 'Not inspected: prohibited goods damaged, lost or fined'),
  cannotCarry: text('无法走网络运输（三超、超区、时效）', 'Cannot be carried: oversized, out of area, in time'),
};

class ParcelComplaint extends ComplaintRecord {
  @Label('运单号', 'Number of the ticket') ticket!: string;
  @Choice('投诉类别', 'Kind', kinds) kind!: keyof typeof kinds;
  @Optional() @Flag('发件人要求转单', 'The sender asks for a transfer') wantsTransfer?: boolean;
}

const findingsFields = {
  findings: FreeText('客户证据和核实情况', 'Evidence of the customer, and what was found', { longest: 4000 }),
};

const { amends, branch, chart, creates, end, remembers, task } = declareProcess('complaints/complaint-courier', {
  ...complaintCase,
  title: text('客户投诉部管理条例（快递）', 'Courier complaint handling and outlet liability'),
  subject: text('运单 {request.ticket}', 'Ticket {request.ticket}'),
  summary: ['kind', 'customerName', 'content'],
  sources: ['004-Q 第一章第一节第一–三条'],
  clause: '004-Q 第一条',
  modelled: {
    '网点拒不办理退回、转单的，由总部处理，不处罚（原文缺失）。': 'Returns and transfers refused: no fine, text lost.',
    '责任不在发件网点的，转其他责任方（原文缺失）。': 'Where the outlet is not liable, it goes elsewhere: text lost.',
    ...numberBeyondTwoDigits,
  },
  request: form('登记快件投诉', 'Register a complaint about a parcel', ParcelComplaint),
  policy: {
    shirking: parameter('courier.fine.shirking', '推卸责任处罚（元/票）', 'Fine for shirking, a ticket', {
      '004-Q 第一条': '500',
    }),
    noInspection: parameter('courier.fine.noInspection', '未验视处罚（元/票）', 'Fine for no inspection, a ticket', {
      '004-Q 第二条': '200',
    }),
  },
  events: {
    SETTLED: says(
      'handling',
      text('已与客户处理好', 'Settled with the customer'),
      text('处理情况', 'How it was settled'),
    ),
    /** 退回发件人 (第三条). */
    RETURNED: event('已退回发件人', 'Returned to the sender', '004-Q 第三条', {
      feeWaived: Tick('已免除本次服务费', 'The service fee is waived'),
    }),
    /** 及时转单 (第三条). */
    TRANSFERRED: event('已转单', 'Transferred', '004-Q 第三条', {
      costBorne: Tick('转单费用由网点承担', 'The outlet bears the cost of the transfer'),
    }),
    OUTLET_SHIRKS: {
      ...says('shirking', text('网点推卸责任', 'The outlet shirks'), text('推卸责任的情况', 'How the outlet shirks')),
      by: role('HqComplaintDepartment'),
    },
    OUTLET_LIABLE: kept('责任在网点', 'The outlet is liable', findingsFields),
    OUTLET_NOT_LIABLE: kept('责任不在网点', 'The outlet is not liable', findingsFields),
    PAID: kept('已先行赔付', 'Paid in advance', { paid: Money('向客户赔付（元）', 'Paid to the customer, in yuan') }),
    DEDUCTED: event('已扣款并处罚', 'Deducted and fined'),
  },
  /** What the outlet is fined, and what is taken from its prepayment: the payment and the fine. */
  keeps: { number: '', fine: '', deduction: '' },
  facts: { entry: ownEntry(['SETTLED', 'RETURNED', 'TRANSFERRED', 'OUTLET_NOT_LIABLE', 'DEDUCTED']) },
  rules: {
    noTransferWanted: {
      RETURNED: ({ request }) => request.wantsTransfer !== true,
      zh: '发件人要求转单的，网点必须无条件及时转单（004-Q 第三条）。',
      en: 'Expected a transfer, because the sender asks for one (004-Q 第三条), but the parcel was returned.',
    },
  },
  guards: {
    cannotCarry: ({ context }) => context.request.kind === 'cannotCarry',
    notInspected: ({ context }) => context.request.kind === 'notInspected',
  },
});

const outlet = role('SendingOutlet');
const headquarters = role('HqComplaintDepartment');
const closing = amends('entry', closesWith('handling'));

const fineOf = ({ kind }: Pick<ParcelComplaint, 'kind'>, fines: Record<'shirking' | 'noInspection', string>): string =>
  kind === 'notInspected' ? fines.noInspection : kind === 'cannotCarry' ? '0' : fines.shirking;
const charges = remembers(({ context: { paid }, request, policy }) => {
  const fine = fineOf(request, policy);
  return { fine, deduction: sumOfDecimals([paid ?? '0', fine]) };
});

export default chart(creates('complaints', receivedWith('ticket', 'kind')), {
  reported: branch('已登记', 'Reported', '004-Q 第一章', [
    { guard: 'cannotCarry', target: 'returning' },
    { target: 'outletHandling' },
  ]),
  outletHandling: task(outlet, '第一时间与客户沟通处理好', 'Settle it with the customer at once', '004-Q 第一章', {
    on: { OUTLET_SHIRKS: [{ guard: 'notInspected', target: 'hqAdvancePayment' }, { target: 'hqInvestigation' }] },
    SETTLED: { target: 'closed', actions: closing },
  }),
  returning: task(outlet, '退回发件人或转单', 'Return it to the sender, or transfer it', '004-Q 第三条', {
    on: { OUTLET_SHIRKS: 'hqInvestigation' },
    RETURNED: { target: 'closed', actions: closing },
    TRANSFERRED: { target: 'closed', actions: closing },
  }),
  hqInvestigation: task(headquarters, '依据客户证据调查核实', 'Investigate the evidence of the customer', {
    OUTLET_LIABLE: 'hqAdvancePayment',
    OUTLET_NOT_LIABLE: {
      target: 'routedElsewhere',
      actions: amends('entry', (known) => ({ ...closesEntry(known), status: 'routedElsewhere' })),
    },
  }),
  hqAdvancePayment: task(headquarters, '直接面向客户先行赔付', 'Pay the customer in advance', '004-Q 第一、二条', {
    PAID: { target: 'deductedAndFined', actions: charges },
  }),
  deductedAndFined: task(
    headquarters,
    '从网点预付款扣除赔款并处罚',
    'Deduct it from the prepayment of the outlet, with the fine',
    {
      clause: '004-Q 第一、二条',
      DEDUCTED: {
        target: 'closed',
        actions: amends('entry', (known) => {
          const { paid, fine, deduction } = known.context;
          return { ...closesEntry(known), paid, fine, deduction };
        }),
      },
    },
  ),
  closed: end('已结案', 'Closed'),
  routedElsewhere: end('转其他责任方', 'Routed elsewhere', '004-Q 第一条 [model]'),
});
