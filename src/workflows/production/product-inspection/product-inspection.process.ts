import { Choice, Count, Flag, Label, LongText, Optional, Text, Tick } from '../../../engine/forms.js';
import { anyOf, role } from '../../../engine/people.js';
import { only, tickedWhere } from '../../../engine/rules.js';
import { declareProcess, event, form, text, withdrawal } from '../../../engine/words.js';
import { disposedOf, inspectionLedger, nonconformingProduct } from '../nonconforming.js';

const { branch, chart, end, pending, puts, subprocesses, task } = declareProcess('production/product-inspection', {
  title: text('过程/成品检验', 'In-process and final inspection'),
  subject: text('检验 {request.product}（{request.lot}）', 'Inspection of {request.product} ({request.lot})'),
  summary: ['stage', 'point', 'quantity', 'defect'],
  sources: ['001 篇二 3.3', '001 篇二 3.4、3.6'],
  modelled: {
    '过程检验先由操作人员自检，再由班组长（车间）或检验员巡检；最终和出货检验由检验员进行；出货检验为抽检，抽样数手册未规定。':
      'In process the operator checks himself, then the workshop or an inspector; final and shipment inspections are those of an inspector. How many are sampled for shipment is not said.',
    '自检人不得巡检自己的工作。返工、返修的在本事项内重新检验；降级、报废、退回的不再放行。频次和期限手册未规定。':
      'Nobody patrols what he has checked himself. What is reworked or repaired is inspected again in the same case; what is downgraded, scrapped or returned is not released. Frequency and limits are not said.',
  },
  initiatorMayDecide: true,
  /** What is inspected at which control point (001 篇二 3.3, 3.4). */
  request: form('报检产品', 'Present a lot for inspection', {
    stage: Choice('检验阶段', 'Stage', {
      process: text('过程检验（IPQC/PQC）', 'In process (IPQC/PQC)'),
      final: text('最终检验（FQC）', 'Final (FQC)'),
      shipment: text('出货检验（OQC）', 'Shipment (OQC)'),
    }),
    lot: Label('批号', 'Lot'),
    product: Text('产品', 'Product'),
    point: Text('工序或检验点', 'Operation or control point'),
    quantity: Count('数量', 'Quantity'),
  }),
  events: {
    /** 操作人员履行自检职责. */
    SELF_CHECKED: event('自检合格', 'Checked', { right: Tick('自检合格', 'Checked, and right') }),
    PASSED: event('检验合格', 'Passed', '001 篇二 3.3、3.4', {
      passed: Tick('检验项目全部合格', 'Every item passed'),
      record: LongText('检验记录', 'Record'),
    }),
    /** 发现过程异常或质量问题，立即采取措施（停机、隔离、调整），并报告. */
    ABNORMAL: event('异常，已隔离', 'Abnormal: isolated', {
      keeps: ['defect'],
      stopped: Optional(Flag('已停机（过程检验）', 'Stopped (in process)')),
      isolated: Tick('已隔离', 'Isolated'),
      defect: LongText('问题', 'What is wrong'),
    }),
    ...withdrawal,
  },
  registers: { inspections: inspectionLedger },
  facts: {
    inspection: {
      on: ['PASSED', 'ABNORMAL'],
      register: 'inspections',
      key: ({ request: { lot, stage, point } }) => `${lot}/${stage}${stage === 'process' ? `/${point}` : ''}`,
    },
    final: {
      on: 'PASSED',
      register: 'inspections',
      key: ({ request: { lot, stage } }) => (stage === 'shipment' ? `${lot}/final` : null),
    },
  },
  rules: {
    stoppedInProcess: tickedWhere('ABNORMAL', 'data.stopped', ['request.stage', 'process'], '001 篇二 3.3'),
    notFailedBefore: {
      PASSED: ({ facts: { inspection }, context }) =>
        inspection?.data['verdict'] !== 'failed' || (context.defect ?? '') !== '',
      zh: '批号 {request.lot} 已判不合格，未经返工、返修不得放行（001 篇二 3.4、3.5）。',
      en: 'Expected a lot that has not failed, but {request.lot} has, and is not released without rework or repair (001 篇二 3.4, 3.5).',
    },
    finalPassed: {
      PASSED: ({ facts: { final }, request: { stage } }) => stage !== 'shipment' || final?.data['verdict'] === 'passed',
      zh: '最终检验合格的产品方可发货（001 篇二 3.4），批号 {request.lot} 未通过最终检验。',
      en: 'Expected a lot that has passed the final inspection (001 篇二 3.4), but {request.lot} has not.',
    },
  },
  guards: {
    inProcess: ({ context }) => context.request.stage === 'process',
    isShipment: ({ context }) => context.request.stage === 'shipment',
  },
  children: nonconformingProduct,
});

const inspected = (verdict: 'passed' | 'failed') =>
  puts('inspection', ({ request, actor, at }) => ({ ...request, verdict, inspectedBy: actor, inspectedAt: at }));
const ABNORMAL = { target: 'nonconforming', actions: inspected('failed') } as const;
const released = { actions: inspected('passed') } as const;

export default chart({
  presented: branch('已报检', 'Presented', '001 篇二 3.3、3.4', [
    { guard: 'inProcess', target: 'selfCheck' },
    { guard: 'isShipment', target: 'shipmentInspection' },
    { target: 'finalInspection' },
  ]),
  selfCheck: pending(role('Operator'), '操作人员自检', 'The operator checks', {
    separateFrom: ['patrolInspection'],
    SELF_CHECKED: 'patrolInspection',
    ABNORMAL,
  }),
  patrolInspection: task(anyOf(role('Workshop'), role('Inspector')), '班组长/检验员巡检、抽检', 'Patrol inspection', {
    separateFrom: ['selfCheck'],
    PASSED: { ...released, target: 'passed' },
    ABNORMAL,
  }),
  finalInspection: pending(role('Inspector'), '按《成品检验规范》最终检验', 'Final inspection', '001 篇二 3.4', {
    PASSED: { ...released, target: 'releasedForPacking' },
    ABNORMAL,
  }),
  shipmentInspection: pending(role('Inspector'), '模拟客户收货条件抽检', 'Sample as a customer', '001 篇二 3.4', {
    PASSED: { ...released, target: 'releasedForShipment' },
    ABNORMAL,
  }),
  ...subprocesses({
    nonconforming: {
      title: text('不合格品控制', 'Control of the nonconforming product'),
      clause: '001 篇二 3.5',
      process: 'nonconforming-product',
      input: ({ request, defect }) => ({
        ...only(request, 'lot', 'product', 'quantity'),
        defect,
        nature: request.stage === 'process' ? 'semiFinished' : 'finished',
      }),
      outcomes: { ...disposedOf('presented', 'notReleased'), withdrawn: 'presented' },
    },
  }),
  passed: end('过程检验合格', 'Passed in process'),
  releasedForPacking: end('合格，可包装入库', 'Released for packing', '001 篇二 3.4', {
    tells: text('最终检验合格，可包装入库或发货', 'Released for packing or shipment'),
  }),
  releasedForShipment: end('合格，可发货', 'Released for shipment', '001 篇二 3.4', {
    tells: text('出货检验合格，可发货', 'Released for shipment'),
  }),
  notReleased: end('不合格，未放行', 'Not released', { tells: text('检验不合格，未放行', 'Not released') }),
});
