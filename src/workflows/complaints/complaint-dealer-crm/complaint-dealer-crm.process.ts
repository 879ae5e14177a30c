import { Choice, Flag, FreeText, Moment, Money, Person, Text } from '../../../engine/forms.js';
import { parameter, workingDays } from '../../../engine/parameters.js';
import { anyOf, type Assignment, role, user } from '../../../engine/people.js';
import { Personal } from '../../../engine/personal-data.js';
import { compareDecimals, dueMoment } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, Remark, says, text } from '../../../engine/words.js';
import { ComplaintRecord, long } from '../complaint-record.js';
import { closesEntry, complaintCase, numberBeyondTwoDigits, ownEntry, receivedWith } from '../complaint-register.js';

const words = declareProcess('complaints/complaint-dealer-crm', {
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
    '受理责任人不批准自己的解决办法；受理责任人和责任部门经理不监督措施的落实，不决定处罚：由其上级办理。':
      'The responsible person does not approve his own solution; neither he nor the manager of the department supervises the action or sets the penalties: their superior does.',
    ...numberBeyondTwoDigits,
  },
  startableBy: ['CustomerRelationsAdvisor', 'CustomerRelationsManager'],
  /** 客户投诉记录 (004-O 第四条 1): time, content, person, plate number. */
  request: form('登记客户投诉', 'Register a complaint', ComplaintRecord, {
    complainedAt: Moment('投诉时间', 'Time of the complaint'),
    plateNumber: Personal(Text('车牌号', 'Plate number')),
  }),
  policy: {
    solution: parameter('dealerCrm.solution.limit', '提出解决办法时限', 'Limit of the solution', {
      '004-O 第四条 3': workingDays(1),
    }),
  },
  events: {
    /** 客户投诉处理表 (004-O 第四条 2). */
    JUDGE: kept('判定性质', 'Judge', {
      level: Choice('投诉性质', 'Nature', { general: text('一般投诉', 'General'), major: text('重大投诉', 'Major') }),
      category: Text('投诉类别', 'Class of the complaint'),
      reasonSufficient: Flag('投诉理由充分', 'The reason is sufficient'),
      demandReasonable: Flag('投诉要求合理', 'The demand is reasonable'),
      responsibleId: Person('投诉受理责任人', 'Responsible person'),
      departmentManagerId: Person('责任部门经理', 'Manager of the responsible department'),
    }),
    PROPOSE: kept('提出解决办法', 'Propose a solution', {
      cause: FreeText('具体原因和责任者', 'Cause and who caused it', long),
      solution: FreeText('解决办法', 'Solution', long),
    }),
    APPROVE: event('同意', 'Approve'),
    RETURN: event('退回', 'Return', Remark),
    INFORMED: says('reaction', text('已通知客户', 'Customer informed'), text('客户反应', "The customer's reaction")),
    MEETING_HELD: says(
      'solution',
      text('已召开紧急会议', 'Emergency meeting held'),
      text('拟订的解决办法', 'Solution drawn up'),
    ),
    NEGOTIATED: event('已与客户协商', 'Negotiated with the customer'),
    ASKED: kept('已询问满意度', 'Satisfaction asked', {
      satisfaction: Choice('客户满意度', 'Satisfaction', {
        satisfied: text('满意', 'Satisfied'),
        unsatisfied: text('不满意', 'Not satisfied'),
      }),
    }),
    /** 总结与综合评价、改善对策 (004-O 第四条 7), and the loss that penalties go by (第六条 1). */
    SUMMARISE: kept('总结', 'Sum up', {
      evaluation: FreeText('总结与综合评价', 'Summary and evaluation', long),
      improvement: FreeText('预防纠正措施', 'Preventive and corrective action', long),
      loss: Money('造成的损失（元，无则 0）', 'Loss in yuan, 0 where there is none'),
    }),
    ASSIGN: kept('批准并指派监督人', 'Approve, and name a supervisor', {
      supervisorId: Person('监督人', 'Who supervises'),
    }),
    IMPLEMENTED: event('措施已落实', 'Action implemented'),
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
    isMajor: { JUDGE: ({ data }) => data.level === 'major' },
    /** 第六条: by the loss, and whoever delays. */
    isPenalised: ({ context: { delayed, loss } }) => delayed || compareDecimals(loss ?? '0', '0') > 0,
  },
});
const { amends, chart, creates, end, informs, remembers, signOffs, task } = words;

const manager = role('CustomerRelationsManager');
const customerRelations = anyOf(role('CustomerRelationsAdvisor'), role('CustomerRelationsManager'));
const generalManager = role('GeneralManager');
const departmentManager = user('departmentManagerId');
/** The penalties are theirs (第六条 1): they neither watch over the action nor decide. */
const concerned = { separateFromPerson: [user('responsibleId'), departmentManager] } as const;

const judged = [
  remembers(({ at }) => ({ judgedAt: at })),
  amends('entry', ({ context: { level, category, responsibleId } }) => ({ level, category, handler: responsibleId })),
];
const tells = (to: Assignment) =>
  informs(to, text('重大投诉，立即召开紧急会议', 'A major complaint: emergency meeting at once'));

export default chart(creates('complaints', receivedWith('complainedAt', 'plateNumber')), {
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
      actions: remembers(({ context, facts, at }) => ({
        delayed: context.delayed || at > dueMoment(facts.solutionDue),
      })),
    },
  }),
  solutionApproval: task(generalManager, '批准解决办法', 'Approve the solution', {
    separateFromPerson: user('responsibleId'),
    APPROVE: [{ guard: 'wasJudgedMajor', target: 'negotiating' }, { target: 'informing' }],
    RETURN: [
      { guard: 'wasJudgedMajor', target: 'emergencyMeeting' },
      { target: 'solving', actions: remembers(({ at }) => ({ judgedAt: at })) },
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
      departmentManager: task(departmentManager, '业务部门经理与客户协商', 'The manager of the department negotiates', {
        NEGOTIATED: {},
      }),
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
    ...concerned,
    IMPLEMENTED: [
      { guard: 'isPenalised', target: 'penalty' },
      { target: 'closed', actions: amends('entry', closesEntry) },
    ],
  }),
  penalty: task(generalManager, '责任处罚', 'Penalise', '004-O 第六条', {
    ...concerned,
    PENALISE: { target: 'closed', actions: amends('entry', closesEntry) },
  }),
  closed: end('已办结', 'Closed'),
});
