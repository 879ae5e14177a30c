import { FreeText, LongText, Optional, Person, Text } from '../../../engine/forms.js';
import { initiator, user } from '../../../engine/people.js';
import { declareProcess, event, form, kept, Remark, text, withdrawal } from '../../../engine/words.js';

const { chart, end, pending, remembers, task } = declareProcess('service/repair-team-task', {
  title: text('维修任务', 'Repair team task'),
  subject: text('{request.title}', '{request.title}'),
  summary: ['memberId', 'plan', 'result'],
  sources: ['003-I 三'],
  clause: '003-I 三 1',
  modelled: {
    '验收不合要求的，由成员重新维修。': 'What the leader does not accept the member repairs again.',
    '手册未规定时限。': 'The manual gives no limit.',
  },
  startableBy: ['TeamLeader', 'DeputyTeamLeader'],
  /** 维修任务 (003-I 三 1). */
  request: form('安排维修任务', 'Assign a repair', {
    title: Text('任务', 'Task'),
    description: LongText('要求', 'What is asked for', { longest: 4000 }),
    memberId: Person('安排给', 'Assigned to'),
  }),
  events: {
    ...withdrawal,
    /** 分析评估与维修方案 (003-I 三 1.2, 2.1). */
    PLAN: kept('报告维修方案', 'Report the plan', {
      analysis: LongText('分析评估', 'Analysis', { longest: 4000 }),
      plan: LongText('维修方案', 'Plan', { longest: 4000 }),
    }),
    APPROVE: event('审批通过', 'Approve the plan'),
    RETURN: event('退回方案', 'Send the plan back', Remark),
    /** 遇到的问题 (003-I 三 3.2). */
    PROBLEM: event('反映问题', 'Report a problem', { problem: FreeText('问题', 'Problem', { longest: 4000 }) }),
    SOLVED: event('协商解决', 'Solved together', {
      solution: FreeText('协商的解决办法', 'What was agreed', { longest: 4000 }),
      plan: Optional(LongText('方案的变更', 'Change of the plan', { longest: 4000 })),
    }),
    /** 维修过程和维修结果 (003-I 三 4.1). */
    COMPLETE: kept('维修完成', 'Repaired', {
      work: LongText('维修过程', 'What was done', { longest: 4000 }),
      result: LongText('维修结果', 'Result', { longest: 4000 }),
    }),
    ACCEPT: event('验收合格', 'Accept'),
    DECLINE: event('不符合要求', 'Not as required', Remark),
  },
  keeps: { analysis: '', plan: '', work: '', result: '' },
});

const leader = initiator();
const member = user('request.memberId');

export default chart({
  planning: pending(member, '分析评估，制定维修方案', 'Analyse, and make a plan', '003-I 三 1.2、2.1', {
    PLAN: 'planApproval',
  }),
  planApproval: task(leader, '组长审批维修方案', 'The leader approves the plan', '003-I 三 2.2', {
    APPROVE: 'executing',
    RETURN: 'planning',
  }),
  executing: task(member, '按方案维修', 'Repair as planned', '003-I 三 3.1、4.1', {
    COMPLETE: 'acceptance',
    PROBLEM: 'problem',
  }),
  problem: task(leader, '与组长协商解决', 'Solve it with the leader', '003-I 三 3.2', {
    SOLVED: { target: 'executing', actions: remembers(({ context, data }) => ({ plan: data.plan ?? context.plan })) },
  }),
  acceptance: task(leader, '组长验收', 'The leader accepts', '003-I 三 4.2', {
    ACCEPT: 'accepted',
    DECLINE: 'executing',
  }),
  accepted: end('已验收', 'Accepted'),
});
