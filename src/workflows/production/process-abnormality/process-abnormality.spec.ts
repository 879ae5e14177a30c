import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import abnormality from './process-abnormality.process.js';

const report = { operation: 'Welding', kind: 'drift', stopped: true, description: '190 degrees.' };
const analysis = { cause: 'The probe.', correction: 'New probe.', adjusts: false };
const reported = (changes: object = {}): Scenario => given(abnormality, { ...report, ...changes }, { by: 'operator1' });

describe('process-abnormality', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(abnormality)).toEqual([]));

  it('is analysed by the technical department, corrected, and filed', () => {
    reported()
      .assignedTo('analysis', 'tech.head')
      .when('ANALYSED', analysis, 'tech.head')
      .assignedTo('correction', 'workshop.leader')
      .when('CORRECTED', {}, 'workshop.leader')
      .when('FILED', { result: 'At 180 again.' }, 'tech.head')
      .thenOutput({ outcome: 'filed' })
      .thenRegister('process-abnormalities', 'Welding/2025-03-03T01:00:00.000Z', { cause: 'The probe.' });
  });

  it('is stopped before it is analysed', () => {
    reported({ stopped: false })
      .assignedTo('stopping', 'operator1')
      .whenRefused('ANALYSED', analysis, 'tech.head', 'EVENT_NOT_ACCEPTED')
      .when('STOPPED', {}, 'operator1')
      .then('analysis');
  });

  it('changes the process by its own procedure alone, which the technical department asks for (2.2)', () => {
    const adjusts = { ...analysis, adjusts: true, documentNumber: 'D-1' };
    const adjusting = (revisedAt: string): Scenario =>
      given(abnormality, report, { by: 'operator1', register: { 'process-documents': { 'D-1': { revisedAt } } } })
        .when('ANALYSED', adjusts, 'tech.head')
        .starts('process-change', { documentNumber: 'D-1', change: 'New probe.' }, 'tech.head')
        .assignedTo('adjustment', 'tech.head');
    reported().whenRefused('ANALYSED', { ...analysis, adjusts: true }, 'tech.head', 'GUARD_REFUSED', 'documentNamed');
    adjusting('2025-03-02T00:00:00.000Z')
      .whenRefused('CORRECTED', {}, 'workshop.leader', 'EVENT_NOT_ACCEPTED')
      .whenRefused('ADJUSTED', {}, 'tech.head', 'GUARD_REFUSED', 'isChanged')
      .when('NOT_CHANGED', { remark: 'Rejected.' }, 'tech.head')
      .then('analysis');
    adjusting('2025-03-03T02:00:00.000Z').when('ADJUSTED', {}, 'tech.head').then('correction');
  });

  it('asks for the change of a document once, whatever is said of the first request', () => {
    const adjusts = { ...analysis, adjusts: true, documentNumber: 'D-1' };
    given(abnormality, report, {
      by: 'operator1',
      register: { 'process-documents': { 'D-1': { revisedAt: '2025-03-03T02:00:00.000Z' }, 'D-2': {} } },
    })
      .when('ANALYSED', adjusts, 'tech.head')
      .when('NOT_CHANGED', { remark: 'I thought it was rejected.' }, 'tech.head')
      .afterTime({ days: 1 })
      .when('ANALYSED', adjusts, 'tech.head')
      .startsOnce('process-change')
      .then('adjustment')
      // Revised by the request that was made first.
      .when('ADJUSTED', {}, 'tech.head')
      .then('correction');
    given(abnormality, report, { by: 'operator1', register: { 'process-documents': { 'D-1': {}, 'D-2': {} } } })
      .when('ANALYSED', adjusts, 'tech.head')
      .when('NOT_CHANGED', { remark: 'It is the other document.' }, 'tech.head')
      .when('ANALYSED', { ...adjusts, documentNumber: 'D-2' }, 'tech.head')
      .starts('process-change', { documentNumber: 'D-2' }, 'tech.head');
  });
});
