import { Choice, FreeText, Items, Label, Money, Optional, Person, Text, Tick } from '../../../engine/forms.js';
import { days, parameter } from '../../../engine/parameters.js';
import { role, user } from '../../../engine/people.js';
import { givenJustWhere, only } from '../../../engine/rules.js';
import { declareProcess, event, form, Remark, text } from '../../../engine/words.js';
import { goodsLedger, invoiceEvents, serviceKinds } from '../service-call.js';

class Part {
  @Text('零件', 'Part') part!: string;
  @Text('数量', 'Quantity') quantity!: string;
}

const { amends, chart, creates, end, task } = declareProcess('service/workshop-repair', {
  title: text('携回修护', 'Take-back workshop repair'),
  subject: text('{request.customer}的{request.model}', '{request.model} of {request.customer}'),
  summary: ['call', 'kind', 'technicianId'],
  sources: ['003-F 第六–八条'],
  clause: '003-F 第七条',
  modelled: {
    '主管验不合格的，由技术员再修。': 'What the head does not pass the technician repairs again.',
    '有费修护在送还当天开票，未规定逾期后果；凭发票收费由技术员办理。':
      'Paid repairs are invoiced on the day of return, with no consequence named; the technician collects by the invoice.',
  },
  startableBy: 'parent',
  initiatorMayDecide: true,
  /** What a call hands over with the goods (003-F 第六条). */
  request: form({
    call: Label('登记号', 'Number of the call'),
    customer: Text('客户', 'Customer'),
    model: Text('商品型号', 'Model'),
    kind: Choice('服务类别', 'Kind of service', serviceKinds),
    technicianId: Person('技术员', 'Technician'),
  }),
  policy: {
    invoiceWithin: parameter('workshopRepair.invoiceWithin', '开票期限', 'Time to invoice', {
      "003-F 第八条 '当天'": days(1, { countStartDay: true }),
    }),
  },
  events: {
    /** 修护卡: 实际修护使用时间及配换零件 (003-F 第七条). */
    REPAIRED: event('修妥', 'Repaired', {
      keeps: ['charge'],
      time: Text('实际修护时间', 'Time that it took'),
      parts: Items('配换零件', 'Parts', () => Part, { least: 0, most: 50 }),
      work: FreeText('修护情况', 'What was done', { longest: 4000 }),
      charge: Optional(Money('修护费用（元）', 'Charge in yuan')),
    }),
    PASS: event('验讫', 'Pass'),
    RETURN: event('退回再修', 'Repair again', Remark),
    /** 送还 (003-F 第七条). */
    HANDED_BACK: event('送还客户', 'Handed back', {
      signed: Tick('客户已在服务凭证上签章', 'The customer has signed the slip'),
      receiptCancelled: Tick('已取回领取收据并作废', 'The receipt is back and cancelled'),
    }),
    ...invoiceEvents,
    FILE: event('服务凭证归档', 'File the slip'),
  },
  keeps: { charge: null as string | null },
  registers: { 'customer-goods': goodsLedger },
  facts: { goods: { on: 'PASS', register: 'customer-goods', key: 'request.call' } },
  rules: { chargeStated: givenJustWhere('REPAIRED', 'data.charge', ['request.kind', 'paid'], '003-F 第八条') },
  guards: { isCharged: ({ context }) => context.charge !== null },
});

const technician = user('request.technicianId');

const opens = creates('customer-goods', ({ request, at }) => ({
  key: request.call,
  data: { ...only(request, 'customer', 'model'), takenAt: at, returnedAt: null },
}));

export default chart(opens, {
  repairing: task(technician, '按修护卡修护', 'Repair by the card', '003-F 第六、七条', { REPAIRED: 'inspection' }),
  inspection: task(role('AfterSalesDepartmentHead'), '主管验讫，注明还商品日期', 'Inspect, enter the date of return', {
    separateFromPerson: technician,
    PASS: { target: 'handingBack', actions: amends('goods', ({ at }) => ({ returnedAt: at })) },
    RETURN: 'repairing',
  }),
  handingBack: task(technician, '送还商品，客户签章，收据作废', 'Hand the goods back against signature and receipt', {
    HANDED_BACK: [{ guard: 'isCharged', target: 'invoicing' }, 'filing'],
  }),
  invoicing: task(role('FinanceDepartment'), '会计员开具发票', 'Invoice', '003-F 第八条', {
    deadline: 'invoiceWithin',
    INVOICED: 'collecting',
  }),
  collecting: task(technician, '凭发票收费', 'Collect by the invoice', '003-F 第八条', { COLLECTED: 'filing' }),
  filing: task(role('AfterSalesDepartment'), '服务凭证归档', 'File the slip', { FILE: 'returned' }),
  returned: end('已送还归档', 'Returned and filed'),
});
