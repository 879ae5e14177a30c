import { initiator, user } from '../../../engine/people.js';
import { declareProcess, Remark, text, withdrawal, withdrawn } from '../../../engine/words.js';
import { ProblemSolution, RepairPlan, RepairProblem, RepairRecord, RepairTask } from './repair-team-task.forms.js';

const { chart, end, remembers, task } = declareProcess({
  key: 'repair-team-task',
  family: 'service',
  title: text('维修任务', 'Repair team task'),
  subject: text('{request.title}', '{request.title}'),
  summary: ['memberId', 'plan', 'result'],
  sources: ['003-I 三'],
  clause: '003-I 三 1',
  modelled: {
    '验收不合要求的，由成员重新维修。': 'What the leader does not accept the member repairs again.',
    '手册未规定时限。': 'The manual gives no limit.',
  },
  startTitle: text('安排维修任务', 'Assign a repair'),
  startableBy: ['TeamLeader', 'DeputyTeamLeader'],
  request: RepairTask,
  profiles: { '003-I': {} },
  events: {
    ...withdrawal,
    PLAN: { title: text('报告维修方案', 'Report the plan'), form: RepairPlan, keeps: ['analysis', 'plan'] },
    APPROVE: { title: text('审批通过', 'Approve the plan') },
    RETURN: { title: text('退回方案', 'Send the plan back'), form: Remark },
    PROBLEM: { title: text('反映问题', 'Report a problem'), form: RepairProblem },
    SOLVED: { title: text('协商解决', 'Solved together'), form: ProblemSolution },
    COMPLETE: { title: text('维修完成', 'Repaired'), form: RepairRecord, keeps: ['work', 'result'] },
    ACCEPT: { title: text('验收合格', 'Accept') },
    DECLINE: { title: text('不符合要求', 'Not as required'), form: Remark },
  },
  keeps: { analysis: '', plan: '', work: '', result: '' },
});

const leader = initiator();
const member = user<{ request: RepairTask }>(({ request }) => request.memberId);

export default chart({
  planning: task(member, '分析评估，制定维修方案', 'Analyse, and make a plan', {
    clause: '003-I 三 1.2、2.1',
    on: { WITHDRAW: 'withdrawn' },
    PLAN: 'planApproval',
  }),
  planApproval: task(leader, '组长审批维修方案', 'The leader approves the plan', {
    clause: '003-I 三 2.2',
    APPROVE: 'executing',
    RETURN: 'planning',
  }),
  executing: task(member, '按方案维修', 'Repair as planned', {
    clause: '003-I 三 3.1、4.1',
    COMPLETE: 'acceptance',
    PROBLEM: 'problem',
  }),
  problem: task(leader, '与组长协商解决', 'Solve it with the leader', {
    clause: '003-I 三 3.2',
    SOLVED: {
      target: 'executing',
      actions: remembers(({ context, event }) => ({
        plan: event.type === 'SOLVED' ? (event.data.plan ?? context.plan) : context.plan,
      })),
    },
  }),
  acceptance: task(leader, '组长验收', 'The leader accepts', {
    clause: '003-I 三 4.2',
    ACCEPT: 'accepted',
    DECLINE: 'executing',
  }),
  accepted: end('已验收', 'Accepted'),
  withdrawn,
});
