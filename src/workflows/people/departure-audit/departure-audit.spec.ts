import { checkDefinition } from '../../../engine/index.js';
import { given } from '../../../engine/testing/index.js';
import departureAudit from './departure-audit.process.js';

describe('departure-audit', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(departureAudit)).toEqual([]));

  it('is held by the group audit department, and whoever leaves takes no part in it', () => {
    given(departureAudit, { leaverId: 'gm.assistant', lastDay: '2025-04-02' }, { by: 'gm.assistant' })
      .assignedTo('required', 'audit.head')
      .whenRefused('CONCLUDE', { adverse: false, conclusion: 'Clean.' }, 'audit.head', 'EVENT_NOT_ACCEPTED')
      .when('BEGIN_AUDIT', {}, 'audit.head')
      .whenRefused('CONCLUDE', { adverse: false, conclusion: 'Clean.' }, 'gm.assistant', 'SEPARATION_OF_DUTIES')
      .when('CONCLUDE', { adverse: true, conclusion: 'Two contracts without a tender.' }, 'audit.head')
      .thenContext({ adverse: true })
      .thenOutput({ outcome: 'concluded' });
    for (const by of ['audit.head', 'gm'])
      given(departureAudit, { leaverId: 'audit.head', lastDay: '2025-04-02' }, { by }).whenRefused(
        ...(['BEGIN_AUDIT', {}, 'audit.head', 'SEPARATION_OF_DUTIES'] as const),
      );
    given(departureAudit, { leaverId: 'audit.head', lastDay: '2025-04-02' }, { by: 'audit.head' }).assignedTo(
      'required',
      'gm',
    );
  });
});
