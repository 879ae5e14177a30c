import { checkDefinition } from '../../../engine/index.js';
import { role } from '../../../engine/people.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import capa from './capa.process.js';

const request = { source: 'quality', kind: 'corrective', problem: 'Rust.', reference: 'N-1' };
const plan = { rootCause: 'Damp store.', measures: 'Dry store.', dueOn: '2025-03-14' };
const planning = (): Scenario =>
  given(capa, request, { by: 'inspector1' }).when(
    'ASSIGN',
    { responsibleId: 'manufacturing.head', investigation: 'Store.' },
    'qe',
  );
const verification = (): Scenario =>
  planning()
    .when('PLAN', plan, 'manufacturing.head')
    .when('REVIEWED', {}, 'qe')
    .when('APPROVE', {}, 'mgmt.rep')
    .when('IMPLEMENTED', { done: 'Done.' }, 'manufacturing.head');

describe('capa', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(capa)).toEqual([]));

  it('finds root cause and measures, which are approved, carried out and verified', () => {
    for (const by of ['inspector1', 'qe']) given(capa, request, { by }).assignedTo('investigation', 'qe');
    planning()
      .assignedTo('planning', 'manufacturing.head')
      .when('PLAN', plan, 'manufacturing.head')
      .assignedTo('review', 'qe')
      .when('REVIEWED', {}, 'qe')
      .assignedTo('approval', 'mgmt.rep', 'gm')
      .when('APPROVE', {}, 'gm')
      .dueAt('implementation', '2025-03-14T23:59:59.999+08:00');
    verification()
      .whenRefused('EFFECTIVE', { notRecurred: false, evidence: 'Rust.' }, 'qe', 'GUARD_REFUSED', 'tickedEffective')
      .when('EFFECTIVE', { notRecurred: true, evidence: 'A month.' }, 'qe')
      .thenOutput({ outcome: 'closed' })
      .thenRegister('corrective-actions', 'quality/2025-03-03T01:00:00.000Z', { rootCause: 'Damp store.' });
  });

  it('goes back to the department where the review or the approval returns it, or it does not work', () => {
    planning()
      .when('PLAN', plan, 'manufacturing.head')
      .when('RETURN', { remark: 'Not the root.' }, 'qe')
      .then('planning')
      .when('PLAN', plan, 'manufacturing.head')
      .when('REVIEWED', {}, 'qe')
      .when('RETURN', { remark: 'Too late.' }, 'gm')
      .then('planning');
    verification().when('NOT_EFFECTIVE', { remark: 'Again.' }, 'qe').then('planning');
  });

  it('is overdue when the measures are not carried out in time', () => {
    planning()
      .when('PLAN', plan, 'manufacturing.head')
      .when('REVIEWED', {}, 'qe')
      .when('APPROVE', {}, 'gm')
      .at('2025-03-15T09:00:00+08:00')
      .overdue('implementation');
  });

  it('ends where nothing is needed, or nobody approves it', () => {
    given(capa, request, { by: 'inspector1' })
      .when('NOT_NEEDED', { remark: 'Known.' }, 'qe')
      .thenOutput({ outcome: 'notNeeded' });
    planning()
      .when('PLAN', plan, 'manufacturing.head')
      .when('REVIEWED', {}, 'qe')
      .when('REJECT', { remark: 'No.' }, 'gm')
      .thenOutput({ outcome: 'rejected' });
  });

  it('names somebody else than the reviewer, who reviews his plan (004-I 5.3.3)', () => {
    given(capa, request, { by: 'inspector1' }).whenRefused(
      'ASSIGN',
      { responsibleId: 'qe', investigation: 'Store.' },
      'qe',
      'GUARD_REFUSED',
      'namesAnother',
    );
  });

  it('is neither reviewed, approved nor verified by the head of the department whose plan it is', () => {
    const policy = { reviewer: role('ReviewBoard'), approver: role('ReviewBoard') };
    given(capa, request, { by: 'inspector1', policy })
      .when('ASSIGN', { responsibleId: 'manufacturing.head', investigation: 'Store.' }, 'qc.head')
      .when('PLAN', plan, 'manufacturing.head')
      .whenRefused('REVIEWED', {}, 'manufacturing.head', 'SEPARATION_OF_DUTIES')
      .when('REVIEWED', {}, 'qc.head')
      .whenRefused('APPROVE', {}, 'manufacturing.head', 'SEPARATION_OF_DUTIES')
      .when('APPROVE', {}, 'qc.head')
      .when('IMPLEMENTED', { done: 'Done.' }, 'manufacturing.head')
      .whenRefused('EFFECTIVE', { notRecurred: true, evidence: 'Mine.' }, 'manufacturing.head', 'SEPARATION_OF_DUTIES')
      .when('EFFECTIVE', { notRecurred: true, evidence: 'A month.' }, 'qc.head')
      .thenOutput({ outcome: 'closed' });
  });
});
