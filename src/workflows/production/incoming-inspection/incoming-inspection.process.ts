import { and } from 'xstate';
import { NoParameters } from '../../../engine/parameters.js';
import { role } from '../../../engine/people.js';
import { checklist, declareProcess, text, withdrawal, withdrawn } from '../../../engine/words.js';
import { inspectionLedger, nonconformingProduct } from '../nonconforming.js';
import { held, stockLedger } from '../../ledgers/stock.js';
import { IncomingCheck, IncomingLot, Rejection, WarehouseReceipt } from './incoming-inspection.forms.js';

const { chart, end, puts, subprocesses, task } = declareProcess({
  key: 'incoming-inspection',
  version: 1,
  family: 'production',
  title: text('来料检验', 'Incoming inspection'),
  subject: text('来料 {request.product}（{request.lot}）', 'Incoming {request.product} ({request.lot})'),
  summary: ['supplier', 'quantity', 'specification', 'defect'],
  sources: ['001 篇二 3.2'],
  clause: '001 篇二 3.2',
  modelled: {
    '由检验员按《原材料检验标准》检验，由仓库报检；手册未规定期限。检验、验证和抽样送检由检验员判断。':
      'Inspectors inspect by the standard and the warehouse presents the lot; no limit is said. Verification and samples are for the inspector to judge.',
    '降级使用的不合格来料由不合格品控制记录，不在此办理入库。':
      'What is downgraded is recorded by the control of nonconforming products and not taken in here.',
  },
  startTitle: text('报检来料', 'Present a lot for inspection'),
  startableBy: ['WarehouseKeeper', 'PurchasingDepartment'],
  initiatorMayDecide: true,
  request: IncomingLot,
  policy: NoParameters,
  profiles: { '001': {} },
  events: {
    PASSED: { title: text('检验合格', 'Passed'), form: IncomingCheck },
    FAILED: { title: text('不合格', 'Failed'), form: Rejection, keeps: ['defect'] },
    TAKEN_IN: { title: text('办理入库', 'Take in'), form: WarehouseReceipt },
    ...withdrawal,
  },
  registers: { inspections: inspectionLedger, stock: stockLedger },
  facts: {
    inspection: { on: ['PASSED', 'FAILED'], register: 'inspections', key: ({ request }) => request.lot },
    entry: { on: 'TAKEN_IN', register: 'stock', key: ({ request }) => request.item },
  },
  rules: {
    everythingRight: checklist('PASSED', IncomingCheck, '001 篇二 3.2'),
    inspectedOnce: {
      on: 'PASSED',
      holds: ({ facts }) => facts.inspection?.data['verdict'] !== 'failed',
      zh: '批号 {request.lot} 已判不合格，严禁投入生产（001 篇二 3.2）。',
      en: 'Expected a lot that has not failed, but {request.lot} has, and must never be produced (001 篇二 3.2).',
    },
  },
  children: nonconformingProduct,
});

const inspected = (verdict: 'passed' | 'failed') =>
  puts('inspection', ({ context: { request }, event }) => ({
    ...{ product: request.product, quantity: request.quantity, supplier: request.supplier, verdict },
    ...{ inspectedBy: event.actor, inspectedAt: event.at },
  }));

export default chart({
  inspection: task(role('Inspector'), '检验或验证', 'Inspect or verify', {
    on: { WITHDRAW: 'withdrawn' },
    PASSED: { guard: and(['everythingRight', 'inspectedOnce']), target: 'receipt', actions: inspected('passed') },
    FAILED: { target: 'nonconforming', actions: inspected('failed') },
  }),
  receipt: task(role('WarehouseKeeper'), '办理入库手续', 'Take it into the warehouse', {
    TAKEN_IN: {
      target: 'takenIn',
      actions: puts('entry', ({ context: { request }, event }) => ({
        ...{ name: request.product, specification: request.specification, kind: 'materials' },
        quantity: held(event.type === 'TAKEN_IN' ? event.facts.entry : null) + request.quantity,
        ...{ lastLot: request.lot, lastReceipt: event.type === 'TAKEN_IN' ? event.data.number : null },
      })),
    },
  }),
  ...subprocesses({
    nonconforming: {
      title: text('不合格品控制', 'Control of the nonconforming product'),
      clause: '001 篇二 3.2、3.5',
      process: 'nonconforming-product',
      input: ({ request, defect }) => ({
        ...{ lot: request.lot, nature: 'material', product: request.product, quantity: request.quantity, defect },
      }),
      outcomes: {
        ...{ rework: 'notTakenIn', repair: 'notTakenIn', downgrade: 'notTakenIn' },
        ...{ scrap: 'notTakenIn', returned: 'notTakenIn', withdrawn: 'notTakenIn' },
      },
    },
  }),
  takenIn: end('已入库', 'Taken in', { tells: text('来料检验合格，已入库', 'The lot is taken in') }),
  notTakenIn: end('不合格，未入库', 'Failed, not taken in', {
    tells: text('来料检验不合格，未入库', 'The lot failed and is not taken in'),
  }),
  withdrawn,
});
