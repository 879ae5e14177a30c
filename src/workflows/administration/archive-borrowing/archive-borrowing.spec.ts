import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import borrowing from './archive-borrowing.process.js';

const inArchive = { archive: { 'L-1': { status: 'in', course: '2025-01' } } };
const asked = (use: string, register: object = inArchive): Scenario =>
  given(
    borrowing,
    { fileNumber: 'L-1', use, purpose: 'A check of the trade.' },
    { by: 'coach1', register: register as never },
  );
const out = (): Scenario =>
  asked('borrow')
    .when('SUBMIT', {}, 'coach1')
    .when('APPROVE', {}, 'centre.director')
    .when('HANDED_OUT', {}, 'archive.keeper');

describe('archive-borrowing', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(borrowing)).toEqual([]));

  it('ARC-01 what is borrowed on 3 March is due on 10 March, and overdue after it', () => {
    out()
      .thenRegister('archive', 'L-1', { status: 'out', borrowedBy: 'coach1' })
      .dueAt('out', '2025-03-10T23:59:59.999+08:00')
      .at('2025-03-11T09:00:00+08:00')
      .overdue('out')
      .when('RETURNED', { clean: true, unmarked: true }, 'archive.keeper')
      .thenOutput({ outcome: 'returned' })
      .thenRegister('archive', 'L-1', { status: 'in', borrowedBy: null });
  });

  it('is approved by the director alone, and a copy by the leaders besides', () => {
    asked('consult')
      .when('SUBMIT', {}, 'coach1')
      .assignedTo('directorApproval', 'centre.director')
      .when('APPROVE', {}, 'centre.director')
      .then('handout');
    asked('copy')
      .when('SUBMIT', {}, 'coach1')
      .when('APPROVE', {}, 'centre.director')
      .assignedTo('copyApproval', 'dgm')
      .when('REJECT', { remark: 'Not out of the house.' }, 'dgm')
      .thenOutput({ outcome: 'rejected' });
  });

  it('moves a file out with the approval of the director, and lends it no more', () => {
    asked('moveOut')
      .when('SUBMIT', {}, 'coach1')
      .when('APPROVE', {}, 'centre.director')
      .when('HANDED_OUT', {}, 'archive.keeper')
      .thenOutput({ outcome: 'movedOut' })
      .thenRegister('archive', 'L-1', { status: 'movedOut' });
  });

  it('takes back what is in order, or says that it is spoilt', () => {
    out()
      .whenRefused('RETURNED', { clean: true, unmarked: false }, 'archive.keeper', 'GUARD_REFUSED', 'tickedReturned')
      .when('RETURNED_SPOILT', { remark: 'Underlined.' }, 'archive.keeper')
      .thenOutput({ outcome: 'returnedSpoilt' })
      .thenRegister('archive', 'L-1', { status: 'in', spoilt: true });
  });

  it('hands a file out once, whoever else has been allowed it, and to the next when it is back', () => {
    const form = { fileNumber: 'L-1', use: 'borrow', purpose: 'A check of the trade.' };
    const first = asked('borrow').when('SUBMIT', {}, 'coach1').when('APPROVE', {}, 'centre.director');
    const second = first
      .beside(borrowing, form, 'training.officer')
      .when('SUBMIT', {}, 'training.officer')
      .when('APPROVE', {}, 'centre.director');
    first.when('HANDED_OUT', {}, 'archive.keeper');
    second.whenRefused('HANDED_OUT', {}, 'archive.keeper', 'GUARD_REFUSED', 'inArchive');
    first.when('RETURNED', { clean: true, unmarked: true }, 'archive.keeper');
    second.when('HANDED_OUT', {}, 'archive.keeper').thenRegister('archive', 'L-1', { borrowedBy: 'training.officer' });
  });

  it.each(['out', 'movedOut'])('lends nothing that is %s', (status) => {
    asked('borrow', { archive: { 'L-1': { status } } }).whenRefused(
      'SUBMIT',
      {},
      'coach1',
      'GUARD_REFUSED',
      'inArchive',
    );
  });
});
