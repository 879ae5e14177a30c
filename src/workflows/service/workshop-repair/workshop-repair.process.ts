import { days, Parameter } from '../../../engine/parameters.js';
import { role, user } from '../../../engine/people.js';
import { and } from '../../../engine/rules.js';
import { checklist, declareProcess, Remark, text } from '../../../engine/words.js';
import { goodsLedger } from '../service-call.js';
import { GoodsReturned, GoodsTaken, RepairCard, ReturnInvoice } from './workshop-repair.forms.js';

class WorkshopPolicy {
  @Parameter('workshopRepair.invoiceWithin', "003-F 第八条 '当天'", '开票期限', 'Time to invoice')
  invoiceWithin = days(1, { countStartDay: true });
}

const { amends, chart, creates, end, task } = declareProcess({
  key: 'workshop-repair',
  family: 'service',
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
  request: GoodsTaken,
  policy: WorkshopPolicy,
  profiles: { '003-F': {} },
  events: {
    REPAIRED: { title: text('修妥', 'Repaired'), form: RepairCard, keeps: ['charge'] },
    PASS: { title: text('验讫', 'Pass') },
    RETURN: { title: text('退回再修', 'Repair again'), form: Remark },
    HANDED_BACK: { title: text('送还客户', 'Handed back'), form: GoodsReturned },
    INVOICED: { title: text('已开具发票', 'Invoiced'), form: ReturnInvoice },
    COLLECTED: { title: text('已收费', 'Collected') },
    FILE: { title: text('服务凭证归档', 'File the slip') },
  },
  keeps: { charge: null as string | null },
  registers: { 'customer-goods': goodsLedger },
  facts: { goods: { on: ['PASS'], register: 'customer-goods', key: ({ request }) => request.call } },
  rules: {
    chargeStated: {
      on: 'REPAIRED',
      holds: ({ request, data }) => (request.kind === 'paid') === (data.charge !== undefined),
      zh: '有费修护须填写费用，其他类别不填（003-F 第八条）。',
      en: 'Expected a charge for a paid repair and for no other (003-F 第八条), but it is not so.',
    },
    inOrder: checklist('HANDED_BACK', GoodsReturned, '003-F 第七条'),
  },
  guards: { isCharged: ({ context }) => context.charge !== null },
});

const technician = user<{ request: GoodsTaken }>(({ request }) => request.technicianId);

export default chart(
  {
    repairing: task(technician, '按修护卡修护', 'Repair by the card', {
      clause: '003-F 第六、七条',
      REPAIRED: { guard: 'chargeStated', target: 'inspection' },
    }),
    inspection: task(
      role('AfterSalesDepartmentHead'),
      '主管验讫，注明还商品日期',
      'The head inspects, and enters the date of return',
      {
        PASS: { target: 'handingBack', actions: amends('goods', ({ event }) => ({ returnedAt: event.at })) },
        RETURN: 'repairing',
      },
    ),
    handingBack: task(technician, '送还商品，客户签章，收据作废', 'Hand the goods back against signature and receipt', {
      HANDED_BACK: [
        { guard: and(['inOrder', 'isCharged']), target: 'invoicing' },
        { guard: 'inOrder', target: 'filing' },
      ],
    }),
    invoicing: task(role('FinanceDepartment'), '会计员开具发票', 'Invoice', {
      clause: '003-F 第八条',
      deadline: 'invoiceWithin',
      INVOICED: 'collecting',
    }),
    collecting: task(technician, '凭发票收费', 'Collect by the invoice', {
      clause: '003-F 第八条',
      COLLECTED: 'filing',
    }),
    filing: task(role('AfterSalesDepartment'), '服务凭证归档', 'File the slip', { FILE: 'returned' }),
    returned: end('已送还归档', 'Returned and filed'),
  },
  {
    entry: creates('customer-goods', ({ context: { request }, event }) => ({
      key: request.call,
      data: { customer: request.customer, model: request.model, takenAt: event.at, returnedAt: null },
    })),
  },
);
