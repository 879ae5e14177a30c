import { Choice, FreeText, Items, Label, LongText, Percent, Person } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { anyOf, directSupervisorOf, role, user } from '../../../engine/people.js';
import { compareDecimals, oneOf, only, sumOfDecimals } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, Remark, text, withdrawal } from '../../../engine/words.js';
import { appraisalKey, appraisalLedger, AppraisalResult, gradePolicy, resultIn } from '../appraisals.js';

const cycles = {
  month: text('月度', 'Month'),
  quarter: text('季度', 'Quarter'),
  halfYear: text('半年度', 'Half a year'),
  year: text('年度', 'Year'),
};

class Goal {
  @LongText('目标', 'Goal', { longest: 500 }) goal!: string;
  @Percent('权重（%）', 'Weight, per cent') weight!: string;
}

const employee = user('request.employeeId');
const superior = directSupervisorOf(employee);
const both = anyOf(employee, superior);

const { amends, chart, end, pending, puts, sendsBack, task } = declareProcess('people/performance-appraisal', {
  title: text('绩效考核', 'Performance appraisal'),
  subject: text('{request.period} 绩效考核', 'Appraisal of {request.period}'),
  summary: ['employeeId', 'cycle', 'goals', 'grade'],
  sources: ['000 篇二 2.1', '001 篇一 第二十一–二十四条', '001 篇三 2.5', '003-E 第十九–二十二条', '003-R 第十一条'],
  clause: '001 篇一 第二十三条',
  modelled: {
    '目标由员工或直接上级提出，另一方确认（000 篇二 2.1 由个人设定，001 未写明）；直接上级辅导和评估，员工确认结果；周期、等级由公司设定，等级系数与奖惩（第二十四条）按公司规定执行，不在此计算。':
      'Goals are set by the employee or the direct superior, and the other one agrees (by 000 篇二 2.1 people set their own, 001 is silent); the direct superior coaches and evaluates, the employee acknowledges. Cycles and grades are the company’s; coefficients and rewards (第二十四条) are not computed here.',
    '每人每期只考核一次，结果自评估起记入台账；员工不确认的，由直接上级注明已反馈后继续。':
      'Somebody is appraised once a period, and the result stands in the ledger from the evaluation on. Where the employee does not acknowledge it, the direct superior says that he was told, and it goes on.',
    '异议另走申诉；评估前可撤回；销售指标（001 篇三 2.5）与 003-E 的公示未单独建模。':
      'An objection is an appeal of its own; until the evaluation it may be withdrawn. Sales figures (001 篇三 2.5) and the publication of 003-E are not modelled apart.',
  },
  initiatorMayDecide: true,
  request: form('发起绩效考核', 'Start an appraisal', {
    employeeId: Person('被考核人', 'Employee'),
    cycle: Choice('考核周期', 'Cycle', cycles),
    period: Label('考核期间', 'Period', { help: text('例如 2025-Q1', 'For example 2025-Q1') }),
  }),
  policy: {
    ...gradePolicy,
    cycles: parameter('appraisal.cycle', '考核周期', 'Cycles', cycles, {
      '001 篇一 第二十二条（待填）；000 篇二 2.1': ['month', 'quarter', 'halfYear', 'year'],
    }),
  },
  profiles: { '001': {}, '000': { cycles: ['quarter'] } },
  events: {
    ...withdrawal,
    /** 目标设定 (001 第二十三条). */
    SET_GOALS: kept('设定目标', 'Set the goals', { goals: Items('目标', 'Goals', () => Goal) }),
    AGREE: event('确认目标', 'Agree'),
    RETURN: event('退回', 'Return', Remark),
    TALKED: event('已沟通辅导', 'Talked', { talk: FreeText('沟通与辅导', 'What was talked about', { longest: 4000 }) }),
    PERIOD_OVER: event('周期结束', 'The period is over'),
    EVALUATE: event('评估', 'Evaluate', {
      form: form(AppraisalResult, { comment: FreeText('评语', 'Comment', { longest: 4000 }) }),
      keeps: ['grade', 'results', 'ability', 'attitude'],
    }),
    ACKNOWLEDGE: event('确认结果', 'Acknowledge'),
    FED_BACK: event('已反馈，员工未确认', 'Told, not acknowledged', { form: Remark, by: superior }),
    APPLIED: event('结果已应用', 'Applied'),
  },
  registers: { appraisals: appraisalLedger },
  facts: {
    entry: {
      on: ['SET_GOALS', 'EVALUATE', 'APPLIED'],
      register: 'appraisals',
      key: ({ request }) => appraisalKey(request.employeeId, request.period),
    },
  },
  rules: {
    cycleCounts: oneOf('SET_GOALS', 'request.cycle', 'policy.cycles'),
    weightsAddUp: {
      SET_GOALS: ({ data }) => {
        const sum = sumOfDecimals(data.goals.map(({ weight }) => weight));
        return compareDecimals(sum, '100') === 0 || { sum };
      },
      zh: '目标权重合计须为 100%，现为 {sum}%。',
      en: 'Expected weights of 100 per cent together, but found {sum}.',
    },
    onceAPeriod: {
      on: ['SET_GOALS', 'EVALUATE'],
      holds: ({ context, facts }) => !facts.entry || context.grade !== null,
      zh: '该员工 {request.period} 已考核，结果在台账中；有异议的另行申诉。',
      en: 'Expected one appraisal a period, but that of {request.period} stands in the ledger; an objection is an appeal.',
    },
    gradeCounts: oneOf('EVALUATE', 'data.grade', 'policy.grades'),
  },
});

export default chart({
  goalSetting: pending(both, '设定目标', 'Set the goals', { separateFrom: ['agreement'], SET_GOALS: 'agreement' }),
  agreement: pending(both, '确认目标', 'Agree to the goals', {
    separateFrom: ['goalSetting'],
    AGREE: 'coaching',
    RETURN: sendsBack('goalSetting'),
  }),
  coaching: pending(superior, '过程沟通与辅导', 'Talk and coach', {
    TALKED: { target: 'coaching', reenter: true },
    PERIOD_OVER: 'evaluation',
  }),
  evaluation: pending(superior, '绩效评估', 'Evaluate', {
    EVALUATE: {
      target: 'feedback',
      actions: puts('entry', ({ request, data }) => ({
        ...only(request, 'employeeId', 'cycle', 'period'),
        ...resultIn(data),
      })),
    },
  }),
  feedback: task(employee, '结果反馈', 'Take note of the result', {
    on: { FED_BACK: 'application' },
    ACKNOWLEDGE: 'application',
  }),
  application: task(role('HrAdminOfficer'), '结果应用（薪酬、岗位、培训）', 'Apply it to pay, post and training', {
    clause: '001 篇一 第二十一、二十四条',
    separateFromPerson: employee,
    APPLIED: { target: 'applied', actions: amends('entry', ({ actor, at }) => ({ appliedBy: actor, appliedAt: at })) },
  }),
  applied: end('已应用', 'Applied'),
});
