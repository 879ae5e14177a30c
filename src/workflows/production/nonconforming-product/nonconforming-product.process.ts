import { Parameter } from '../../../engine/parameters.js';
import { anyOf, byPolicy, role } from '../../../engine/people.js';
import { and } from '../../../engine/rules.js';
import { checklist, declareProcess, Remark, text, withdrawal, withdrawn } from '../../../engine/words.js';
import { nonconformingLedger } from '../nonconforming.js';
import { dispositions, Execution, Isolation, Judgement, NonconformingProduct } from './nonconforming-product.forms.js';

class NonconformingPolicy {
  @Parameter('nonconforming.authorised', '001 篇二 3.5：如质量部门、技术部门、评审委员会', '授权人员', 'Who judges')
  authorised = anyOf(role('QualityManagementDepartment'), role('TechnicalDepartment'), role('ReviewBoard'));
}

const { amends, chart, creates, starts, task } = declareProcess({
  key: 'nonconforming-product',
  family: 'production',
  title: text('不合格品控制', 'Nonconforming product control'),
  subject: text('不合格品：{request.product}（{request.lot}）', 'Nonconforming: {request.product} ({request.lot})'),
  summary: ['nature', 'quantity', 'defect', 'disposition'],
  sources: ['001 篇二 3.2、3.5–3.7、6.4'],
  clause: '001 篇二 3.5',
  modelled: {
    '由检验员标识、隔离和记录，由车间或仓库执行处置（手册未写由谁）；质量、技术部门或评审委员会任一授权人员判定（参数）。':
      'Inspectors mark, isolate and record; workshop or warehouse carry out; nobody is named. Any authorised person of quality, technology or the board judges (a parameter).',
    '“退回供应商”是“等”字所及的处置方式；返工、返修后须再次检验，手册未规定，由检验流程办理。':
      "Returning to the supplier is among what '等' leaves open. That reworked products are inspected again is not said and left to the inspection.",
    '是否启动纠正措施（3.7）由判定人决定。': 'Whoever judges says whether corrective action follows (3.7).',
  },
  startTitle: text('登记不合格品', 'Report a nonconforming product'),
  initiatorMayDecide: true,
  request: NonconformingProduct,
  policy: NonconformingPolicy,
  profiles: { '001': {} },
  events: {
    ISOLATED: {
      title: text('已标识、隔离、记录', 'Marked, isolated and recorded'),
      form: Isolation,
      keeps: ['number'],
    },
    JUDGED: { title: text('判定处置方式', 'Judge'), form: Judgement, keeps: ['disposition'] },
    EXECUTED: { title: text('已处置', 'Carried out'), form: Execution },
    NOT_AS_JUDGED: { title: text('无法按判定处置', 'Cannot be carried out'), form: Remark },
    ...withdrawal,
  },
  registers: { 'nonconforming-products': nonconformingLedger },
  facts: {
    entry: { on: ['JUDGED', 'EXECUTED'], register: 'nonconforming-products', key: ({ context }) => context.number },
  },
  rules: {
    isIsolated: checklist('ISOLATED', Isolation, '001 篇二 3.5'),
    fitsNature: {
      on: 'JUDGED',
      holds: ({ data, request }) => data.disposition !== 'returned' || request.nature === 'material',
      zh: '只有原材料、外购件、外协件可退回供应商，此为{request.nature}。',
      en: 'Expected a material or bought part to be returned to the supplier, but this is {request.nature}.',
    },
  },
  guards: {
    needsCapa: ({ event }) => event.type === 'JUDGED' && event.data.capa,
    isRework: ({ context }) => context.disposition === 'rework',
    isRepair: ({ context }) => context.disposition === 'repair',
    isDowngrade: ({ context }) => context.disposition === 'downgrade',
    isScrap: ({ context }) => context.disposition === 'scrap',
  },
});

const judged = amends('entry', ({ event }) => ({
  ...(event.type === 'JUDGED' ? { disposition: event.data.disposition, grounds: event.data.grounds } : {}),
  judgedBy: event.actor,
}));
const capa = starts('capa', ({ context: { request, number } }) => ({
  ...{ source: 'quality', reference: number, problem: request.defect, kind: 'corrective' },
}));
const executed = amends('entry', ({ event }) => ({
  ...(event.type === 'EXECUTED' ? { record: event.data.record } : {}),
  ...{ status: 'executed', executedBy: event.actor, executedAt: event.at },
}));

export default chart({
  identified: task(anyOf(role('Inspector'), role('WarehouseKeeper')), '标识、隔离、记录', 'Mark, isolate and record', {
    on: { WITHDRAW: 'withdrawn' },
    ISOLATED: {
      guard: 'isIsolated',
      target: 'recorded',
      actions: creates('nonconforming-products', ({ context: { request }, event }) => ({
        key: event.type === 'ISOLATED' ? event.data.number : '',
        data: { ...request, status: 'isolated', isolatedBy: event.actor, isolatedAt: event.at },
      })),
    },
  }),
  recorded: task(byPolicy<NonconformingPolicy>('authorised'), '授权人员判定处置方式', 'An authorised person judges', {
    JUDGED: [
      { guard: and(['needsCapa', 'fitsNature']), target: 'disposition', actions: [judged, capa] },
      { guard: 'fitsNature', target: 'disposition', actions: judged },
    ],
  }),
  disposition: task(anyOf(role('Workshop'), role('WarehouseKeeper')), '执行处置并记录', 'Carry it out, and record it', {
    EXECUTED: [
      { guard: 'isRework', target: 'rework', actions: executed },
      { guard: 'isRepair', target: 'repair', actions: executed },
      { guard: 'isDowngrade', target: 'downgrade', actions: executed },
      { guard: 'isScrap', target: 'scrap', actions: executed },
      { target: 'returned', actions: executed },
    ],
    NOT_AS_JUDGED: 'recorded',
  }),
  rework: { title: dispositions.rework },
  repair: { title: dispositions.repair },
  downgrade: { title: dispositions.downgrade },
  scrap: { title: dispositions.scrap },
  returned: { title: dispositions.returned },
  withdrawn,
});
