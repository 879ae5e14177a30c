import { Choice, Day, LongText, Optional, Person, Text, text, Tick } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { anyOf, role, user } from '../../../engine/people.js';
import { notOneself } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, ledger, Remark, requestEvents } from '../../../engine/words.js';

const { SUBMIT: _, ...decisions } = requestEvents;
const kinds = { corrective: text('纠正措施', 'Corrective'), preventive: text('预防措施', 'Preventive') };

const { approval, byPolicy, chart, creates, end, pending, sendsBack, task } = declareProcess('production/capa', {
  title: text('纠正与预防措施', 'Corrective and preventive action'),
  subject: text('{request.problem}', '{request.problem}'),
  summary: ['source', 'kind', 'reference', 'rootCause', 'measures'],
  sources: ['001 篇二 3.7', '004-I 4.2、4.3、5.3.2、5.3.3'],
  modelled: {
    '001 未写由谁：按 004-I 由 QE 找出责任部门、评审计划（可退回）、跟进实施，管理者代表或总经理批准。':
      '001 names nobody; as in 004-I the quality engineer finds the responsible department, reviews its plan (and may return it) and follows up; the management representative or the general manager approves.',
    '措施的完成日期由责任部门填写，逾期只作提醒；无效的重新分析。手册未规定撤回和不受理。':
      'The responsible department says until when, and what is late is reminded of. What is not effective is analysed again. The manuals are silent on withdrawals and on matters that need none.',
    '004-I 5.3.1、5.3.2 的应急对策（8 小时）和永久对策（2 个工作日）的回复期限在客户投诉流程中办理。':
      'The limits for replies to the customer (004-I 5.3.1, 5.3.2) run in the process of the complaint.',
  },
  initiatorMayDecide: true,
  request: form('启动纠正与预防措施', 'Begin a corrective or preventive action', {
    /** 质量问题、客户投诉、内外部审核发现的不符合项 (001 篇二 3.7); 风险评估、数据分析 for prevention. */
    source: Choice('来源', 'Source', {
      quality: text('质量问题', 'Quality problem'),
      complaint: text('客户投诉', 'Customer complaint'),
      audit: text('内外部审核不符合项', 'Audit finding'),
      risk: text('风险评估、数据分析', 'Risk or data analysis'),
    }),
    kind: Choice('类别', 'Kind', kinds),
    problem: LongText('问题', 'Problem'),
    reference: Optional(Text('相关编号', 'Reference')),
  }),
  policy: {
    reviewer: parameter('capa.reviewer', '调查、评审和跟进人', 'Who investigates, reviews and follows up', {
      '004-I 4.2、5.3.2、5.3.3': role('QualityEngineer'),
    }),
    approver: parameter('capa.approver', '审核批准人', 'Who approves the plan', {
      '004-I 4.3：管理者代表/总经理': anyOf(role('ManagementRepresentative'), role('GeneralManager')),
    }),
  },
  profiles: { '001': {}, '004-I': {} },
  events: {
    /** 调查、分析，找出责任部门 (004-I 5.3.2). */
    ASSIGN: kept('确定责任部门', 'Name the responsible department', {
      responsibleId: Person('责任部门负责人', 'Head of the responsible department'),
      investigation: LongText('调查结论', 'What was found'),
    }),
    NOT_NEEDED: event('无须采取措施', 'No action is needed', Remark),
    /** 分析根本原因，采取有效措施消除原因. */
    PLAN: kept('提出措施计划', 'Plan', {
      rootCause: LongText('根本原因', 'Root cause'),
      measures: LongText('措施', 'Measures'),
      dueOn: Day('完成日期', 'To be done by'),
    }),
    REVIEWED: event('评审通过', 'Reviewed'),
    ...decisions,
    IMPLEMENTED: event('已实施', 'Implemented', { done: LongText('实施情况', 'What was done') }),
    /** 防止再发. */
    EFFECTIVE: event('有效', 'Effective', {
      notRecurred: Tick('问题未再发生', 'It has not come again'),
      evidence: LongText('验证情况', 'How it was verified'),
    }),
    NOT_EFFECTIVE: event('无效，重新分析', 'Not effective: analyse again', Remark),
  },
  registers: {
    'corrective-actions': ledger('纠正与预防措施台账', 'Corrective and preventive actions', {
      key: text('来源与时间', 'Source and time'),
      readers: [
        'QualityManagementDepartment',
        'QualityControlDepartment',
        'QualityEngineer',
        'ManagementRepresentative',
      ],
    }),
  },
  rules: {
    namesAnother: notOneself('ASSIGN', 'data.responsibleId', '004-I 5.3.3'),
  },
});

const investigator = byPolicy('reviewer');
/** Nobody reviews, approves or verifies a plan of his own. */
const separateFromPerson = user('responsibleId');
const reviewer = { to: investigator, separateFromPerson };
const responsible = { to: user('responsibleId'), clause: '004-I 5.3.3' };

export default chart({
  investigation: pending(investigator, '调查分析，找出责任部门', 'Investigate, find the responsible department', {
    clause: '004-I 5.3.2',
    ASSIGN: 'planning',
    NOT_NEEDED: 'notNeeded',
  }),
  planning: task(responsible, '分析根本原因，提出措施计划', 'Analyse the root cause, plan the measures', {
    PLAN: 'review',
  }),
  review: task(reviewer, '初步评审措施计划', 'Review the plan', '004-I 5.3.3', {
    REVIEWED: 'approval',
    RETURN: 'planning',
  }),
  approval: approval(byPolicy('approver'), '审核与批准', 'The plan is approved', '004-I 4.3', {
    on: {},
    separateFromPerson,
    APPROVE: 'implementation',
    RETURN: sendsBack('planning'),
  }),
  implementation: task(responsible, '实施措施', 'Carry out the measures', '001 篇二 3.7', {
    deadline: { on: 'dueOn' },
    IMPLEMENTED: 'verification',
  }),
  verification: task(reviewer, '跟进实施，验证有效性', 'Follow up, verify that it works', '004-I 4.2；001 篇二 3.7', {
    EFFECTIVE: {
      target: 'closed',
      actions: creates('corrective-actions', ({ context: { rootCause, measures }, request, actor, at }) => ({
        key: `${request.source}/${at}`,
        data: { ...request, rootCause, measures, closedBy: actor, closedAt: at },
      })),
    },
    NOT_EFFECTIVE: 'planning',
  }),
  closed: end('有效，已关闭', 'Effective, closed', { tells: text('措施有效，已关闭', 'The action is closed') }),
  notNeeded: end('无须采取措施', 'No action', { tells: text('无须采取措施', 'No action is needed') }),
});
