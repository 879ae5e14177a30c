import { Choice, Count, FreeText, Label, Moment } from '../../../engine/forms.js';
import { hours, parameter } from '../../../engine/parameters.js';
import { role } from '../../../engine/people.js';
import { only } from '../../../engine/rules.js';
import { declareProcess, event, form, text } from '../../../engine/words.js';
import { long } from '../complaint-record.js';
import { complaintRegister } from '../complaint-register.js';
import { PropertyReport } from '../property.js';

const channels = { telephone: text('电话', 'Telephone'), door: text('上门', 'Door-to-door') };

/** The five contents of a visit (004-A 4.3 回访内容): a record that lacks one is none. */
const visitFields = {
  channel: Choice('回访方式', 'Channel', channels),
  quality: FreeText('服务质量的评价', 'Quality of the service', long),
  effect: FreeText('服务效果的评价', 'Effect of the service', long),
  score: Count('客户的满意程度（分）', 'Satisfaction, in points', {
    least: 1,
    most: 5,
    help: text('5 分为完全满意（004-A 4.3）', 'Five points are fully satisfied (004-A 4.3)'),
  }),
  shortcomings: FreeText('缺点与不足', 'Shortcomings', long),
  suggestions: FreeText('客户的建议', "The customer's suggestions", long),
};

const { amends, branch, chart, end, task } = declareProcess('complaints/complaint-follow-up', {
  title: text('客户投诉/需求回访', 'Follow-up visit'),
  subject: text('{request.number}（{request.room}）回访', 'Visit after {request.number} ({request.room})'),
  summary: ['customerName', 'contact', 'matter', 'handledAt'],
  sources: ['004-A 4.3'],
  modelled: {
    '其余手册的回访（000 篇三 4.2.4；001 篇三 4.3、4.5；002 篇6 【电话回访客服】）在各自的投诉流程内进行，报修的回访（003-A 第十条；003-O 四4）在 repair-dispatch 内进行。':
      'The visits of the other manuals (000 篇三 4.2.4; 001 篇三 4.3, 4.5; 002 篇6) are steps of their own complaints, that of a repair (003-A 第十条; 003-O 四4) of repair-dispatch.',
    '逾期未回访只作提示。上门比例按月统计，不对单次回访强制。':
      'A late visit is only reminded of. The share of visits at the door is counted by month, not forced on one case.',
    '满意与否由客户表示、回访人登记，分值另记：手册只规定 5 分（或“三好”）为完全满意，未规定几分为不满意，故不以分值否定客户的表示，月报分列两者。':
      "Whether he is satisfied the customer says, and the visitor records it beside his points. The manual only calls five points (or '三好') fully satisfied and no number of them dissatisfied, so that his points do not overrule his word; the monthly report has both.",
    '升级与外部评审类投诉由项目管理中心回访并登记；物业服务中心的协助（回访执行 2）不另设任务。':
      'The project management centre visits after an escalation or an external review and records it; that the property centre assists (4.3, execution, 2) is no task of its own.',
  },
  startableBy: 'parent',
  initiatorMayDecide: true,
  /** What the complaint or demand that has been handled hands to its follow-up visit. */
  request: form(PropertyReport, {
    number: Label('投诉/需求编号', 'Number of the complaint or demand'),
    kind: Choice('类别', 'Kind', { complaint: text('投诉', 'Complaint'), demand: text('需求', 'Demand') }),
    visitor: Choice('回访单位', 'Who visits', {
      centre: text('物业服务中心', 'Property service centre'),
      projectManagement: text('项目管理中心', 'Project management centre'),
    }),
    handledAt: Moment('处理完毕时间', 'Handled at'),
  }),
  policy: {
    complaint: parameter('property.followUp.complaint', '投诉回访时限', 'Limit of the visit after a complaint', {
      '004-A 4.3 回访时间 1': hours(24),
    }),
    demand: parameter('demand.followUp.limit', '需求回访时限', 'Limit of the visit after a demand', {
      '004-A 4.3 回访时间 2': hours(72),
    }),
  },
  events: {
    VISIT_SATISFIED: event('回访满意', 'Satisfied', visitFields),
    VISIT_UNSATISFIED: event('回访不满意', 'Not satisfied', visitFields),
  },
  registers: { complaints: complaintRegister },
  facts: {
    entry: { on: ['VISIT_SATISFIED', 'VISIT_UNSATISFIED'], register: 'complaints', key: 'request.number' },
  },
  guards: {
    byProjectManagement: ({ context }) => context.request.visitor === 'projectManagement',
    ofDemand: ({ context }) => context.request.kind === 'demand',
  },
});

/** The last visit stands in the register: whether the customer is satisfied at last. */
const visited = amends('entry', ({ request, event }) => ({
  // A complaint is analysed after the visit, a demand is over.
  ...(event.type === 'VISIT_SATISFIED' && request.kind === 'demand' ? { status: 'archived' } : {}),
  visitor: event.actor,
  visitedAt: event.at,
  ...only(event.data, 'channel', 'score'),
  satisfied: event.type === 'VISIT_SATISFIED',
}));
const decisions = {
  VISIT_SATISFIED: { target: 'satisfied', actions: visited },
  VISIT_UNSATISFIED: { target: 'unsatisfied', actions: visited },
};
const ofComplaint = { ...decisions, deadline: { limit: 'complaint', from: 'request.handledAt' } } as const;
const ofDemand = { ...decisions, deadline: { limit: 'demand', from: 'request.handledAt' } } as const;

export default chart({
  handled: branch('处理完毕', 'Handled', '004-A 4.3 回访执行', [
    { guard: 'byProjectManagement', target: 'projectManagementVisit' },
    { guard: 'ofDemand', target: 'demandVisit' },
    { target: 'visit' },
  ]),
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
