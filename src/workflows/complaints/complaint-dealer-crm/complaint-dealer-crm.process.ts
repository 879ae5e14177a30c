import { Parameter, workingDays, type Limit } from '../../../engine/parameters.js';
import { anyOf, role, user, type Assignment } from '../../../engine/people.js';
import { compareDecimals, dueMoment } from '../../../engine/rules.js';
import { declareProcess, Remark, says, text } from '../../../engine/words.js';
import { closesEntry, complaintCase, numberBeyondTwoDigits, ownEntry, receivedWith } from '../complaint-register.js';
import * as forms from './complaint-dealer-crm.forms.js';

class DealerCrmPolicy {
  @Parameter('dealerCrm.solution.limit', '004-O 第四条 3', '提出解决办法时限', 'Limit of the solution')
  solution: Limit = workingDays(1);
}

const { amends, chart, creates, end, informs, remembers, signOffs, task } = declareProcess({
  key: 'complaint-dealer-crm',
  ...complaintCase,
  title: text('客户投诉管理制度', 'Dealership complaints under a customer relations manager'),
  subject: text('{number}：{category}', '{number}: {category}'),
  summary: ['customerName', 'level', 'plateNumber', 'content'],
  sources: ['004-O 第四–六条'],
  clause: '004-O 第四条',
  modelled: {
    '超过时限只作提示，不改变流程。': 'A limit that has passed is only reminded of.',
    '第 6 步缺失：不满意者同样进入总结。': 'Step 6 is lost: who is not satisfied is summed up as well.',
    '一个工作日自判定时起算，退回后重新起算。':
      'The working day starts when it is judged, and anew when a solution is sent back.',
    '重大投诉的解决办法经紧急会议拟订后，同样由总经理批准，再与客户协商。':
      'The solution of an emergency meeting is approved by the general manager too, before it is negotiated.',
    '总经理可退回解决办法和预防纠正措施。': 'The general manager may send solutions and actions back.',
    '处罚由总经理决定，金额未规定。': 'Penalties are set by the general manager; the amounts are silent.',
    ...numberBeyondTwoDigits,
  },
  startTitle: text('登记客户投诉', 'Register a complaint'),
  startableBy: ['CustomerRelationsAdvisor', 'CustomerRelationsManager'],
  request: forms.DealershipComplaint,
  policy: DealerCrmPolicy,
  profiles: { '004-O': {} },
  events: {
    JUDGE: { title: text('判定性质', 'Judge'), form: forms.HandlingForm, keeps: 'all' },
    PROPOSE: { title: text('提出解决办法', 'Propose a solution'), form: forms.Finding, keeps: 'all' },
    APPROVE: { title: text('同意', 'Approve') },
    RETURN: { title: text('退回', 'Return'), form: Remark },
    INFORMED: says('reaction', text('已通知客户', 'Customer informed'), text('客户反应', "The customer's reaction")),
    MEETING_HELD: says(
      'solution',
      text('已召开紧急会议', 'Emergency meeting held'),
      text('拟订的解决办法', 'Solution drawn up'),
    ),
    NEGOTIATED: { title: text('已与客户协商', 'Negotiated with the customer') },
    ASKED: { title: text('已询问满意度', 'Satisfaction asked'), form: forms.Satisfaction, keeps: 'all' },
    SUMMARISE: { title: text('总结', 'Sum up'), form: forms.Summary, keeps: 'all' },
    ASSIGN: {
      title: text('批准并指派监督人', 'Approve, and name a supervisor'),
      form: forms.Supervision,
      keeps: 'all',
    },
    IMPLEMENTED: { title: text('措施已落实', 'Action implemented') },
    PENALISE: says('penalty', text('作出责任处罚', 'Penalise'), text('责任处罚', 'Penalty')),
  },
  /** Since when the responsible person has it, and whether he was late with the solution. */
  keeps: { number: '', judgedAt: '', delayed: false },
  facts: {
    entry: ownEntry(['JUDGE', 'SUMMARISE', 'IMPLEMENTED', 'PENALISE']),
    solutionDue: { on: 'PROPOSE', due: ({ policy, context, at }) => [policy.solution, context.judgedAt || at] },
  },
  guards: {
    wasJudgedMajor: ({ context }) => context.level === 'major',
    isMajor: ({ event }) => event.type === 'JUDGE' && event.data.level === 'major',
    /** 第六条: by the loss, and whoever delays. */
    isPenalised: ({ context: { delayed, loss } }) => delayed || compareDecimals(loss ?? '0', '0') > 0,
  },
});

const manager = role('CustomerRelationsManager');
const customerRelations = anyOf(role('CustomerRelationsAdvisor'), role('CustomerRelationsManager'));
const generalManager = role('GeneralManager');
const departmentManager = user('departmentManagerId');

const judged = [
  remembers(({ event }) => ({ judgedAt: event.at })),
  amends('entry', ({ context: { level, category, responsibleId } }) => ({ level, category, handler: responsibleId })),
];
const tells = (to: Assignment) =>
  informs(to, text('重大投诉，立即召开紧急会议', 'A major complaint: emergency meeting at once'));

export default chart(
  {
    registered: task(manager, '调查原因，判定投诉性质', 'Find the cause, judge the complaint', {
      JUDGE: [
        {
          guard: 'isMajor',
          target: 'emergencyMeeting',
          actions: [...judged, tells(departmentManager), tells(role('GeneralManager'))],
        },
        { target: 'solving', actions: judged },
      ],
    }),
    solving: task(user('responsibleId'), '查明原因，提出解决办法', 'Find the cause, propose a solution', {
      deadline: { limit: 'solution', from: 'judgedAt' },
      PROPOSE: {
        target: 'solutionApproval',
        actions: remembers(({ context, event }) => ({
          delayed: context.delayed || (event.type === 'PROPOSE' && event.at > dueMoment(event.facts.solutionDue)),
        })),
      },
    }),
    solutionApproval: task(generalManager, '批准解决办法', 'Approve the solution', {
      APPROVE: [{ guard: 'wasJudgedMajor', target: 'negotiating' }, { target: 'informing' }],
      RETURN: [
        { guard: 'wasJudgedMajor', target: 'emergencyMeeting' },
        { target: 'solving', actions: remembers(({ event }) => ({ judgedAt: event.at })) },
      ],
    }),
    informing: task(customerRelations, '迅速通知客户并反馈其反应', 'Tell the customer at once, report his reaction', {
      INFORMED: 'satisfaction',
    }),
    emergencyMeeting: task(manager, '立即召开紧急会议', 'Hold an emergency meeting at once', {
      MEETING_HELD: 'solutionApproval',
    }),
    negotiating: {
      type: 'parallel',
      meta: { title: text('与客户协商解决', 'Negotiate with the customer') },
      states: signOffs({
        departmentManager: task(
          departmentManager,
          '业务部门经理与客户协商',
          'The manager of the department negotiates',
          { NEGOTIATED: {} },
        ),
        relationsManager: task(manager, '客户关系经理与客户协商', 'The customer relations manager negotiates', {
          NEGOTIATED: {},
        }),
      }),
      onDone: 'satisfaction',
    },
    satisfaction: task(customerRelations, '询问客户满意度', 'Ask whether the customer is satisfied', {
      ASKED: 'summary',
    }),
    summary: task(manager, '总结评价，提出改善对策', 'Sum up, propose improvements', {
      SUMMARISE: {
        target: 'actionApproval',
        actions: amends('entry', ({ context: { solution: handling, satisfaction } }) => ({ handling, satisfaction })),
      },
    }),
    actionApproval: task(generalManager, '批准预防纠正措施，指派监督人', 'Approve the action, name a supervisor', {
      ASSIGN: 'supervised',
      RETURN: 'summary',
    }),
    supervised: task(user('supervisorId'), '检查预防纠正措施的落实', 'Check that the action is implemented', {
      IMPLEMENTED: [
        { guard: 'isPenalised', target: 'penalty' },
        { target: 'closed', actions: amends('entry', closesEntry) },
      ],
    }),
    penalty: task(generalManager, '责任处罚', 'Penalise', {
      clause: '004-O 第六条',
      PENALISE: { target: 'closed', actions: amends('entry', closesEntry) },
    }),
    closed: end('已办结', 'Closed'),
  },
  { entry: creates('complaints', receivedWith('complainedAt', 'plateNumber')) },
);
