import { days, Parameter, type Limit } from '../../../engine/parameters.js';
import { directSupervisorOf, role, user, type Role } from '../../../engine/people.js';
import { approvalEvents, declareProcess, Remark, says, text } from '../../../engine/words.js';
import { closesEntry, complaintCase, numberBeyondTwoDigits, ownEntry, receivedWith } from '../complaint-register.js';
import * as forms from './complaint-pcb.forms.js';

/** `pcb.authorityLevels` of the catalogue are the states of `authorityDecision`: the amounts of each are lost. */
class PcbPolicy {
  @Parameter('pcb.integratedOpinion.limit', '004-P（九）6', '综合意见时限', 'Time for the integrated opinion')
  integratedOpinion: Limit = days(1);
  @Parameter('pcb.tracking.exemptsNegligence', '004-P（九）7', '人为疏忽免予追踪', 'Negligence is not tracked')
  exemptsNegligence = true;
}

const { amends, chart, creates, end, informs, remembers, signOffs, task, tasks } = declareProcess({
  key: 'complaint-pcb',
  ...complaintCase,
  title: text('客户投诉管理办法（PCB）', 'Complaint handling of a PCB manufacturer'),
  subject: text('{number}：{request.partNumber}', '{number}: {request.partNumber}'),
  summary: ['customerName', 'orderNumber', 'quantity', 'content'],
  sources: ['004-P（七）–（九）', '004-E 第三–八条', '004-G（三）–（八）', '004-J'],
  clause: '004-P（九）',
  modelled: {
    '未造成损失的占用一个编号，但不计入投诉登记表。': 'What caused no loss has a number, but is not in the register.',
    '投诉是否成立由核决人决定；退回的意见重拟。': 'Who decides says whether it holds; what he returns is redone.',
    '核决权限的金额缺失，层级由生产管理组指定。': 'The amounts of authority are lost: the office names the level.',
    '处理期限（十）及逾期反应、成品退货、各核算基准的原文缺失，未建模；行政处分另依其原则办理。':
      'The limits (十), what follows a lapse, the return of goods and the standards of losses are lost and not modelled; an administrative punishment is a matter of its own.',
    '核决后业务部即传达处理结果，再判定责任与损失。': 'Business conveys the result; responsibility is judged then.',
    '“主管”指经办人的直接上级。': 'The superior is the direct superior of whoever did the work.',
    ...numberBeyondTwoDigits,
  },
  startTitle: text('登记客户抱怨处理单', 'Register a complaint'),
  request: forms.PcbComplaint,
  policy: PcbPolicy,
  profiles: { '004-P': {} },
  events: {
    FILE_EXCEPTION: { title: text('填报异常处理单', 'File the exception slip'), form: forms.ExceptionSlip },
    REGISTER: { title: text('登记立案', 'Register') },
    BUSINESS_REPORTED: {
      title: text('业务意见', 'Report of business'),
      form: forms.BusinessReport,
      corrects: true,
      keeps: ['businessOpinion'],
    },
    QUALITY_REPORTED: { title: text('质量意见', 'Report of quality'), form: forms.QualityReport, keeps: 'all' },
    MANUFACTURING_REPORTED: { title: text('制造意见', 'Report'), form: forms.ManufacturingReport, keeps: 'all' },
    HANDLED_JOINTLY: says(
      'jointResult',
      text('共同处理', 'Handled jointly'),
      text('会同单位及结果', 'With whom, and how'),
    ),
    NEGOTIATED: says('negotiated', text('填写交涉结果', 'Negotiated'), text('交涉结果', 'Result of the negotiation')),
    APPROVE: approvalEvents.APPROVE,
    RETURN: approvalEvents.RETURN,
    SUBMIT_OPINION: { title: text('提出综合意见', 'Integrated opinion'), form: forms.IntegratedOpinion, keeps: 'all' },
    NOT_ESTABLISHED: { title: text('投诉不成立', 'The complaint does not hold'), form: Remark },
    /** 迅速传达处理结果 (004-E 第七条 1(4); 004-P (七)1(4)). */
    CONVEYED: says('conveyed', text('已传达处理结果', 'Result conveyed'), text('传达情况', 'How it was conveyed')),
    JUDGE: { title: text('判定责任与损失', 'Judge responsibility and loss'), form: forms.Responsibility, keeps: 'all' },
    EFFECT_CONFIRMED: says('effect', text('确认效果', 'Effect confirmed'), text('改善效果', 'Effect')),
    COLLECTED: { title: text('已收回货款', 'Receivables collected') },
    /** 《签呈》 (004-P (九)14). */
    CUSTOMER_OBJECTS: says('memo', text('客户有异议', 'The customer objects'), text('签呈', 'Memo')),
    MEMO_DECIDED: { title: text('批示签呈', 'Decide on the memo'), form: Remark },
  },
  keeps: { number: '', workedBy: '' },
  facts: { entry: ownEntry(['JUDGE', 'APPROVE', 'EFFECT_CONFIRMED', 'COLLECTED', 'MEMO_DECIDED']) },
  rules: {
    quantityStated: {
      on: 'BUSINESS_REPORTED',
      holds: ({ request: { returns, returnQuantity } }) => (returns === 'known') === (returnQuantity !== undefined),
      zh: '数量已定的退（换）货须写明数量；无法确定的注明“客户加工中未确定”，不填数量（004-P（九））。',
      en: 'Expected a quantity just where it is known; else it is still in processing at the customer (004-P (九)).',
    },
    judgedWhereOurs: {
      on: 'JUDGE',
      holds: ({ data: { ourQuality, category, negligence, tracked, loss } }) =>
        !ourQuality || [category, negligence, tracked, loss].every((judged) => judged !== undefined),
      zh: '属我方质量问题的，须判定原因分类、是否人为疏忽、是否列入追踪，并拟定损失金额（004-P（九）7）。',
      en: 'Expected class, negligence, tracking and loss to be judged where our quality is at fault (004-P (九)7).',
    },
  },
  guards: {
    noLoss: ({ context }) => !context.request.lossCaused,
    involvesOthers: ({ context }) => context.involvesOthers === true,
    forDeputy: ({ event }) => event.type === 'SUBMIT_OPINION' && event.data.authority === 'deputyGeneralManager',
    forGeneralManager: ({ event }) => event.type === 'SUBMIT_OPINION' && event.data.authority === 'generalManager',
    notOurs: ({ event }) => event.type === 'JUDGE' && !event.data.ourQuality,
    /** 改善方法是否需列入追踪（人为疏忽免例案追踪）. */
    exempt: ({ context: { tracked, negligence, policy } }) =>
      tracked !== true || (negligence === true && policy.exemptsNegligence),
  },
});

const business = role('BusinessDepartment');
const office = role('GmOfficeProductionControl');
/** 呈主管: the superior of whoever has just done the work. */
const superior = directSupervisorOf(user('workedBy'));
const worked = remembers(({ event }) => ({ workedBy: event.actor }));
const closes = amends('entry', closesEntry);
/** 第一联质量管理部存，第二联制造 (004-P（九）8). */
const copyFor = (department: Role) =>
  informs(role(department), text('客户抱怨处理表已结案', 'The complaint form is closed'));
const decides = {
  clause: '004-P（九）6',
  APPROVE: '#complaint-pcb.conveyance',
  NOT_ESTABLISHED: '#complaint-pcb.collection',
  RETURN: '#complaint-pcb.integratedOpinion',
} as const;

export default chart({
  numbered: {
    meta: { title: text('已编号', 'Numbered'), clause: '004-P（八）；004-E 第八条；004-G（八）' },
    always: [
      { guard: 'noLoss', target: 'exception' },
      { target: 'registration', actions: creates('complaints', receivedWith()) },
    ],
  },
  exception: task(business, '填报异常处理单', 'File the exception slip', {
    clause: '004-E 第三条；004-G（三）；004-J 第三条',
    FILE_EXCEPTION: 'exceptionFiled',
  }),
  registration: task(office, '登记立案', 'Register the complaint', {
    clause: '004-E 第七条 3',
    REGISTER: 'investigation',
  }),
  investigation: {
    type: 'parallel',
    meta: { title: text('调查', 'Investigation'), clause: '004-E 第七条；004-G（七）；004-J 第七条' },
    states: signOffs({
      business: task(business, '业务部确认', 'Business confirms', { BUSINESS_REPORTED: { guard: 'quantityStated' } }),
      quality: task(role('QualityManagementDepartment'), '质量管理部调查', 'Quality investigates', {
        QUALITY_REPORTED: {},
      }),
      manufacturing: task(role('ManufacturingDepartment'), '制造部调查', 'Manufacturing investigates', {
        MANUFACTURING_REPORTED: {},
      }),
    }),
    onDone: [{ guard: 'involvesOthers', target: 'jointHandling' }, { target: 'negotiation' }],
  },
  jointHandling: task(office, '会同有关单位共同处理', 'Handle it with the units concerned', {
    clause: '004-P（九）13',
    HANDLED_JOINTLY: 'negotiation',
  }),
  negotiation: task(business, '与客户交涉', 'Negotiate with the customer', {
    NEGOTIATED: { target: 'negotiationReview', actions: worked },
  }),
  negotiationReview: task(superior, '主管核阅交涉结果', 'The superior reviews the result', {
    APPROVE: 'integratedOpinion',
    RETURN: 'negotiation',
  }),
  integratedOpinion: task(office, '分析意见，做成综合意见', 'Make one opinion of all', {
    clause: '004-P（九）6',
    deadline: 'integratedOpinion',
    SUBMIT_OPINION: [
      { guard: 'forDeputy', target: 'authorityDecision.deputyGeneralManager' },
      { guard: 'forGeneralManager', target: 'authorityDecision.generalManager' },
      { target: 'authorityDecision.businessManager' },
    ],
  }),
  authorityDecision: {
    meta: { title: text('核决', 'Decision by authority'), clause: '004-P（九）6' },
    initial: 'businessManager',
    states: tasks({
      businessManager: task(role('BusinessDepartmentManager'), '业务部经理核决', 'Business manager decides', decides),
      deputyGeneralManager: task(role('DeputyGeneralManager'), '副总经理核决', 'Deputy manager decides', decides),
      generalManager: task(role('GeneralManager'), '总经理核决', 'General manager decides', decides),
    }),
  },
  conveyance: task(business, '迅速传达处理结果', 'Convey the result at once', {
    clause: '004-E 第七条 1(4)',
    CONVEYED: 'responsibilityAndLoss',
  }),
  responsibilityAndLoss: task(office, '判定责任、损失与惩处', 'Judge responsibility, loss and penalty', {
    clause: '004-P（九）7',
    JUDGE: [
      {
        guard: 'notOurs',
        target: 'closed',
        actions: amends('entry', (known) => {
          const { responsibleUnit, handling } = known.context;
          return { ...closesEntry(known), responsibleUnit, handling };
        }),
      },
      {
        guard: 'judgedWhereOurs',
        target: 'penalty',
        actions: [worked, amends('entry', 'category', 'responsibleUnit', 'handling')],
      },
    ],
  }),
  penalty: task(superior, '主管批示损失与惩处', 'The superior approves loss and penalty', {
    clause: '004-P（九）7',
    APPROVE: [{ guard: 'exempt', target: 'closed', actions: closes }, { target: 'improvementTracking' }],
    RETURN: 'responsibilityAndLoss',
  }),
  improvementTracking: task(office, '督促改善并确认效果', 'Urge the improvement and confirm its effect', {
    clause: '004-E 第七条 3(5)',
    EFFECT_CONFIRMED: { target: 'closed', actions: closes },
  }),
  collection: task(business, '按收款期收回应收账款', 'Collect the receivables in their period', {
    clause: '004-P（九）14',
    COLLECTED: { target: 'notEstablished', actions: closes },
    CUSTOMER_OBJECTS: { target: 'memoToSuperiors', actions: worked },
  }),
  memoToSuperiors: task(superior, '上级处理签呈', 'The superior decides on the memo', {
    clause: '004-P（九）14',
    MEMO_DECIDED: { target: 'notEstablished', actions: closes },
  }),
  closed: end('已结案', 'Closed', {
    clause: '004-P（九）8',
    entry: [copyFor('QualityManagementDepartment'), copyFor('ManufacturingDepartment')],
  }),
  notEstablished: end('投诉不成立', 'The complaint did not hold'),
  exceptionFiled: end('已填异常处理单', 'Exception slip filed', { clause: '004-E 第三条' }),
});
