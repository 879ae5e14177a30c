import { Choice, Count, Label, LongText, Text, Tick } from '../../../engine/forms.js';
import { role } from '../../../engine/people.js';
import { notRegistered, only } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, text, withdrawal } from '../../../engine/words.js';
import { held, movementLedger, stockLedger } from '../../ledgers/stock.js';
import { disposedOf, inspectionLedger, nonconformingProduct } from '../nonconforming.js';

const { chart, creates, end, pending, puts, subprocesses, task } = declareProcess('production/incoming-inspection', {
  title: text('来料检验', 'Incoming inspection'),
  subject: text('来料 {request.product}（{request.lot}）', 'Incoming {request.product} ({request.lot})'),
  summary: ['supplier', 'quantity', 'specification', 'defect'],
  sources: ['001 篇二 3.2'],
  modelled: {
    '由检验员按《原材料检验标准》检验，由仓库报检；手册未规定期限。检验、验证和抽样送检由检验员判断。':
      'Inspectors inspect by the standard and the warehouse presents the lot; no limit is said. Verification and samples are for the inspector to judge.',
    '一个批号只检验、入库一次：不合格的在此不再入库，返工、返修的以新批号报检，降级使用的由不合格品控制记录；撤回的不合格品控制重新判定。':
      'A lot is inspected and taken in once: what failed is not taken in here, what is reworked or repaired is presented as a new lot, what is downgraded is recorded by the control of nonconforming products; a control that is withdrawn is judged anew.',
  },
  startableBy: ['WarehouseKeeper', 'PurchasingDepartment'],
  initiatorMayDecide: true,
  /** 所有入厂的原材料、外购件、外协件 (001 篇二 3.2). */
  request: form('报检来料', 'Present a lot for inspection', {
    lot: Label('批号', 'Lot'),
    item: Label('物品编码', 'Code of the item'),
    product: Text('品名', 'Name'),
    kind: Choice('类别', 'Kind', {
      material: text('原材料', 'Material'),
      bought: text('外购件', 'Bought part'),
      outsourced: text('外协件', 'Outsourced part'),
    }),
    specification: Text('规格型号', 'Specification'),
    quantity: Count('数量', 'Quantity'),
    supplier: Text('供应商', 'Supplier'),
  }),
  events: {
    /** 规格型号、数量、外观、尺寸、性能指标（必要时抽样送检）. */
    PASSED: event('检验合格', 'Passed', {
      specificationRight: Tick('规格型号合格', 'Specification right'),
      quantityRight: Tick('数量合格', 'Quantity right'),
      appearance: Tick('外观合格', 'Appearance right'),
      size: Tick('尺寸合格', 'Size right'),
      performance: Tick('性能指标合格', 'Performance right'),
    }),
    FAILED: kept('不合格', 'Failed', { defect: LongText('不合格情况', 'What is wrong') }),
    TAKEN_IN: event('办理入库', 'Take in', { number: Label('入库单号', 'Number of the receipt') }),
    ...withdrawal,
  },
  registers: { inspections: inspectionLedger, stock: stockLedger, 'material-movements': movementLedger },
  facts: {
    inspection: { on: ['PASSED', 'FAILED', 'TAKEN_IN'], register: 'inspections', key: 'request.lot' },
    entry: { on: 'TAKEN_IN', register: 'stock', key: 'request.item' },
    sameSlip: { on: 'TAKEN_IN', register: 'material-movements', key: 'data.number' },
  },
  rules: {
    inspectedOnce: notRegistered('PASSED', 'inspection', 'request.lot', '001 篇二 3.2'),
    slipUnused: notRegistered('TAKEN_IN', 'sameSlip', 'data.number', '001 篇二 6.1'),
  },
  guards: { takenInAlready: { TAKEN_IN: ({ facts }) => facts.inspection?.data['takenIn'] !== undefined } },
  children: nonconformingProduct,
});

const inspected = (verdict: 'passed' | 'failed') =>
  puts('inspection', ({ request, actor, at }) => ({ ...request, verdict, inspectedBy: actor, inspectedAt: at }));

export default chart({
  inspection: pending(role('Inspector'), '检验或验证', 'Inspect or verify', {
    PASSED: { target: 'receipt', actions: inspected('passed') },
    FAILED: { target: 'nonconforming', actions: inspected('failed') },
  }),
  receipt: task(role('WarehouseKeeper'), '办理入库手续', 'Take it into the warehouse', {
    TAKEN_IN: [
      // What 物料收发 has taken in by its slip is not booked twice.
      { guard: 'takenInAlready', target: 'takenIn' },
      {
        guard: 'slipUnused',
        target: 'takenIn',
        actions: [
          puts('entry', ({ request, facts }) => ({
            name: request.product,
            specification: request.specification,
            kind: 'materials',
            quantity: held(facts.entry) + request.quantity,
            lastLot: request.lot,
          })),
          puts('inspection', ({ data }) => ({ takenIn: data.number })),
          creates('material-movements', ({ request: { product: name, ...moved }, data, actor, at }) => ({
            key: data.number,
            data: {
              ...only(moved, 'item', 'specification', 'quantity', 'lot'),
              name,
              slip: 'receipt',
              bookedBy: actor,
              bookedAt: at,
            },
          })),
        ],
      },
    ],
  }),
  ...subprocesses({
    nonconforming: {
      title: text('不合格品控制', 'Control of the nonconforming product'),
      clause: '001 篇二 3.2、3.5',
      process: 'nonconforming-product',
      input: ({ request, defect }) => ({ ...only(request, 'lot', 'product', 'quantity'), nature: 'material', defect }),
      outcomes: { ...disposedOf('notTakenIn', 'notTakenIn'), withdrawn: 'inspection' },
    },
  }),
  takenIn: end('已入库', 'Taken in', { tells: text('来料检验合格，已入库', 'The lot is taken in') }),
  notTakenIn: end('不合格，未入库', 'Failed, not taken in', {
    tells: text('来料检验不合格，未入库', 'The lot failed and is not taken in'),
  }),
});
