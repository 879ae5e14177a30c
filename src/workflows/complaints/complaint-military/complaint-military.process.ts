import {
  Choice,
  Count,
  Day,
  Department,
  Flag,
  FreeText,
  Label,
  LongText,
  Money,
  Optional,
  Person,
  Text,
} from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { anyOf, role, user } from '../../../engine/people.js';
import { compareDecimals } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, Remark, says, text } from '../../../engine/words.js';
import { ComplaintRecord, long } from '../complaint-record.js';
import { closesEntry, complaintCase, numberBeyondTwoDigits, ownEntry, receivedWith } from '../complaint-register.js';

const natures = {
  product: text('产品质量', 'Quality of the product'),
  service: text('服务质量', 'Quality of service'),
};

const outletContact = {
  outletContacted: Optional(Flag('已与该网点人员取得联系', 'The people of that outlet were contacted')),
};

const settlement = { ...outletContact, handling: FreeText('处理情况', 'How it was settled', long) };

/** 整理后反馈给责任部门 (5.4.4.1). */
const transfer = {
  ...outletContact,
  nature: Choice('投诉性质', 'Nature', natures),
  responsibleId: Person('责任部门主管', 'Head of the responsible department'),
  replyBy: Day('客户要求回复期', 'The customer asks for a reply by'),
};

const { amends, branch, chart, creates, end, informs, starts, task } = declareProcess('complaints/complaint-military', {
  ...complaintCase,
  title: text('客户投诉管理办法（军用环控）', 'Military HVAC complaint handling'),
  subject: text('军品投诉 {number}', 'Complaint {number}, military products'),
  summary: ['customerName', 'level', 'nature', 'content'],
  sources: ['004-M 3–5.4.5'],
  clause: '004-M 5.4.5',
  modelled: {
    '产品质量投诉由品保部门登记，另立“不合格品控制”事项处置，结果由其报回。':
      'Quality assurance registers faulty products, which are disposed of in a case of their own, and reports the result.',
    '约定补救时间届满，视为未按要求完成。': 'Once the agreed time is over, it counts as not rectified.',
    '客户对结果有异议时，由售后服务课重新整理。': 'Where the customer objects, the section takes it up again.',
    '手册未规定处罚决定人：由军品总监决定。': 'The manual does not say who fines: the military director does.',
    ...numberBeyondTwoDigits,
  },
  startableBy: ['RegionalMarketingClerk', 'ServiceOutlet', 'AfterSalesSection'],
  /** 客户投诉处理表 (004-M 5.4.3). */
  request: form('填写客户投诉处理表', 'Fill in the complaint form', ComplaintRecord, {
    level: Choice('投诉等级', 'Level', {
      second: text('第二级：售后服务网点接收', 'Second level: received by an outlet'),
      first: text('第一级：公司售后服务课接收', 'First level: received by the after-sales section'),
    }),
    nature: Choice('投诉性质', 'Nature', natures),
    against: Choice('被投诉方', 'Against whom', {
      company: text('公司', 'The company'),
      serviceOutlet: text('驻地售后服务网点', 'Service outlet'),
      authorisedOutlet: text('特约维修服务网点', 'Authorised service outlet'),
    }),
  }),
  policy: {
    fine: parameter('military.fine', '服务质量投诉处罚（元/次）', 'Fine for a service complaint', {
      '004-M 5.4.3.1d、5.4.3.2f': { least: '500', most: '10000' },
    }),
    fines: parameter('military.fine.applies', '处罚责任部门', 'Departments are fined', {
      '004-M 5.4.3.1d、5.4.3.2f': true,
    }),
  },
  events: {
    SETTLE: event('当场解决', 'Settled at once', { keeps: ['handling'], ...settlement }),
    FORWARD: event('反馈给售后服务课', 'Pass on to the section', Remark),
    TRANSFER: event('反馈给责任部门', 'Pass on to the department', {
      corrects: true,
      keeps: ['responsibleId', 'replyBy'],
      ...transfer,
    }),
    /** 分析原因，确定补救措施；不能及时补救的，解释原因 (5.4.5.1–5.4.5.3). */
    REPLY: kept('回复客户', 'Reply to the customer', {
      cause: FreeText('投诉原因', 'Cause'),
      reply: FreeText('补救措施或解释', 'Remedy or explanation'),
      remedyBy: Day('约定补救时间', 'Remedy agreed by'),
    }),
    DETERMINE_REMEDY: says('remedy', text('确定补救行动', 'Determine the remedy'), text('补救行动', 'Remedy')),
    /** What the control of nonconforming products begins with (《不合格品控制管理标准》, 4.2). */
    REGISTER_NONCONFORMING: event('登记不合格品', 'Register it', {
      keeps: ['lot'],
      lot: Label('批号', 'Lot'),
      product: Text('品名', 'Name of the product'),
      quantity: Count('数量', 'Quantity'),
      defect: LongText('不合格情况', 'What is wrong'),
    }),
    REMEDIED: says('handling', text('已整改', 'Rectified'), text('处理情况', 'How it was rectified')),
    NOT_RECTIFIED: event('未按要求完成', 'Not rectified', Remark),
    ORDER: kept('责令整改或调查', 'Order it', {
      measure: Choice('措施', 'Measure', {
        rectification: text('责令整改', 'Rectify'),
        investigation: text('展开调查', 'Investigate'),
      }),
      order: FreeText('责令内容', 'Order'),
      remedyBy: Day('完成时间', 'To be done by'),
    }),
    ESCALATE: event('逐级向上反映', 'Report upward', { form: Remark, by: role('AfterSalesSection') }),
    CUSTOMER_ACCEPTED: says('opinion', text('客户认可', 'The customer accepts'), text('客户意见', 'His opinion')),
    CUSTOMER_DECLINED: says('opinion', text('客户有异议', 'The customer objects'), text('客户意见', 'His opinion')),
    FINE: kept('处罚责任部门', 'Fine the department', {
      departmentId: Department('责任部门', 'Responsible department'),
      fine: Money('处罚金额（元）', 'Fine, in yuan'),
    }),
  },
  keeps: { number: '' },
  facts: { entry: ownEntry(['SETTLE', 'CUSTOMER_ACCEPTED', 'FINE']) },
  rules: {
    outletContacted: {
      on: ['SETTLE', 'TRANSFER'],
      holds: ({ request: { level, against }, data, event: { type } }) => {
        const isTheirOwn = type === 'SETTLE' && level === 'second' && against === 'serviceOutlet';
        return against === 'company' || isTheirOwn || data.outletContacted === true;
      },
      zh: '涉及{request.against}的投诉，须先与其人员取得联系（004-M 5.4.3.1c、5.4.3.2e）。',
      en: 'Expected the people of the {request.against} to be contacted first (004-M 5.4.3.1c, 5.4.3.2e), but they were not.',
    },
    fineWithinRange: {
      FINE: ({ policy: { fine: range }, data: { fine } }) =>
        (compareDecimals(fine, range.least) >= 0 && compareDecimals(fine, range.most) <= 0) || { ...range },
      zh: '每次投诉处罚 {least}–{most} 元（004-M 5.4.3），填写的是 {data.fine} 元。',
      en: 'Expected a fine of {least} to {most} yuan (004-M 5.4.3), but found {data.fine}.',
    },
  },
  guards: {
    isSecondLevel: ({ context }) => context.request.level === 'second',
    isProduct: ({ context }) => context.request.nature === 'product',
    isFined: ({ context: { policy, request } }) => policy.fines && request.nature === 'service',
    isRegistered: ({ context: { request, lot } }) => request.nature === 'product' && lot !== null,
    wasOrdered: ({ context }) => context.measure !== null,
  },
});

const section = role('AfterSalesSection');
const responsible = user('responsibleId');
const byAgreement = { deadline: { on: 'remedyBy' }, lapse: 'directorOrder' } as const;

const closing = amends('entry', (known) => {
  const { handling, opinion, departmentId, fine } = known.context;
  return { ...closesEntry(known), handling, opinion, ...(fine === null ? {} : { departmentId, fine }) };
});
/** 投诉一次处罚一次: nothing that is about the service is closed without it. */
const settled = {
  SETTLE: [
    { guard: 'isFined', target: 'penalty' },
    { target: 'closed', actions: closing },
  ],
} as const;
const director = role('MilitaryDirector');
const upward = anyOf(director, role('GeneralManager'));
/** 整改结果报军品总监，经责令的直至总经理；品保部门的处置通报责任部门. */
const rectified = (informed = director) => ({
  REMEDIED: [
    {
      guard: 'wasOrdered' as const,
      target: 'customerOpinion',
      actions: informs(anyOf(upward, informed), text('责令整改的结果', 'Rectified as ordered')),
    },
    { target: 'customerOpinion', actions: informs(informed, text('投诉整改结果', 'The complaint is rectified')) },
  ],
});
const ofProduct = [
  { guard: 'isRegistered', target: 'disposing' },
  { guard: 'isProduct', target: 'nonconformingProduct' },
] as const;
/** 逐级向上反映: the section need not wait until the agreed time has passed. */
const on = { ESCALATE: 'directorOrder' };
const orders = { ORDER: [...ofProduct, { target: 'remedying' }] } as const;
/** 按《不合格品控制管理标准》: whoever registers it is the initiator of its control. */
const nonconforming = starts(
  'nonconforming-product',
  { REGISTER_NONCONFORMING: ({ data }) => ({ ...data, nature: 'finished' }) },
  ({ actor }) => actor,
);

export default chart(creates('complaints', receivedWith('level', 'nature', 'against')), {
  received: branch('已接收', 'Received', '004-M 5.4.2', [
    { guard: 'isSecondLevel', target: 'outletHandling' },
    { target: 'chiefHandling' },
  ]),
  outletHandling: task(role('ServiceOutlet'), '第一接待人尽力解决', 'The first receiver tries to settle it', {
    clause: '004-M 5.4.3.1',
    ...settled,
    FORWARD: 'sorting',
  }),
  chiefHandling: task(role('AfterSalesSectionChief'), '课长接待并尽力解决', 'The chief tries to settle it', {
    clause: '004-M 5.4.3.2a',
    ...settled,
    FORWARD: 'sorting',
  }),
  sorting: task(section, '整理后反馈给责任部门', 'Pass it on to the responsible department', '004-M 5.4.4.1', {
    TRANSFER: 'replying',
  }),
  replying: task(responsible, '分析原因，回复客户', 'Find the cause and reply to the customer', {
    clause: '004-M 5.4.5.1、5.4.5.2',
    deadline: { on: 'replyBy' },
    on,
    REPLY: [...ofProduct, { target: 'remedyDecision' }],
  }),
  remedyDecision: task(section, '确定相应的补救行动', 'Determine the remedy', '004-M 5.4.5.3b', {
    DETERMINE_REMEDY: 'remedying',
  }),
  remedying: task(responsible, '在约定时间内采取补救行动', 'Take the remedy in the agreed time', '004-M 5.4.5.3', {
    ...byAgreement,
    on,
    ...rectified(),
  }),
  nonconformingProduct: task(role('QualityAssurance'), '登记不合格品', 'Register the nonconforming product', {
    ...byAgreement,
    clause: '004-M 4.2、5.4.5.3a',
    on,
    REGISTER_NONCONFORMING: { target: 'disposing', actions: nonconforming },
  }),
  disposing: task(
    role('QualityAssurance'),
    '按《不合格品控制管理标准》处置',
    'Dispose of it as nonconforming product',
    { ...byAgreement, clause: '004-M 4.2、5.4.5.3a', on, ...rectified(anyOf(director, responsible)) },
  ),
  directorOrder: task(director, '责令整改或展开调查', 'Order rectification or an investigation', '004-M 5.4.3.2d', {
    ...orders,
    ESCALATE: 'managerOrder',
  }),
  managerOrder: task(role('GeneralManager'), '总经理责令整改或展开调查', 'The general manager orders it', {
    clause: '004-M 5.4.3.2d',
    ...orders,
  }),
  customerOpinion: task(section, '征求并记录客户意见', "Ask for the customer's opinion", '004-M 5.4.5.3c', {
    CUSTOMER_ACCEPTED: [
      { guard: 'isFined', target: 'penalty' },
      { target: 'closed', actions: closing },
    ],
    CUSTOMER_DECLINED: 'sorting',
    NOT_RECTIFIED: 'directorOrder',
  }),
  penalty: task(director, '处罚责任部门', 'Fine the responsible department', '004-M 5.4.3.1d、5.4.3.2f [model]', {
    FINE: { target: 'closed', actions: closing },
  }),
  closed: end('已办结', 'Closed'),
});
