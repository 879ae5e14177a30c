import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import exitInterview from './exit-interview.process.js';

const record = { mode: 'inPerson', cannotAttend: false, reasons: 'The way to work.', improvements: 'A bus.' };
const needed = (important: boolean, profile = '004-C'): Scenario =>
  given(exitInterview, { leaverId: 'sales.rep1', important }, { by: 'sales.rep1', profile });

describe('exit-interview', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(exitInterview)).toEqual([]));

  it('INT-01 an ordinary post: direct leader and head of the department sign, and it is filed twice', () => {
    needed(false)
      .assignedTo('scheduled', 'hr.head')
      .when('HELD', record, 'hr.head')
      .assignedTo('held', 'sales.rep1')
      .when('SIGN', {}, 'sales.rep1')
      .assignedTo('ordinarySigning', 'sales.manager', 'sales.director')
      .when('SIGN', {}, 'sales.manager')
      .then('ordinarySigning')
      .when('SIGN', {}, 'sales.director')
      .whenRefused('FILE', { company: true, personal: false }, 'hr.head', 'GUARD_REFUSED', 'filedTwice')
      .when('FILE', { company: true, personal: true }, 'hr.head')
      .thenOutput({ outcome: 'filed' });
  });

  it('INT-02 a managerial post: head of the department, 综合管理部 and the executive in charge', () => {
    needed(true)
      .when('HELD', record, 'hr.head')
      .when('SIGN', {}, 'sales.rep1')
      .assignedTo('importantSigning', 'sales.director', 'hr.head', 'dgm');
  });

  it('is held by telephone only where the employee cannot come', () => {
    needed(false)
      .whenRefused('HELD', { ...record, mode: 'telephone' }, 'hr.head', 'GUARD_REFUSED', 'inPersonWherePossible')
      .when('HELD', { ...record, mode: 'telephone', cannotAttend: true }, 'hr.head')
      .then('held');
  });

  it('is not organised by who leaves, who has only to sign', () => {
    given(exitInterview, { leaverId: 'hr.head', important: true }, { by: 'hr.head', profile: '004-C' })
      .assignedTo('scheduled', 'dgm')
      .whenRefused('HELD', record, 'hr.head', 'SEPARATION_OF_DUTIES')
      .when('HELD', record, 'dgm')
      .assignedTo('held', 'hr.head');
  });

  it('keeps whoever leaves as head of a department from signing as his own interviewer', () => {
    given(exitInterview, { leaverId: 'tech.head', important: true }, { by: 'tech.head', profile: '004-C' })
      .when('HELD', record, 'hr.head')
      .when('SIGN', {}, 'tech.head')
      .assignedTo('importantSigning', 'hr.head', 'dgm');
  });

  it('ends where the employee stays, and 004-F has human resources and the head of the department', () => {
    needed(false, '004-F')
      .whenRefused('RETAINED', {}, 'hr.head', 'NOT_ASSIGNED')
      .when('RETAINED', {}, 'sales.rep1')
      .thenOutput({ outcome: 'retained' });
    needed(false, '004-F')
      .when('HELD', record, 'hr.head')
      .when('SIGN', {}, 'sales.rep1')
      .assignedTo('ordinarySigning', 'hr.head', 'sales.director')
      .when('SIGN', {}, 'hr.head')
      .when('SIGN', {}, 'sales.director')
      .when('FILE', { company: true, personal: false }, 'hr.head')
      .thenOutput({ outcome: 'filed' });
  });
});
