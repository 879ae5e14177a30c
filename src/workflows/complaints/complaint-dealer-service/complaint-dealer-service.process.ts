import { Choice, FreeText, Optional, Person, Text } from '../../../engine/forms.js';
import { hours, parameter } from '../../../engine/parameters.js';
import { type Assignment, initiator, role } from '../../../engine/people.js';
import { Personal } from '../../../engine/personal-data.js';
import { declareProcess, event, form, kept, Remark, says, text } from '../../../engine/words.js';
import { ComplaintRecord } from '../complaint-record.js';
import {
  closesEntry,
  closesWith,
  complaintCase,
  numberBeyondTwoDigits,
  ownEntry,
  receivedWith,
  sinceReceipt,
} from '../complaint-register.js';

/** 重大投诉 (004-L 四 1.1.3). */
const majorCriteria = {
  compensation: text('涉及赔偿', 'Compensation'),
  safety: text('与安全相关', 'Safety'),
  largeDamage: text('损害金额大', 'Large damage'),
  frequentRepairs: text('短期内维修频次高，客户不接受', 'Frequent visits to the shop, not accepted'),
  outsideBodies: text(
    '涉及媒体、律师、警察、消协、政府机关等',
    'Media, lawyer, police, consumer association, government',
  ),
  badInfluence: text('客户意见较大，易造成不良影响', 'Strong dissatisfaction, likely to have a bad influence'),
  referred: text('行业部门、工商部门等转交', 'Referred by the industry or commerce department'),
};

/** Whose the complaint is (004-L 三). */
const areas = {
  sales: text('销售', 'Sales'),
  maintenance: text('维修服务', 'Maintenance'),
  generalAffairs: text('客户部、综合部服务', 'Customer and general departments'),
  finance: text('财务部人员服务', 'Finance staff'),
  spareParts: text('备品部人员、备品提供', 'Spare parts'),
};

type Criterion = keyof typeof majorCriteria;

const { amends, chart, creates, end, remembers, task } = declareProcess('complaints/complaint-dealer-service', {
  ...complaintCase,
  title: text('客户投诉处理流程及规范', 'Dealership complaint handling'),
  subject: text('{number}：{request.area}', '{number}: {request.area}'),
  summary: ['customerName', 'plateNumber', 'criterion', 'content'],
  sources: ['004-L 一–四 1.4'],
  clause: '004-L 四 1',
  modelled: {
    '超过时限只作提示，不改变流程。': 'A limit that has passed is only reminded of.',
    '客户部在登记时可补判为重大。': 'The customer department may find it major when it registers it.',
    '总经理可将措施退回责任部门。': 'The general manager may send a measure back.',
    '1.4 电话联系领导之后的规定缺失；半小时含联系领导的时间。':
      'What follows the call to a leader (1.4) is lost; the half hour includes that call.',
    '向质检科的反馈和每月的回访分析报告（三 1）在流程之外。':
      'Telling the quality section and the monthly report on return visits (三 1) are outside of the process.',
    '考核结论的形式未规定，由综合部经理写明；三 5 由其考核“各项”投诉结果，其本部门的亦同。':
      'The form of the assessment is silent: the general affairs manager writes it, of all results as 三 5 has it, those of his own department among them.',
    ...numberBeyondTwoDigits,
  },
  /** 客户的信息 (004-L 四 1.1.1, 1.2): what the receiver writes down. */
  request: form('登记客户投诉', 'Register a complaint', ComplaintRecord, {
    plateNumber: Personal(Text('车辆牌照号码', 'Plate number')),
    area: Choice('涉及方面', 'Area', areas),
    criterion: Optional(Choice('重大投诉情形', 'What makes it major', majorCriteria)),
    reception: Choice('接到时间', 'Received', {
      workingHours: text('工作时间内', 'Within working hours'),
      outsideHours: text('工作时间外，不紧急', 'Outside working hours, not urgent'),
      outsideHoursUrgent: text('工作时间外，紧急', 'Outside working hours, urgent'),
    }),
  }),
  policy: {
    forward: parameter('dealer.forward.limit', '转交客户部时限', 'Limit to forward it', {
      '004-L 四 1.1.1、1.1.3': hours(0.5),
    }),
    assign: parameter('dealer.assign.limit', '分配到责任部门时限', 'Limit to assign it', {
      '004-L 四 1.3': hours(0.5),
    }),
    majorCriteria: parameter('dealer.majorCriteria', '重大投诉情形', 'What makes a complaint major', majorCriteria, {
      '004-L 四 1.1.3': Object.keys(majorCriteria) as Criterion[],
    }),
  },
  events: {
    LEADER_PHONED: kept('已电话联系领导', 'Leader phoned', {
      leaderId: Person('已联系的公司领导', 'Leader who was phoned'),
    }),
    HANDLED_ON_SITE: {
      ...says('measure', text('现场已处理', 'Handled on site'), text('现场处理情况', 'What was done on site')),
      by: role('BusinessManager'),
    },
    FORWARD: event('转交客户部', 'Forward to the customer department'),
    /** 《客户投诉信息反馈单》: the content in the words of the customer department (004-L 四 1.2). */
    REGISTER: event('登记', 'Register', {
      keeps: ['restated'],
      corrects: true,
      restated: FreeText('投诉内容复述', 'Content restated', { longest: 4000 }),
      criterion: Optional(Choice('重大投诉情形', 'What makes it major', majorCriteria)),
    }),
    ASSIGN: event('分配', 'Assign', { corrects: true, area: Choice('涉及方面', 'Area', areas) }),
    PROPOSE: says('measure', text('提出处理措施', 'Propose a measure'), text('处理措施', 'Measure')),
    APPROVE: kept('确定处理措施', 'Decide the measure', {
      decision: FreeText('处理决定', 'Decision', { longest: 4000 }),
      liability: Optional(FreeText('内部责任处理', 'Internal liability')),
    }),
    RETURN: event('退回', 'Return', Remark),
    TRACKED: says('result', text('跟踪完毕', 'Tracked'), text('跟踪结果', 'Result of the tracking')),
    /** 投诉结果的考核 (004-L 三 5): the manual names no marks. */
    ASSESS: says('assessment', text('考核', 'Assess'), text('考核结论', 'Assessment')),
  },
  keeps: { number: '', receivedAt: '', forwardedAt: '' },
  facts: { entry: ownEntry(['HANDLED_ON_SITE', 'ASSIGN', 'APPROVE', 'TRACKED']) },
  rules: {
    everydayOnSite: {
      HANDLED_ON_SITE: ({ request, policy }) =>
        request.area === 'maintenance' && !policy.majorCriteria.some((criterion) => criterion === request.criterion),
      zh: '业务经理现场处理的只能是日常维修服务中的一般投诉（004-L 四 1.1.1）；重大投诉须立即转交客户部。',
      en: 'Expected an everyday complaint about maintenance (004-L 四 1.1.1); a major one goes to the customer department.',
    },
  },
  guards: {
    /** What is handled on site is never forwarded to the customer department. */
    wasHandledOnSite: ({ context }) => context.forwardedAt === '',
    isUrgent: ({ context }) => context.request.reception === 'outsideHoursUrgent',
    isMajorMaintenance: ({ context: { request, policy } }) =>
      request.area === 'maintenance' && policy.majorCriteria.some((criterion) => criterion === request.criterion),
    isMaintenance: ({ context }) => context.request.area === 'maintenance',
    isSales: ({ context }) => context.request.area === 'sales',
    isFinance: ({ context }) => context.request.area === 'finance',
    isSpareParts: ({ context }) => context.request.area === 'spareParts',
  },
});

const customerDepartment = role('CustomerServiceDepartment');
const onSite = { HANDLED_ON_SITE: { target: 'assessed', actions: amends('entry', closesWith('measure')) } } as const;
/** 最迟不可以超过半个小时, the call to a leader included. */
const forwarded = { deadline: { limit: 'forward', from: 'receivedAt' } } as const;
const handledBy = (to: Assignment) => ({
  to,
  title: text('处理投诉，提出措施', 'Handle the complaint, propose a measure'),
  decisions: { PROPOSE: 'decision' },
});

const opens = [remembers(sinceReceipt), creates('complaints', receivedWith('plateNumber', 'area', 'criterion'))];

export default chart(opens, {
  received: { always: [{ guard: 'isUrgent', target: 'callingLeader' }, 'forwarding'] },
  callingLeader: task(initiator(), '电话联系公司领导', 'Phone a leader of the company', '004-L 四 1.4', {
    ...forwarded,
    LEADER_PHONED: 'forwarding',
  }),
  forwarding: task(initiator(), '转交客户部', 'Forward it to the customer department', {
    ...forwarded,
    on: onSite,
    FORWARD: { target: 'forwarded', actions: remembers(({ at }) => ({ forwardedAt: at })) },
  }),
  forwarded: task(customerDepartment, '登记《客户投诉信息反馈单》', 'Register the feedback slip', {
    deadline: { limit: 'assign', from: 'forwardedAt' },
    REGISTER: 'registered',
  }),
  registered: task(customerDepartment, '分配到责任部门', 'Assign it to the responsible department', {
    deadline: { limit: 'assign', from: 'forwardedAt' },
    ASSIGN: {
      target: 'handling',
      actions: amends('entry', ({ request }) => ({
        area: request.area,
        ...(request.criterion ? { criterion: request.criterion } : {}),
      })),
    },
  }),
  handling: {
    always: [
      { guard: 'isMajorMaintenance', target: 'majorMaintenance' },
      { guard: 'isMaintenance', target: 'maintenance' },
      { guard: 'isSales', target: 'sales' },
      { guard: 'isFinance', target: 'finance' },
      { guard: 'isSpareParts', target: 'spareParts' },
      'generalAffairs',
    ],
  },
  sales: handledBy(role('SalesManager')),
  maintenance: handledBy(role('BusinessManager')),
  majorMaintenance: handledBy(role('ServiceManager')),
  generalAffairs: handledBy(role('GeneralAffairsManager')),
  finance: handledBy(role('FinanceManager')),
  spareParts: handledBy(role('SparePartsSupervisor')),
  decision: task(role('GeneralManager'), '最终确定处理措施', 'Decide the measure', '004-L 三 8', {
    APPROVE: { target: 'tracked', actions: amends('entry', ({ context }) => ({ handling: context.decision })) },
    RETURN: 'handling',
  }),
  tracked: task(customerDepartment, '跟踪处理结果', 'Track the result', {
    TRACKED: { target: 'assessed', actions: amends('entry', closesEntry) },
  }),
  assessed: task(role('GeneralAffairsManager'), '考核投诉结果', 'Assess the result', '004-L 三 5', {
    ASSESS: [{ guard: 'wasHandledOnSite', target: 'handledOnSite' }, { target: 'closed' }],
  }),
  closed: end('已办结', 'Closed'),
  handledOnSite: end('现场处理完毕', 'Handled on site'),
});
