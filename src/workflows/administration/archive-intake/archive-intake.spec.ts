import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import intake from './archive-intake.process.js';

const file = { fileNumber: 'L-2025-001', learner: 'Ma', course: '2025-01', examinedOn: '2025-03-03' };
const contents = {
  ...{ study: true, discipline: true, attendance: true, conduct: true },
  ...{ specialWork: true, health: true, papers: true, scores: true },
};
const compiling = (register = {}): Scenario => given(intake, file, { by: 'training.officer', register });

describe('archive-intake', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(intake)).toEqual([]));

  it('is handed over within a week of the examination, approved by the director and archived', () => {
    compiling()
      .dueAt('compiling', '2025-03-10T23:59:59.999+08:00')
      .when('HAND_OVER', contents, 'training.officer')
      .assignedTo('directorApproval', 'centre.director')
      .when('APPROVE', {}, 'centre.director')
      .assignedTo('archiving', 'archive.keeper')
      .when('ARCHIVE', { shelf: 'A-3' }, 'archive.keeper')
      .thenOutput({ outcome: 'archived' })
      .thenRegister('archive', 'L-2025-001', { course: '2025-01', status: 'in', shelf: 'A-3' });
  });

  it('is only overdue after the week', () => {
    compiling().at('2025-03-11T09:00:00+08:00').overdue('compiling').when('HAND_OVER', contents, 'training.officer');
  });

  it.each(Object.keys(contents))('takes no file without its %s', (field) => {
    compiling().whenRefused(
      'HAND_OVER',
      { ...contents, [field]: false },
      'training.officer',
      'GUARD_REFUSED',
      'tickedHandOver',
    );
  });

  it('keeps one file of each learner, and sends back what is not in order', () => {
    compiling({ archive: { 'L-2025-001': { status: 'in' } } }).whenRefused(
      'HAND_OVER',
      contents,
      'training.officer',
      'GUARD_REFUSED',
      'oneFileEach',
    );
    compiling()
      .when('HAND_OVER', contents, 'training.officer')
      .when('APPROVE', {}, 'centre.director')
      .when('RETURN', { remark: 'Not bound.' }, 'archive.keeper')
      .then('compiling')
      .when('WITHDRAW', {}, 'training.officer')
      .thenOutput({ outcome: 'withdrawn' });
  });
});
