import { role, user } from '../../../engine/people.js';
import { declareProcess, text } from '../../../engine/words.js';
import { Departure } from '../departure.js';
import { AuditConclusion } from './departure-audit.forms.js';

const { chart, end, task } = declareProcess({
  key: 'departure-audit',
  family: 'people',
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
  profiles: { '004-K': {} },
  events: {
    BEGIN_AUDIT: { title: text('开始审计', 'Begin the audit') },
    CONCLUDE: { title: text('审计结束', 'Conclude'), form: AuditConclusion, keeps: 'all' },
  },
});

const audit = { to: role('GroupAuditDepartment'), separateFromPerson: user('request.leaverId') };

export default chart({
  required: task(audit, '安排离任审计', 'Arrange the departure audit', { BEGIN_AUDIT: 'inAudit' }),
  inAudit: task(audit, '离任审计', 'Audit', { CONCLUDE: 'concluded' }),
  concluded: end('审计已结束', 'Concluded'),
});
