import { Choice, Flag, FreeText, Money, Optional, Person, Text, Tick } from '../../../engine/forms.js';
import { days, parameter } from '../../../engine/parameters.js';
import { role, user } from '../../../engine/people.js';
import { compareDecimals, givenJustWhere, only, ticked } from '../../../engine/rules.js';
import { childProcess, declareProcess, event, form, kept, text, withdrawal } from '../../../engine/words.js';
import { Caller, callLedger, invoiceEvents, serviceKinds } from '../service-call.js';

const words = declareProcess('service/field-service-call', {
  title: text('叫修现场服务', 'Field service call'),
  subject: text('{request.customer}叫修 {request.model}', 'Call of {request.customer}, {request.model}'),
  summary: ['kind', 'fault'],
  sources: ['003-F 第三条', '003-F 第一、四、五条'],
  modelled: {
    '“费用较低”的金额为参数，默认 500 元以下（含）。':
      'What a low charge is is a parameter, up to 500 yuan unless set otherwise.',
    '服务凭证、客户资料袋即本事项；注销即台账记为已销号。':
      'The slip is the case itself; struck off is a mark in the ledger.',
  },
  initiatorMayDecide: true,
  /** 叫修登记簿: 名称、地址、电话、商品型号 (003-F 第三条). */
  request: form('登记叫修', 'Record a call', Caller, {
    address: FreeText('地址', 'Address', { longest: 200 }),
    model: Text('商品型号', 'Model'),
    kind: Choice('服务类别', 'Kind of service', serviceKinds),
    fault: FreeText('故障', 'What is wrong', { longest: 2000 }),
  }),
  policy: {
    lowFee: parameter('fieldService.lowFee', '当场收费的上限（元）', 'Up to how much is collected on site', {
      "003-F 第五条 '费用较低者' [ambiguous]: no amount is named": '500',
    }),
    invoiceWithin: parameter('fieldService.invoiceWithin', '开票期限', 'Time to invoice', {
      "003-F 第五条 '当天'": days(1, { countStartDay: true }),
    }),
  },
  events: {
    ...withdrawal,
    ASSIGN: kept('派工', 'Send somebody', { technicianId: Person('技术人员', 'Technician') }),
    /** 客户于服务凭证上签字 (003-F 第四条). */
    DONE: event('当场处理完妥', 'Settled on site', {
      keeps: ['charge'],
      signed: Flag('客户已在服务凭证上签字', 'The customer has signed the slip'),
      charge: Optional(Money('服务费用（元）', 'Charge in yuan')),
      collected: Flag('已当场收费', 'Collected on site'),
    }),
    /** 携回修护 (003-F 第六条). */
    TAKE_BACK: event('携回修护', 'Take it back for repair', '003-F 第六条', {
      receipt: Tick('已开立客户商品领取收据', 'The customer has a receipt'),
      signed: Tick('客户已在服务凭证上签认', 'The customer has signed the slip'),
    }),
    ...invoiceEvents,
    STRIKE_OFF: event('注销并归档', 'Strike off and file'),
  },
  keeps: { number: '' },
  children: { 'workshop-repair': childProcess<object, object>() },
  registers: { 'service-calls': callLedger },
  facts: { call: { on: 'STRIKE_OFF', register: 'service-calls', key: 'context.number' } },
  numbering: { series: 'service-call', digits: 3, keptAs: 'number' },
  rules: {
    slipSigned: ticked('DONE', ['data.signed'], '003-F 第四条'),
    chargeStated: givenJustWhere('DONE', 'data.charge', ['request.kind', 'paid'], '003-F 第一、五条'),
    lowFeeCollected: {
      DONE: ({ policy, data }) =>
        data.charge === undefined || compareDecimals(data.charge, policy.lowFee) > 0 || data.collected,
      zh: '{policy.lowFee} 元以下的费用由技术人员当场收取（003-F 第五条）。',
      en: 'Expected a charge of up to {policy.lowFee} yuan to be collected on site (003-F 第五条), but it was not.',
    },
  },
  guards: {
    isCollected: { DONE: ({ data }) => data.charge !== undefined && data.collected },
    isCharged: { DONE: ({ data }) => data.charge !== undefined },
  },
});
const { amends, chart, creates, end, pending, subprocesses, task } = words;

const clerk = role('AfterSalesDepartment');
const accountant = { to: role('FinanceDepartment'), clause: '003-F 第五条' };
const technician = user('technicianId');

const opens = creates('service-calls', ({ context: { number, initiator }, request }) => ({
  key: number,
  data: { status: 'open', ...only(request, 'customer', 'model', 'kind'), recordedBy: initiator },
}));

export default chart(opens, {
  dispatch: pending(role('AfterSalesDepartmentHead'), '主管派工', 'The head sends somebody', { ASSIGN: 'onSite' }),
  onSite: task(technician, '持服务凭证现场服务', 'Serve on site with the slip', '003-F 第四条', {
    DONE: [
      { guard: 'isCollected', target: 'sendingInvoice' },
      { guard: 'isCharged', target: 'invoicing' },
      'strikingOff',
    ],
    TAKE_BACK: 'workshopRepair',
  }),
  ...subprocesses({
    workshopRepair: {
      title: text('携回修护', 'Take-back workshop repair'),
      clause: '003-F 第六条',
      process: 'workshop-repair',
      input: ({ number: call, request, technicianId }) => ({
        call,
        ...only(request, 'customer', 'model', 'kind'),
        technicianId,
      }),
      outcomes: { returned: 'strikingOff' },
    },
  }),
  sendingInvoice: task(accountant, '收款并补寄发票', 'Take the money, send the invoice on', {
    INVOICED: 'strikingOff',
  }),
  invoicing: task(accountant, '当天开具发票', 'Invoice the same day', {
    deadline: 'invoiceWithin',
    INVOICED: 'collecting',
  }),
  collecting: task(technician, '凭发票另行前往收费', 'Collect by the invoice', '003-F 第五条', {
    COLLECTED: 'strikingOff',
  }),
  strikingOff: task(clerk, '在叫修台账上注销，凭证归档', 'Strike the call off, and file the slip', '003-F 第四条', {
    STRIKE_OFF: { target: 'closed', actions: amends('call', ({ at }) => ({ status: 'struckOff', struckOffAt: at })) },
  }),
  closed: end('已归档', 'Filed'),
});
