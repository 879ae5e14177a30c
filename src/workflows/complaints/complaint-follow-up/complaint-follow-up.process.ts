import { role } from '../../../engine/people.js';
import { declareProcess, text } from '../../../engine/words.js';
import { complaintRegister } from '../complaint-register.js';
import { FollowUpPolicy, FollowUpRequest, Visit } from './complaint-follow-up.forms.js';

const { amends, chart, end, task } = declareProcess({
  key: 'complaint-follow-up',
  family: 'complaints',
  title: text('客户投诉/需求回访', 'Follow-up visit'),
  subject: text('{request.number}（{request.room}）回访', 'Visit after {request.number} ({request.room})'),
  summary: ['customerName', 'contact', 'matter', 'handledAt'],
  sources: ['004-A 4.3'],
  modelled: {
    '其余手册的回访（000 篇三 4.2.4；001 篇三 4.3、4.5；002 篇6 【电话回访客服】）在各自的投诉流程内进行，报修的回访（003-A 第十条；003-O 四4）在 repair-dispatch 内进行。':
      'The visits of the other manuals (000 篇三 4.2.4; 001 篇三 4.3, 4.5; 002 篇6) are steps of their own complaints, that of a repair (003-A 第十条; 003-O 四4) of repair-dispatch.',
    '逾期未回访只作提示。上门比例按月统计，不对单次回访强制。':
      'A late visit is only reminded of. The share of visits at the door is counted by month, not forced on one case.',
    '升级与外部评审类投诉由项目管理中心回访并登记；物业服务中心的协助（回访执行 2）不另设任务。':
      'The project management centre visits after an escalation or an external review and records it; that the property centre assists (4.3, execution, 2) is no task of its own.',
  },
  startableBy: 'parent',
  initiatorMayDecide: true,
  request: FollowUpRequest,
  policy: FollowUpPolicy,
  profiles: { '004-A': {} },
  events: {
    VISIT_SATISFIED: { title: text('回访满意', 'Satisfied'), form: Visit },
    VISIT_UNSATISFIED: { title: text('回访不满意', 'Not satisfied'), form: Visit },
  },
  registers: { complaints: complaintRegister },
  facts: {
    entry: {
      on: ['VISIT_SATISFIED', 'VISIT_UNSATISFIED'],
      register: 'complaints',
      key: ({ request }) => request.number,
    },
  },
  guards: {
    byProjectManagement: ({ context }) => context.request.visitor === 'projectManagement',
    ofDemand: ({ context }) => context.request.kind === 'demand',
  },
});

/** The last visit stands in the register: whether the customer is satisfied at last. */
const visited = amends('entry', ({ context: { request }, event }) => ({
  // A complaint is analysed after the visit, a demand is over.
  ...(event.type === 'VISIT_SATISFIED' && request.kind === 'demand' ? { status: 'archived' } : {}),
  visitor: event.actor,
  visitedAt: event.at,
  channel: event.data.channel,
  score: event.data.score,
  satisfied: event.type === 'VISIT_SATISFIED',
}));
const decisions = {
  VISIT_SATISFIED: { target: 'satisfied', actions: visited },
  VISIT_UNSATISFIED: { target: 'unsatisfied', actions: visited },
};
const ofComplaint = { ...decisions, deadline: { limit: 'complaint', from: 'request.handledAt' } } as const;
const ofDemand = { ...decisions, deadline: { limit: 'demand', from: 'request.handledAt' } } as const;

export default chart({
  handled: {
    meta: { title: text('处理完毕', 'Handled'), clause: '004-A 4.3 回访执行' },
    always: [
      { guard: 'byProjectManagement', target: 'projectManagementVisit' },
      { guard: 'ofDemand', target: 'demandVisit' },
      { target: 'visit' },
    ],
  },
  visit: task(role('PropertyServiceCentre'), '回访投诉客户', 'Visit the complainant', ofComplaint),
  projectManagementVisit: task(
    role('ProjectManagementCentre'),
    '回访升级投诉客户',
    'Visit the complainant of an escalated complaint',
    ofComplaint,
  ),
  demandVisit: task(role('PropertyServiceCentre'), '回访需求客户', 'Visit the customer', ofDemand),
  satisfied: end('客户满意', 'Satisfied'),
  unsatisfied: end('客户不满意', 'Not satisfied'),
});
