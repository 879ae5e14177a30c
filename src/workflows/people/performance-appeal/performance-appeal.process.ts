import { FreeText, Label } from '../../../engine/forms.js';
import { directSupervisorOf, initiator, role } from '../../../engine/people.js';
import { oneOf } from '../../../engine/rules.js';
import { declareProcess, event, form, submission, text, withdrawal } from '../../../engine/words.js';
import { appraisalKey, appraisalLedger, AppraisalResult, gradePolicy, resultIn } from '../appraisals.js';

const verdictFields = { verdict: FreeText('复核意见', 'What the review found', { longest: 4000 }) };

const { amends, chart, draft, end, pending } = declareProcess('people/performance-appeal', {
  title: text('考核申诉', 'Appraisal appeal'),
  subject: text('{request.period} 考核申诉', 'Appeal against the appraisal of {request.period}'),
  summary: ['reason', 'verdict'],
  sources: ['001 篇一 第二十五条'],
  modelled: {
    '“按规定程序”未写明：由人力资源部复核，考核人先说明；申诉期限和复核时限未规定。':
      "'By the prescribed procedure' is not said: the appraiser explains first, human resources reviews. No limits are ruled.",
  },
  request: form('申诉考核结果', 'Appeal against an appraisal', {
    period: Label('考核期间', 'Period of the appraisal'),
    reason: FreeText('申诉理由', 'Why the result is not right', { longest: 4000 }),
  }),
  policy: gradePolicy,
  events: {
    ...submission,
    ...withdrawal,
    EXPLAIN: event('考核人说明', 'The appraiser explains', verdictFields),
    UPHOLD: event('维持结果', 'Uphold the result', { keeps: ['verdict'], ...verdictFields }),
    CHANGE: event('更正结果', 'Change the result', { form: form(AppraisalResult, verdictFields), keeps: ['verdict'] }),
  },
  registers: { appraisals: appraisalLedger },
  facts: {
    entry: {
      on: ['SUBMIT', 'CHANGE'],
      register: 'appraisals',
      key: ({ context, request }) => appraisalKey(context.initiator, request.period),
    },
  },
  rules: {
    wasAppraised: {
      SUBMIT: ({ facts }) => !!facts.entry,
      zh: '绩效考核台账中没有本人 {request.period} 的结果；请按考核所填的期间填写。',
      en: 'Expected the period of an appraisal of yours, as its form has it, but the ledger has none of {request.period}.',
    },
    gradeCounts: oneOf('CHANGE', 'data.grade', 'policy.grades'),
  },
});

export default chart({
  draft: draft('填写申诉', 'Fill in the appeal', { SUBMIT: 'filed' }),
  filed: pending(directSupervisorOf(initiator()), '考核人说明', 'The appraiser explains', { EXPLAIN: 'reviewed' }),
  reviewed: pending(role('HumanResourcesDepartment'), '复核申诉', 'Review the appeal', {
    separateFrom: ['filed'],
    UPHOLD: 'upheld',
    CHANGE: {
      target: 'changed',
      actions: amends('entry', ({ data, actor, at }) => ({ ...resultIn(data), changedBy: actor, changedAt: at })),
    },
  }),
  upheld: end('维持', 'Upheld', { tells: text('申诉未获支持，维持考核结果', 'The result is upheld') }),
  changed: end('更正', 'Changed', { tells: text('考核结果已更正', 'The result is changed') }),
});
