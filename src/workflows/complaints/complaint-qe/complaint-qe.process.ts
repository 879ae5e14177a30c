import { Choice, Department, Flag, FreeText, Moment, Optional, Person } from '../../../engine/forms.js';
import { hours, parameter, workingDays, workingHours } from '../../../engine/parameters.js';
import { anyOf, role, user } from '../../../engine/people.js';
import { approvalEvents, declareProcess, event, form, kept, Remark, says, text } from '../../../engine/words.js';
import { ComplaintRecord } from '../complaint-record.js';
import {
  closesEntry,
  complaintCase,
  numberBeyondTwoDigits,
  ownEntry,
  receivedWith,
  sinceReceipt,
} from '../complaint-register.js';

const long = { longest: 4000 };
const channels = { phone: text('电话', 'Telephone'), oral: text('口头', 'Oral'), written: text('书面', 'Written') };
const markets = { domestic: text('国内', 'Domestic'), foreign: text('国外', 'Foreign') };

const words = declareProcess('complaints/complaint-qe', {
  ...complaintCase,
  title: text('客户投诉处理作业流程', 'Complaint handling by marketing and QE'),
  subject: text('投诉 {number}', 'Complaint {number}'),
  summary: ['customerName', 'level', 'receivedAt', 'content'],
  sources: ['004-I 4–5.3.4'],
  clause: '004-I 5.2',
  modelled: {
    '8 工时、2 和 3 个工作日自 QE 登记时起算。': 'The limits of 5.3.1 start when QE registers the complaint.',
    '品管部的回复与纠正措施并行；由营销部与客户沟通处置，文员结案时写明。':
      'The reply of quality control and the correction run beside each other; marketing settles it with the customer, and the clerk says how when he closes it.',
    '重大与否由初步评审人判定，原文未给出标准。':
      'Whoever reviews it judges whether it is major: no criterion is given.',
    '1 小时自接到时（不晚于登记时）起算，至发出处理单为止，批准不计。':
      'The hour counts from receipt, from the registration at the latest, and ends when the form is issued, before its approval.',
    '“管理者代表/总经理”理解为其中任一人审核与批准。':
      'Either the management representative or the general manager approves.',
    '处理单未获批准或纠正措施未获批准时退回。': 'What is not approved goes back, form or corrective plan.',
    '5.3.4 以后原文缺失：批准后由文员跟踪结案。': 'The text ends at 5.3.4: the clerk tracks and closes.',
    ...numberBeyondTwoDigits,
  },
  startableBy: ['MarketingClerk'],
  /** 《客户投诉登记表》 (004-I 5.1.1). */
  request: form('登记客户投诉', 'Register a complaint', ComplaintRecord, {
    receivedAt: Moment('接到投诉时间', 'Time of receipt'),
    channel: Choice('投诉方式', 'Channel', channels),
    market: Choice('国内或国外', 'Domestic or foreign', markets),
  }),
  policy: {
    formIssue: parameter('qe.formIssue.limit', '处理单发出时限', 'Time to issue the form', { '004-I 5.2.2': hours(1) }),
    generalApprover: parameter('qe.formApprover.general', '处理单批准人（一般）', 'Who approves the form', {
      '004-I 5.2.2': anyOf(role('MarketingSupervisor'), role('MarketingVicePresident')),
    }),
    majorApprover: parameter('qe.formApprover.major', '处理单批准人（重大）', 'Who approves a major form', {
      '004-I 5.2.2': role('MarketingVicePresident'),
    }),
    reply: parameter('qe.general.reply', '一般投诉回复时限', 'Reply to a general complaint', {
      '004-I 5.3.1': workingDays(3),
    }),
    interim: parameter('qe.major.interim', '重大投诉临时对策时限', 'Interim measures of a major one', {
      '004-I 5.3.1': workingHours(8),
    }),
    permanent: parameter('qe.major.permanent', '重大投诉永久对策时限', 'Permanent measures of a major one', {
      '004-I 5.3.1': workingDays(2),
    }),
  },
  events: {
    /** 初步评审 (004-I 5.2.1). The manual does not say what makes a complaint major: whoever reviews it judges. */
    REVIEWED: kept('初步评审', 'Reviewed', {
      level: Choice('投诉等级', 'Level', { general: text('一般', 'General'), major: text('重大', 'Major') }),
      details: FreeText('投诉细节', 'Details', long),
      evidence: Optional(FreeText('客户提供的证据', 'Evidence of the customer')),
      emergencyMeasures: Optional(FreeText('临时应急对策', 'Emergency measures', long)),
      answeredAtOnce: Flag('已当即回复客户', 'The customer was answered at once'),
    }),
    /** 《客户投诉处理单》 (004-I 5.2.2): the manual names no fields. */
    ISSUE: says('demand', text('发出处理单', 'Issue the form'), text('客户要求', 'Demand of the customer')),
    APPROVE: approvalEvents.APPROVE,
    RETURN: approvalEvents.RETURN,
    SIGN_RECEIPT: event('签收', 'Sign for receipt'),
    ACCEPT: event('QE 登记', 'Registered by QE'),
    PROPOSE_INTERIM: says('interimMeasures', text('提出临时对策', 'Propose'), text('临时改善对策', 'Interim measures')),
    REPLY: says('reply', text('回复', 'Reply'), text('回复内容', 'Reply')),
    FIND_RESPONSIBLE: kept('找出责任部门', 'Responsible found', {
      responsibleDepartment: Department('责任部门', 'Responsible department'),
      responsibleId: Person('责任部门负责人', 'Who answers for it'),
    }),
    PLAN: kept('提出纠正措施计划', 'Plan', {
      cause: FreeText('根本原因', 'Root cause', long),
      plan: FreeText('纠正措施计划', 'Corrective plan', long),
    }),
    REVIEW_PASSED: event('评审通过', 'The plan passes'),
    REVIEW_FAILED: event('评审不通过', 'The plan does not pass', Remark),
    IMPLEMENTED: event('措施已实施', 'Measures implemented'),
    MEETING_HELD: {
      ...says('minutes', text('召开分析会', 'Analysis held'), text('分析会纪要', 'Minutes of the analysis')),
      by: role('QualityEngineer'),
    },
    /** How the marketing department has settled it with the customer (004-I 4.1). */
    CLOSE: says('settled', text('结案', 'Close'), text('与客户沟通处置情况', 'How it was settled with the customer')),
  },
  /** Since when the hour to issue the form counts. */
  keeps: { number: '', issueFrom: '' },
  facts: { entry: ownEntry(['REVIEWED', 'ACCEPT', 'REPLY', 'CLOSE']) },
  guards: {
    isMajor: ({ context }) => context.level === 'major',
    isGeneral: ({ context }) => context.level !== 'major',
  },
});
const { amends, byPolicy, chart, creates, end, informs, remembers, signOffs, task, tasks } = words;

const engineer = { to: role('QualityEngineer'), clause: '004-I 5.3' };
/** 接到投诉后的1小时内: it was received when the clerk enters it, at the latest. */
const startsHour = remembers(({ request, event }) => {
  const { receivedAt } = sinceReceipt({ event });
  return { issueFrom: Date.parse(request.receivedAt) < Date.parse(receivedAt) ? request.receivedAt : receivedAt };
});
const approving = { APPROVE: 'receipt', RETURN: 'formIssue' };
const replied = {
  REPLY: { actions: amends('entry', ({ context, actor }) => ({ handler: actor, handling: context.reply })) },
};

const opens = [
  startsHour,
  creates('complaints', receivedWith('receivedAt')),
  informs(role('MarketingVicePresident'), text('新的客户投诉', 'A new complaint')),
];

export default chart(opens, {
  initialReview: task(
    role('MarketingSupervisor'),
    '初步评审：确认细节、证据和应急对策',
    'First review: details, evidence, emergency measures',
    {
      deadline: { limit: 'formIssue', from: 'issueFrom' },
      REVIEWED: { target: 'formIssue', actions: amends('entry', 'level') },
    },
  ),
  formIssue: task(role('MarketingSalesperson'), '发出《客户投诉处理单》', 'Issue the complaint form', {
    deadline: { limit: 'formIssue', from: 'issueFrom' },
    ISSUE: [{ guard: 'isMajor', target: 'majorFormApproval' }, { target: 'formApproval' }],
  }),
  formApproval: task(byPolicy('generalApprover'), '批准处理单', 'Approve the form', approving),
  majorFormApproval: task(byPolicy('majorApprover'), '批准重大投诉处理单', 'Approve the form', approving),
  receipt: task(role('QualityControlDepartment'), '品管部负责人签收', 'The head of quality control signs', {
    SIGN_RECEIPT: 'qeRegistration',
  }),
  qeRegistration: task(engineer, '在《客户投诉登记表》上登记', 'QE enters it in the register', {
    ACCEPT: {
      target: 'handling',
      actions: amends('entry', ({ actor, at }) => ({ qeRegisteredBy: actor, qeRegisteredAt: at })),
    },
  }),
  handling: {
    type: 'parallel',
    meta: { title: text('处理', 'Handling'), clause: '004-I 5.3' },
    states: {
      ...signOffs({
        generalReply: task(engineer, '回复', 'Reply', { when: 'isGeneral', deadline: 'reply', ...replied }),
        interimMeasures: task(engineer, '提出临时改善对策', 'Propose interim measures', {
          when: 'isMajor',
          deadline: 'interim',
          PROPOSE_INTERIM: {},
        }),
        permanentReply: task(engineer, '回复永久对策', 'Reply with permanent measures', {
          when: 'isMajor',
          deadline: 'permanent',
          ...replied,
        }),
      }),
      correction: {
        meta: { title: text('调查与纠正', 'Investigation and correction'), clause: '004-I 5.3.2' },
        initial: 'investigation',
        on: {
          MEETING_HELD: { actions: remembers(({ data }) => ({ minutes: data.minutes })) },
        },
        states: {
          ...tasks({
            investigation: task(engineer, '调查分析，找出责任部门', 'Find the responsible department', {
              FIND_RESPONSIBLE: 'correctivePlan',
            }),
            correctivePlan: task(
              user('responsibleId'),
              '分析根本原因，提出纠正措施计划',
              'Find the root cause and plan the correction',
              { clause: '004-I 5.3.3', PLAN: 'qeReview' },
            ),
            qeReview: task(engineer, '评审纠正措施计划', 'Review the corrective plan', {
              REVIEW_PASSED: 'planApproval',
              REVIEW_FAILED: 'correctivePlan',
            }),
            planApproval: task(
              anyOf(role('ManagementRepresentative'), role('GeneralManager')),
              '审核批准纠正预防措施',
              'Approve corrective and preventive action',
              { clause: '004-I 4.3', APPROVE: 'implementation', RETURN: 'correctivePlan' },
            ),
            implementation: task(engineer, '跟进纠正预防措施的实施', 'Follow the measures to their implementation', {
              clause: '004-I 4.2',
              IMPLEMENTED: 'corrected',
            }),
          }),
          corrected: {
            type: 'final',
            meta: { title: text('措施已实施', 'Measures implemented'), clause: '004-I 4.2' },
          },
        },
      },
    },
    onDone: 'tracking',
  },
  tracking: task(role('MarketingClerk'), '跟踪并结案', 'Track and close', '004-I 5.1.2', {
    CLOSE: { target: 'closed', actions: amends('entry', closesEntry) },
  }),
  closed: end('已结案', 'Closed'),
});
