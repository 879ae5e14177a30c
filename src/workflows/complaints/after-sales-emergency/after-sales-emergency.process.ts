import { Choice, FreeText, Optional, Text } from '../../../engine/forms.js';
import { hours, parameter } from '../../../engine/parameters.js';
import { anyOf, deciderOf, role } from '../../../engine/people.js';
import { declareProcess, event, form, kept, says, text } from '../../../engine/words.js';
import { ComplaintRecord } from '../complaint-record.js';
import {
  closesWith,
  complaintCase,
  numberBeyondTwoDigits,
  ownEntry,
  receivedWith,
  sinceReceipt,
} from '../complaint-register.js';

const kinds = { complaint: text('客户投诉', 'Complaint'), demand: text('售后需求', 'After-sales demand') };

const { amends, chart, creates, end, remembers, task } = declareProcess('complaints/after-sales-emergency', {
  ...complaintCase,
  title: text('售后应急处理', 'After-sales emergency handling'),
  subject: text('售后应急 {number}', 'After-sales emergency {number}'),
  summary: ['customerName', 'kind', 'severity', 'problem', 'content'],
  sources: ['003-P 三–四'],
  clause: '003-P 四',
  modelled: {
    '答复时限自接到投诉或需求时起算。': 'The limit of the reply starts when the matter is received.',
    '严重程度由应急小组判断，手册未列标准。': 'The team judges the severity: the manual lists no criteria.',
    '谁答复谁处理完毕；原因由应急小组组长分析。': 'Whoever replies also finishes; the team leader analyses.',
    ...numberBeyondTwoDigits,
  },
  /** 客户投诉或售后需求 (003-P 四 1): the manual names no form. */
  request: form('登记客户投诉或售后需求', 'Register a complaint or demand', ComplaintRecord, {
    kind: Choice('类别', 'Kind', kinds),
  }),
  policy: {
    general: parameter('emergency.reply.general', '一般性问题答复时限', 'Reply to a general problem', {
      '003-P 四 3(1)': hours(24),
    }),
    larger: parameter('emergency.reply.larger', '较大问题答复时限', 'Reply to a larger problem', {
      '003-P 四 3(2)': hours(48),
    }),
    major: parameter('emergency.reply.major', '重大问题答复时限', 'Reply to a major problem', {
      '003-P 四 3(3)': hours(24),
    }),
  },
  events: {
    RESPOND: event('响应', 'Respond'),
    /** 初步判断 (003-P 四 2). */
    JUDGE: kept('判断', 'Judge', {
      problem: Text('问题类型', 'Type of the problem'),
      severity: Choice('严重程度', 'Severity', {
        general: text('一般性问题', 'General'),
        larger: text('较大问题', 'Larger'),
        major: text('重大问题', 'Major'),
      }),
    }),
    REPORT_PROGRESS: {
      ...says('progress', text('反馈进度', 'Report progress'), text('处理进度', 'Progress')),
      by: role('AfterSalesDepartment'),
    },
    REPLY: kept('答复客户', 'Reply to the customer', {
      reply: FreeText('答复内容', 'Reply to the customer', { longest: 4000 }),
    }),
    HANDLED: event('处理完毕', 'Handled'),
    /** 原因分析、经验教训、完善应急管理制度 (003-P 四 5). */
    ANALYSE: kept('分析总结', 'Analyse', {
      cause: FreeText('问题原因', 'Cause'),
      lessons: FreeText('经验教训', 'Lessons'),
      improvement: Optional(FreeText('完善制度的建议', 'How to improve the rules')),
    }),
  },
  keeps: { number: '', receivedAt: '' },
  facts: { entry: ownEntry(['JUDGE', 'ANALYSE']) },
  guards: {
    isMajor: { JUDGE: ({ data }) => data.severity === 'major' },
    isLarger: { JUDGE: ({ data }) => data.severity === 'larger' },
  },
});

const team = role('AfterSalesDepartment');
const leader = role('AfterSalesDepartmentHead');
const leadingGroup = anyOf(role('GeneralManager'), role('DeputyGeneralManager'));

const judged = amends('entry', 'problem', 'severity');
/** 保持与客户的沟通，及时反馈处理进度: the case shows the last report, its history each. */
const on = { REPORT_PROGRESS: { actions: [] } };
const replies = (limit: 'general' | 'larger' | 'major') =>
  ({ deadline: { limit, from: 'receivedAt' }, REPLY: 'handling', on }) as const;

export default chart([remembers(sinceReceipt), creates('complaints', receivedWith())], {
  received: task(team, '第一时间响应', 'Respond at once', {
    noDeadline: '003-P 四 1：第一时间，未给出数值',
    RESPOND: 'judging',
  }),
  judging: task(team, '判断问题类型和严重程度', 'Judge type and severity', {
    JUDGE: [
      { guard: 'isMajor', target: 'major', actions: judged },
      { guard: 'isLarger', target: 'larger', actions: judged },
      { target: 'general', actions: judged },
    ],
  }),
  general: task(team, '部门内部处理并答复', 'The department replies', replies('general')),
  larger: task(leader, '协同相关部门处理并答复', 'Reply with the departments', replies('larger')),
  major: task(leadingGroup, '领导小组牵头答复', 'The leading group replies', replies('major')),
  handling: task(
    anyOf(deciderOf('general'), deciderOf('larger'), deciderOf('major')),
    '处理完毕',
    'Finish the handling',
    { on, HANDLED: 'analysing' },
  ),
  analysing: task(leader, '分析原因，总结经验教训', 'Analyse the cause, draw the lessons', {
    ANALYSE: { target: 'closed', actions: amends('entry', closesWith('reply')) },
  }),
  closed: end('已办结', 'Closed'),
});
