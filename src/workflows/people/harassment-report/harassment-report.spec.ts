import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import report from './harassment-report.process.js';

const form = { receiver: 'hr', accusedId: 'engineer2', kind: 'words', account: 'Again and again.' };
const reported = (changes: object = {}): Scenario => given(report, { ...form, ...changes });
const finding = (substantiated: boolean) => ({ substantiated, finding: 'Two people heard it.' });

describe('harassment-report', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(report)).toEqual([]));

  it('goes to HR or to the superior, is investigated, and what is true is a disciplinary matter', () => {
    reported()
      .assignedTo('toHr', 'hr.head')
      .when('ACCEPT', {}, 'hr.head')
      .when('CONCLUDE', finding(true), 'hr.head')
      .starts('disciplinary-action', { employeeId: 'engineer2', ground: 'rules' })
      .thenOutput({ outcome: 'disciplined' });
    reported({ receiver: 'superior' })
      .assignedTo('toSuperior', 'tech.head')
      .when('ACCEPT', {}, 'tech.head')
      .assignedTo('investigating', 'tech.head')
      .when('CONCLUDE', finding(false), 'tech.head')
      .thenOutput({ outcome: 'unsubstantiated' });
  });

  it('is not dealt with by the accused: his own superior passes it on', () => {
    reported({ receiver: 'superior', accusedId: 'tech.head' })
      .whenRefused('ACCEPT', {}, 'tech.head', 'GUARD_REFUSED', 'notTheAccused')
      .when('PASS_ON', {}, 'tech.head')
      .then('toHr');
    reported({ accusedId: 'hr.head' })
      .whenRefused('ACCEPT', {}, 'hr.head', 'GUARD_REFUSED', 'notTheAccused')
      .when('PASS_ON', {}, 'hr.head')
      .when('ACCEPT', {}, 'gm')
      .assignedTo('investigating', 'gm');
  });
});
