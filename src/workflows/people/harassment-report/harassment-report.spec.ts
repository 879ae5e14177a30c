import { checkDefinition } from '../../../engine/index.js';
import { fakeReference, given, type Scenario } from '../../../engine/testing/index.js';
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

  it('keeps the disciplinary case from whoever reported: it is the investigator who starts it', () => {
    const { records } = reported().when('ACCEPT', {}, 'hr.head').when('CONCLUDE', finding(true), 'hr.head');
    const started = records.at(-1)?.commands.filter(({ type }) => type === 'startProcess');
    expect(started).toMatchObject([{ process: 'disciplinary-action', by: 'hr.head' }]);
  });

  it('does not reach the accused: his own superior gets it (000 篇二 4.4)', () => {
    reported({ receiver: 'superior', accusedId: 'tech.head' })
      .assignedTo('toSuperior', 'dgm')
      .whenRefused('ACCEPT', {}, 'tech.head', 'SEPARATION_OF_DUTIES')
      .when('PASS_ON', {}, 'dgm')
      .then('toHr');
    reported({ accusedId: 'hr.head' })
      .assignedTo('toHr', 'dgm')
      .when('PASS_ON', {}, 'dgm')
      .when('ACCEPT', {}, 'gm')
      .assignedTo('investigating', 'gm');
  });

  it.each([
    ['heads the department of the accused', 'tech.head', 'hr.head'],
    ['establishes the facts of sanctions', 'hr.head', 'gm'],
    ['approves the grave ones', 'gm', 'hr.head'],
  ])('lets a reporter who %s take no part in the sanction', (_, by, investigator) => {
    const concluded = given(report, form, { by });
    if (investigator === 'gm') concluded.when('PASS_ON', {}, 'dgm').when('ACCEPT', {}, 'gm');
    else concluded.when('ACCEPT', {}, investigator);
    concluded
      .when('CONCLUDE', finding(true), investigator)
      .starts('disciplinary-action', { employeeId: 'engineer2', barredId: by }, investigator);
  });

  it('names a reporter of no such office to nobody', () => {
    const { records } = reported().when('ACCEPT', {}, 'hr.head').when('CONCLUDE', finding(true), 'hr.head');
    const started = records.at(-1)?.commands.filter(({ type }) => type === 'startProcess');
    expect(JSON.stringify(started)).not.toContain('engineer1');
  });

  it('keeps the reporter out of the sanction: whoever has investigated asks for it, with what he has found', () => {
    reported()
      .when('ACCEPT', {}, 'hr.head')
      .when('CONCLUDE', finding(true), 'hr.head')
      .starts('disciplinary-action', { facts: fakeReference('finding', 'Two people heard it.') }, 'hr.head');
  });
});
