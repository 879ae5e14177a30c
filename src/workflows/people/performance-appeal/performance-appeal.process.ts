import { directSupervisorOf, initiator, role } from '../../../engine/people.js';
import { declareProcess, submission, text, withdrawal, withdrawn } from '../../../engine/words.js';
import { Appeal, Verdict } from './performance-appeal.forms.js';

const { chart, draft, end, task } = declareProcess({
  key: 'performance-appeal',
  family: 'people',
  title: text('考核申诉', 'Appraisal appeal'),
  subject: text('{request.period} 考核申诉', 'Appeal against the appraisal of {request.period}'),
  summary: ['reason', 'verdict'],
  sources: ['001 篇一 第二十五条'],
  modelled: {
    '“按规定程序”未写明：由人力资源部复核，考核人先说明；申诉期限和复核时限未规定。':
      "'By the prescribed procedure' is not said: the appraiser explains first, human resources reviews. No limits are ruled.",
  },
  startTitle: text('申诉考核结果', 'Appeal against an appraisal'),
  request: Appeal,
  profiles: { '001': {} },
  events: {
    ...submission(Appeal),
    ...withdrawal,
    EXPLAIN: { title: text('考核人说明', 'The appraiser explains'), form: Verdict },
    UPHOLD: { title: text('维持结果', 'Uphold the result'), form: Verdict, keeps: ['verdict'] },
    CHANGE: { title: text('更正结果', 'Change the result'), form: Verdict, keeps: ['verdict'] },
  },
});

const on = { WITHDRAW: 'withdrawn' };

export default chart({
  draft: draft('填写申诉', 'Fill in the appeal', { SUBMIT: 'filed' }),
  filed: task(directSupervisorOf(initiator()), '考核人说明', 'The appraiser explains', { on, EXPLAIN: 'reviewed' }),
  reviewed: task(role('HumanResourcesDepartment'), '复核申诉', 'Review the appeal', {
    separateFrom: ['filed'],
    on,
    UPHOLD: 'upheld',
    CHANGE: 'changed',
  }),
  upheld: end('维持', 'Upheld', { tells: text('申诉未获支持，维持考核结果', 'The result is upheld') }),
  changed: end('更正', 'Changed', { tells: text('考核结果已更正', 'The result is changed') }),
  withdrawn,
});
