import { Flag, FreeText } from '../../../engine/forms.js';
import { role, user } from '../../../engine/people.js';
import { declareProcess, event, kept, text } from '../../../engine/words.js';
import { Departure } from '../departure.js';

const { chart, end, task } = declareProcess('people/departure-audit', {
  title: text('离任审计', 'Departure audit'),
  subject: text('{request.lastDay} 离职的离任审计', 'Departure audit, leaving on {request.lastDay}'),
  summary: ['leaverId', 'adverse', 'conclusion'],
  sources: ['004-K 第十四条'],
  modelled: {
    '手册未规定审计范围、时限和发现问题的后果：结论只作记录，离职在审计结束前不办结。':
      'The manual is silent on scope, limit and what follows findings: the conclusion is recorded, and the separation is not complete before the audit is.',
  },
  startableBy: 'parent',
  request: Departure,
  events: {
    BEGIN_AUDIT: event('开始审计', 'Begin the audit'),
    CONCLUDE: kept('审计结束', 'Conclude', {
      adverse: Flag('发现问题', 'Findings'),
      conclusion: FreeText('审计结论', 'Conclusion', { longest: 4000 }),
    }),
  },
});

const audit = { to: role('GroupAuditDepartment'), separateFromPerson: user('request.leaverId') };

export default chart({
  required: task(audit, '安排离任审计', 'Arrange the departure audit', { BEGIN_AUDIT: 'inAudit' }),
  inAudit: task(audit, '离任审计', 'Audit', { CONCLUDE: 'concluded' }),
  concluded: end('审计已结束', 'Concluded'),
});
