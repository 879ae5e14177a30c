import { Choice, Count, Flag, Label, LongText, Text, Tick } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { anyOf, role } from '../../../engine/people.js';
import { only } from '../../../engine/rules.js';
import { declareProcess, event, form, Remark, text, withdrawal } from '../../../engine/words.js';
import { natures, nonconformingLedger } from '../nonconforming.js';

/** 返工、返修、降级使用、报废等 (001 篇二 3.5); what is bought may also go back to its supplier [model]. */
const dispositions = {
  rework: text('返工', 'Rework'),
  repair: text('返修', 'Repair'),
  downgrade: text('降级使用', 'Downgrade'),
  scrap: text('报废', 'Scrap'),
  returned: text('退回供应商', 'Return to the supplier'),
};

const words = declareProcess('production/nonconforming-product', {
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
    '是否启动纠正措施（3.7）由判定人决定；重新判定的，已启动的不再另行启动。':
      'Whoever judges says whether corrective action follows (3.7); one that has begun is not begun again where it is judged again.',
  },
  initiatorMayDecide: true,
  /** 在检验和生产过程中发现的不合格品. */
  request: form('登记不合格品', 'Report a nonconforming product', {
    lot: Label('批号', 'Lot'),
    nature: Choice('品类', 'What it is', natures),
    product: Text('品名', 'Name'),
    quantity: Count('数量', 'Quantity'),
    defect: LongText('不合格情况', 'What is wrong'),
  }),
  policy: {
    authorised: parameter('nonconforming.authorised', '授权人员', 'Who judges', {
      '001 篇二 3.5：如质量部门、技术部门、评审委员会': anyOf(
        role('QualityManagementDepartment'),
        role('TechnicalDepartment'),
        role('ReviewBoard'),
      ),
    }),
  },
  events: {
    /** 必须进行标识、隔离、记录. */
    ISOLATED: event('已标识、隔离、记录', 'Marked, isolated and recorded', {
      keeps: ['number'],
      number: Label('不合格品编号', 'Number'),
      marked: Tick('已标识', 'Marked'),
      isolated: Tick('已隔离', 'Isolated'),
    }),
    /** 由授权人员根据不合格性质和程度，判定处置方式. */
    JUDGED: event('判定处置方式', 'Judge', {
      keeps: ['disposition'],
      disposition: Choice('处置方式', 'Disposition', dispositions),
      grounds: LongText('判定依据', 'Grounds'),
      capa: Flag('启动纠正措施', 'Corrective action is needed'),
    }),
    EXECUTED: event('已处置', 'Carried out', { record: LongText('处置记录', 'Record of the disposition') }),
    NOT_AS_JUDGED: event('无法按判定处置', 'Cannot be carried out', Remark),
    ...withdrawal,
  },
  keeps: { hasCapa: false },
  registers: { 'nonconforming-products': nonconformingLedger },
  facts: { entry: { on: ['JUDGED', 'EXECUTED'], register: 'nonconforming-products', key: 'context.number' } },
  rules: {
    fitsNature: {
      JUDGED: ({ data, request }) => data.disposition !== 'returned' || request.nature === 'material',
      zh: '只有原材料、外购件、外协件可退回供应商，此为{request.nature}。',
      en: 'Expected a material or bought part to be returned to the supplier, but this is {request.nature}.',
    },
  },
  guards: {
    needsCapa: { JUDGED: ({ context, data }) => data.capa && !context.hasCapa },
    isRework: ({ context }) => context.disposition === 'rework',
    isRepair: ({ context }) => context.disposition === 'repair',
    isDowngrade: ({ context }) => context.disposition === 'downgrade',
    isScrap: ({ context }) => context.disposition === 'scrap',
  },
});
const { amends, byPolicy, chart, creates, pending, remembers, starts, task } = words;

const judged = amends('entry', {
  JUDGED: ({ data, actor: judgedBy }) => ({ ...only(data, 'disposition', 'grounds'), judgedBy }),
});
const capa = [
  starts('capa', ({ context: { number }, request }) => ({
    source: 'quality',
    reference: number,
    problem: request.defect,
    kind: 'corrective',
  })),
  remembers(() => ({ hasCapa: true })),
];
const executed = amends('entry', {
  EXECUTED: ({ data, actor, at }) => ({ record: data.record, status: 'executed', executedBy: actor, executedAt: at }),
});

export default chart({
  identified: pending(anyOf(role('Inspector'), role('WarehouseKeeper')), '标识、隔离、记录', 'Mark, isolate, record', {
    ISOLATED: {
      target: 'recorded',
      actions: creates('nonconforming-products', ({ request, data, actor, at }) => ({
        key: data.number,
        data: { ...request, status: 'isolated', isolatedBy: actor, isolatedAt: at },
      })),
    },
  }),
  recorded: task(byPolicy('authorised'), '授权人员判定处置方式', 'An authorised person judges', {
    JUDGED: [
      { guard: 'needsCapa', target: 'disposition', actions: [judged, ...capa] },
      { target: 'disposition', actions: judged },
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
});
