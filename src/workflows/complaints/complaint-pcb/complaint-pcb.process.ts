import { Choice, Count, Day, Flag, FreeText, Money, Optional, Text } from '../../../engine/forms.js';
import { days, parameter } from '../../../engine/parameters.js';
import { directSupervisorOf, role, type Role, user } from '../../../engine/people.js';
import { givenJustWhere, givenWhere } from '../../../engine/rules.js';
import { approvalEvents, declareProcess, event, form, kept, Remark, says, text } from '../../../engine/words.js';
import { ComplaintRecord, long } from '../complaint-record.js';
import { closesEntry, complaintCase, numberBeyondTwoDigits, ownEntry, receivedWith } from '../complaint-register.js';

const pieces = { most: 1_000_000_000 };
const returns = {
  none: text('不退换', 'None'),
  known: text('数量已定', 'Quantity known'),
  inProcessing: text('客户加工中未确定', 'Not known: still in processing at the customer'),
};

const words = declareProcess('complaints/complaint-pcb', {
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
  /** 《客户抱怨处理单》: what the business department finds out (004-E 第七条 1; 004-P (九)). */
  request: form('登记客户抱怨处理单', 'Register a complaint', ComplaintRecord, {
    orderNumber: Text('订单编号', 'Order number'),
    partNumber: Text('料号', 'Part number'),
    quantity: Count('数量', 'Quantity', pieces),
    shippedOn: Day('交运日期', 'Ship date'),
    returns: Choice('客户要求退（换）货', 'Return or exchange', returns),
    returnQuantity: Optional(Count('退（换）货数量', 'Quantity returned', pieces)),
    lossCaused: Flag('已造成损失', 'A loss was caused'),
  }),
  /** `pcb.authorityLevels` of the catalogue are the states of `authorityDecision`: the amounts of each are lost. */
  policy: {
    integratedOpinion: parameter('pcb.integratedOpinion.limit', '综合意见时限', 'Time for the integrated opinion', {
      '004-P（九）6': days(1),
    }),
    exemptsNegligence: parameter('pcb.tracking.exemptsNegligence', '人为疏忽免予追踪', 'Negligence is not tracked', {
      '004-P（九）7': true,
    }),
  },
  profiles: { '004-P': {} },
  events: {
    /** 《异常处理单》: no loss was caused (004-E 第三条). */
    FILE_EXCEPTION: event('填报异常处理单', 'File the exception slip', {
      unit: Text('改善单位', 'Who is to improve it'),
      improvement: FreeText('异常及改善要求', 'What is to be improved', long),
    }),
    REGISTER: event('登记立案', 'Register'),
    BUSINESS_REPORTED: event('业务意见', 'Report of business', {
      corrects: true,
      keeps: ['businessOpinion'],
      businessOpinion: FreeText('客户要求及理由的确认', 'What the customer demands, and why', long),
      returns: Optional(Choice('客户要求退（换）货', 'Return or exchange', returns)),
      returnQuantity: Optional(Count('退（换）货数量', 'Quantity returned', pieces)),
    }),
    QUALITY_REPORTED: kept('质量意见', 'Report of quality', {
      qualityOpinion: FreeText('检验确认及发生原因', 'Inspection and cause', long),
      proposedPersons: FreeText('拟定的责任人员', 'Persons proposed as responsible'),
      involvesOthers: Flag('涉及其他公司或供应商', 'Involves another company or a supplier'),
    }),
    MANUFACTURING_REPORTED: kept('制造意见', 'Report', {
      producedBy: Text('生产单位及班别', 'Unit and shift'),
      producedOn: Day('生产日期', 'Production date'),
      operators: FreeText('生产人员', 'Operators'),
      countermeasures: FreeText('处理对策', 'Countermeasures', long),
    }),
    HANDLED_JOINTLY: says(
      'jointResult',
      text('共同处理', 'Handled jointly'),
      text('会同单位及结果', 'With whom, and how'),
    ),
    NEGOTIATED: says('negotiated', text('填写交涉结果', 'Negotiated'), text('交涉结果', 'Result of the negotiation')),
    APPROVE: approvalEvents.APPROVE,
    RETURN: approvalEvents.RETURN,
    /** 综合意见, and who decides by authority: the amounts of the 核决权限 are lost, so that the office names the level. */
    SUBMIT_OPINION: kept('提出综合意见', 'Integrated opinion', {
      opinion: FreeText('综合意见', 'Integrated opinion', long),
      authority: Choice('核决层级', 'Who decides', {
        businessManager: text('业务部经理', 'Manager of the business department'),
        deputyGeneralManager: text('副总经理', 'Deputy general manager'),
        generalManager: text('总经理', 'General manager'),
      }),
    }),
    NOT_ESTABLISHED: event('投诉不成立', 'The complaint does not hold', Remark),
    /** 迅速传达处理结果 (004-E 第七条 1(4); 004-P (七)1(4)). */
    CONVEYED: says('conveyed', text('已传达处理结果', 'Result conveyed'), text('传达情况', 'How it was conveyed')),
    /** 判定发生单位 (004-P (九)7); only where our quality is at fault are class, tracking, loss and penalty judged. */
    JUDGE: kept('判定责任与损失', 'Judge responsibility and loss', {
      responsibleUnit: Text('发生单位', 'Responsible unit'),
      ourQuality: Flag('属我方质量问题', 'Our quality is at fault'),
      /** 004-E 第五条. */
      category: Optional(
        Choice('原因分类', 'Class of the cause', {
          quality: text('质量异常', 'Quality abnormality'),
          humanFactor: text('非质量异常（人为因素）', 'No quality abnormality: a human factor'),
        }),
      ),
      negligence: Optional(Flag('人为疏忽', 'Human negligence')),
      tracked: Optional(Flag('改善方法列入追踪', 'The improvement is tracked')),
      handling: FreeText('处理方式', 'How it is handled', long),
      loss: Optional(Money('责任部门损失金额（元，无则 0）', 'Loss of the department in yuan, or 0')),
      penalty: Optional(FreeText('个人惩处种类', 'Penalty of persons')),
    }),
    EFFECT_CONFIRMED: says('effect', text('确认效果', 'Effect confirmed'), text('改善效果', 'Effect')),
    COLLECTED: event('已收回货款', 'Receivables collected'),
    /** 《签呈》 (004-P (九)14). */
    CUSTOMER_OBJECTS: says('memo', text('客户有异议', 'The customer objects'), text('签呈', 'Memo')),
    MEMO_DECIDED: event('批示签呈', 'Decide on the memo', Remark),
  },
  keeps: { number: '', workedBy: '' },
  facts: { entry: ownEntry(['JUDGE', 'APPROVE', 'EFFECT_CONFIRMED', 'COLLECTED', 'MEMO_DECIDED']) },
  rules: {
    quantityStated: givenJustWhere(
      'BUSINESS_REPORTED',
      'request.returnQuantity',
      ['request.returns', 'known'],
      '004-P（九）',
    ),
    judgedWhereOurs: givenWhere(
      'JUDGE',
      ['data.category', 'data.negligence', 'data.tracked', 'data.loss'],
      ['data.ourQuality', true],
      '004-P（九）7',
    ),
  },
  guards: {
    noLoss: ({ context }) => !context.request.lossCaused,
    involvesOthers: ({ context }) => context.involvesOthers === true,
    forDeputy: { SUBMIT_OPINION: ({ data }) => data.authority === 'deputyGeneralManager' },
    forGeneralManager: { SUBMIT_OPINION: ({ data }) => data.authority === 'generalManager' },
    notOurs: { JUDGE: ({ data }) => !data.ourQuality },
    /** 改善方法是否需列入追踪（人为疏忽免例案追踪）. */
    exempt: ({ context: { tracked, negligence, policy } }) =>
      tracked !== true || (negligence === true && policy.exemptsNegligence),
  },
});
const { amends, branch, chart, creates, end, informs, remembers, signOffs, task, tasks } = words;

const business = role('BusinessDepartment');
const office = role('GmOfficeProductionControl');
/** 呈主管: the superior of whoever has just done the work. */
const superior = directSupervisorOf(user('workedBy'));
const worked = remembers(({ actor }) => ({ workedBy: actor }));
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
  numbered: branch('已编号', 'Numbered', '004-P（八）；004-E 第八条；004-G（八）', [
    { guard: 'noLoss', target: 'exception' },
    { target: 'registration', actions: creates('complaints', receivedWith()) },
  ]),
  exception: task(business, '填报异常处理单', 'File the exception slip', '004-E 第三条；004-G（三）；004-J 第三条', {
    FILE_EXCEPTION: 'exceptionFiled',
  }),
  registration: task(office, '登记立案', 'Register the complaint', '004-E 第七条 3', { REGISTER: 'investigation' }),
  investigation: {
    type: 'parallel',
    meta: { title: text('调查', 'Investigation'), clause: '004-E 第七条；004-G（七）；004-J 第七条' },
    states: signOffs({
      business: task(business, '业务部确认', 'Business confirms', { BUSINESS_REPORTED: {} }),
      quality: task(role('QualityManagementDepartment'), '质量管理部调查', 'Quality investigates', {
        QUALITY_REPORTED: {},
      }),
      manufacturing: task(role('ManufacturingDepartment'), '制造部调查', 'Manufacturing investigates', {
        MANUFACTURING_REPORTED: {},
      }),
    }),
    onDone: [{ guard: 'involvesOthers', target: 'jointHandling' }, { target: 'negotiation' }],
  },
  jointHandling: task(office, '会同有关单位共同处理', 'Handle it with the units concerned', '004-P（九）13', {
    HANDLED_JOINTLY: 'negotiation',
  }),
  negotiation: task(business, '与客户交涉', 'Negotiate with the customer', {
    NEGOTIATED: { target: 'negotiationReview', actions: worked },
  }),
  negotiationReview: task(superior, '主管核阅交涉结果', 'The superior reviews the result', {
    APPROVE: 'integratedOpinion',
    RETURN: 'negotiation',
  }),
  integratedOpinion: task(office, '分析意见，做成综合意见', 'Make one opinion of all', '004-P（九）6', {
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
  conveyance: task(business, '迅速传达处理结果', 'Convey the result at once', '004-E 第七条 1(4)', {
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
  penalty: task(superior, '主管批示损失与惩处', 'The superior approves loss and penalty', '004-P（九）7', {
    APPROVE: [{ guard: 'exempt', target: 'closed', actions: closes }, { target: 'improvementTracking' }],
    RETURN: 'responsibilityAndLoss',
  }),
  improvementTracking: task(office, '督促改善并确认效果', 'Urge the improvement and confirm its effect', {
    clause: '004-E 第七条 3(5)',
    EFFECT_CONFIRMED: { target: 'closed', actions: closes },
  }),
  collection: task(business, '按收款期收回应收账款', 'Collect the receivables in their period', '004-P（九）14', {
    COLLECTED: { target: 'notEstablished', actions: closes },
    CUSTOMER_OBJECTS: { target: 'memoToSuperiors', actions: worked },
  }),
  memoToSuperiors: task(superior, '上级处理签呈', 'The superior decides on the memo', '004-P（九）14', {
    MEMO_DECIDED: { target: 'notEstablished', actions: closes },
  }),
  closed: end('已结案', 'Closed', '004-P（九）8', {
    entry: [copyFor('QualityManagementDepartment'), copyFor('ManufacturingDepartment')],
  }),
  notEstablished: end('投诉不成立', 'The complaint did not hold'),
  exceptionFiled: end('已填异常处理单', 'Exception slip filed', '004-E 第三条'),
});
