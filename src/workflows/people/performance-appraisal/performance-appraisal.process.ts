import { Parameter } from '../../../engine/parameters.js';
import { directSupervisorOf, role, user } from '../../../engine/people.js';
import { and, compareDecimals, sumOfDecimals } from '../../../engine/rules.js';
import { declareProcess, ledger, Remark, text, withdrawal, withdrawn } from '../../../engine/words.js';
import {
  AppraisalStart,
  cycles,
  Evaluation,
  Goals,
  grades,
  Talk,
  type Cycle,
  type Grade,
} from './performance-appraisal.forms.js';

class AppraisalPolicy {
  @Parameter('appraisal.cycle', '001 篇一 第二十二条（待填）；000 篇二 2.1', '考核周期', 'Cycles', cycles)
  cycles: readonly Cycle[] = ['month', 'quarter', 'halfYear', 'year'];
  @Parameter('appraisal.grades', '001 篇一 第二十四条（待填）', '考核等级', 'Grades', grades)
  grades: readonly Grade[] = ['excellent', 'good', 'fair', 'pass', 'toImprove'];
}

const { chart, creates, end, sendsBack, task } = declareProcess({
  key: 'performance-appraisal',
  family: 'people',
  title: text('绩效考核', 'Performance appraisal'),
  subject: text('{request.period} 绩效考核', 'Appraisal of {request.period}'),
  summary: ['employeeId', 'cycle', 'goals', 'grade'],
  sources: ['000 篇二 2.1', '001 篇一 第二十一–二十四条', '001 篇三 2.5', '003-E 第十九–二十二条', '003-R 第十一条'],
  clause: '001 篇一 第二十三条',
  modelled: {
    '由直接上级设定目标、辅导和评估，员工确认；周期、等级由公司设定，等级系数与奖惩（第二十四条）按公司规定执行，不在此计算。':
      'The direct superior sets goals, coaches and evaluates; the employee acknowledges. Cycles and grades are the company’s; coefficients and rewards (第二十四条) are not computed here.',
    '异议另走申诉；目标确认前可撤回；销售指标（001 篇三 2.5）与 003-E 的公示未单独建模。':
      'An objection is an appeal of its own; until the goals are agreed it may be withdrawn. Sales figures (001 篇三 2.5) and the publication of 003-E are not modelled apart.',
  },
  startTitle: text('发起绩效考核', 'Start an appraisal'),
  initiatorMayDecide: true,
  request: AppraisalStart,
  policy: AppraisalPolicy,
  profiles: { '001': {}, '000': { cycles: ['quarter'] } },
  events: {
    ...withdrawal,
    SET_GOALS: { title: text('设定目标', 'Set the goals'), form: Goals, keeps: ['goals'] },
    AGREE: { title: text('确认目标', 'Agree') },
    RETURN: { title: text('退回', 'Return'), form: Remark },
    TALKED: { title: text('已沟通辅导', 'Talked'), form: Talk },
    PERIOD_OVER: { title: text('周期结束', 'The period is over') },
    EVALUATE: { title: text('评估', 'Evaluate'), form: Evaluation, keeps: ['grade', 'results', 'ability', 'attitude'] },
    ACKNOWLEDGE: { title: text('确认结果', 'Acknowledge') },
    APPLIED: { title: text('结果已应用', 'Applied') },
  },
  registers: {
    appraisals: ledger('绩效考核', 'Appraisals', {
      key: text('人员与期间', 'Person and period'),
      readers: ['HrAdminOfficer'],
    }),
  },
  rules: {
    cycleCounts: {
      on: 'SET_GOALS',
      holds: ({ policy, request }) => policy.cycles.includes(request.cycle),
      zh: '考核周期为{policy.cycles}，填写的是{request.cycle}。',
      en: 'Expected a cycle that the company has, {policy.cycles}, but found {request.cycle}.',
    },
    weightsAddUp: {
      on: 'SET_GOALS',
      holds: ({ data }) => {
        const sum = sumOfDecimals(data.goals.map(({ weight }) => weight));
        return compareDecimals(sum, '100') === 0 || { sum };
      },
      zh: '目标权重合计须为 100%，现为 {sum}%。',
      en: 'Expected weights of 100 per cent together, but found {sum}.',
    },
    gradeCounts: {
      on: 'EVALUATE',
      holds: ({ policy, data }) => policy.grades.includes(data.grade),
      zh: '考核等级为{policy.grades}，填写的是{data.grade}。',
      en: 'Expected a grade that the company has, {policy.grades}, but found {data.grade}.',
    },
  },
});

const employee = user<{ request: AppraisalStart }>(({ request }) => request.employeeId);
const superior = directSupervisorOf(employee);

const on = { WITHDRAW: 'withdrawn' };

export default chart({
  goalSetting: task(superior, '设定目标', 'Set the goals', {
    on,
    SET_GOALS: { guard: and(['cycleCounts', 'weightsAddUp']), target: 'agreement' },
  }),
  agreement: task(employee, '确认目标', 'Agree to the goals', {
    on,
    AGREE: 'coaching',
    RETURN: sendsBack('goalSetting'),
  }),
  coaching: task(superior, '过程沟通与辅导', 'Talk and coach', {
    TALKED: { target: 'coaching', reenter: true },
    PERIOD_OVER: 'evaluation',
  }),
  evaluation: task(superior, '绩效评估', 'Evaluate', { EVALUATE: { guard: 'gradeCounts', target: 'feedback' } }),
  feedback: task(employee, '结果反馈', 'Take note of the result', { ACKNOWLEDGE: 'application' }),
  application: task(
    role('HrAdminOfficer'),
    '结果应用（薪酬、岗位、培训）',
    'Apply the result to pay, post and training',
    {
      clause: '001 篇一 第二十一、二十四条',
      separateFromPerson: employee,
      APPLIED: {
        target: 'applied',
        actions: creates('appraisals', ({ context: { request, grade, results, ability, attitude }, event }) => ({
          key: `${request.employeeId}-${request.period}-${event.at}`,
          data: { employeeId: request.employeeId, period: request.period, grade, results, ability, attitude },
        })),
      },
    },
  ),
  applied: end('已应用', 'Applied'),
  withdrawn,
});
