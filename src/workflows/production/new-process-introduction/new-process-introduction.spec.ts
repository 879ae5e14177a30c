import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import introduction from './new-process-introduction.process.js';

const plan = {
  name: 'Unit B',
  kind: 'product',
  aim: 'Lighter.',
  course: 'Three runs.',
  resources: 'Line 2.',
  risks: 'Heat.',
};
const evaluation = { evaluation: 'Ten per cent lighter.', validation: 'Stable.' };
const onTrial = (register = {}): Scenario =>
  given(introduction, plan, { register })
    .when('SUBMIT', {}, 'engineer1')
    .assignedTo('planApproval', 'tech.head')
    .when('APPROVE', {}, 'tech.head')
    .then('trial');

describe('new-process-introduction', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(introduction)).toEqual([]));

  it('is planned, tried with records, validated, documented after that and taken into production', () => {
    const released = (releasedAt: string) => ({ status: 'inForce', version: 1, releasedAt });
    const documents = { 'D-1': released('2025-03-02T01:00:00.000Z'), 'D-2': released('2025-03-03T02:00:00.000Z') };
    onTrial({ 'process-documents': documents })
      .when('TRIED', { data: 'Run 1.' }, 'engineer1')
      .assignedTo('evaluation', 'qc.head')
      .when('VALIDATED', evaluation, 'qc.head')
      .whenRefused(
        'INTRODUCED',
        { documentNumber: 'D-9', inProduction: true },
        'engineer1',
        'GUARD_REFUSED',
        'documentReleased',
      )
      .whenRefused(
        'INTRODUCED',
        { documentNumber: 'D-1', inProduction: true },
        'engineer1',
        'GUARD_REFUSED',
        'documentReleased',
      )
      .whenRefused(
        'INTRODUCED',
        { documentNumber: 'D-2', inProduction: false },
        'engineer1',
        'GUARD_REFUSED',
        'tickedIntroduced',
      )
      .when('INTRODUCED', { documentNumber: 'D-2', inProduction: true }, 'engineer1')
      .thenOutput({ outcome: 'introduced' });
  });

  it('is documented only after a validation: what fails is tried again or given up', () => {
    onTrial()
      .whenRefused('INTRODUCED', { documentNumber: 'D-2', inProduction: true }, 'engineer1', 'EVENT_NOT_ACCEPTED')
      .when('TRIED', { data: 'Run 1.' }, 'engineer1')
      .when('NOT_VALIDATED', evaluation, 'qc.head')
      .when('TRIED', { data: 'Run 2.' }, 'engineer1')
      .thenContext({ trials: 2 })
      .when('GIVE_UP', evaluation, 'qc.head')
      .thenOutput({ outcome: 'givenUp' });
  });

  it('needs its risks, and goes back, is rejected or withdrawn', () => {
    const submitted = (): Scenario => given(introduction, plan).when('SUBMIT', {}, 'engineer1');
    submitted().when('RETURN', { remark: 'Which line?' }, 'tech.head').then('draft');
    submitted().when('REJECT', { remark: 'No.' }, 'tech.head').thenOutput({ outcome: 'rejected' });
    onTrial().when('WITHDRAW', {}, 'engineer1').thenOutput({ outcome: 'withdrawn' });
  });
});
