import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import declaration from './conflict-of-interest-declaration.process.js';

const form = {
  whose: 'relative',
  kind: 'interest',
  entity: 'Acme',
  relation: 'supplier',
  explanation: 'My brother owns it.',
};
const declared = (): Scenario =>
  given(declaration, form).when('SUBMIT', {}, 'engineer1').assignedTo('declared', 'tech.head');
const reviewed = (): Scenario => declared().when('COMMENT', { remark: 'He does not buy.' }, 'tech.head');

describe('conflict-of-interest-declaration', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(declaration)).toEqual([]));

  it('is commented on, decided, and the employee undertakes to comply', () => {
    reviewed()
      .when('MEASURES', { measures: 'He takes no part in purchases from Acme.' }, 'hr.head')
      .assignedTo('measures', 'engineer1')
      .when('CONFIRM', {}, 'engineer1')
      .thenOutput({ outcome: 'settled' });
    reviewed().when('NO_CONFLICT', {}, 'hr.head').thenOutput({ outcome: 'noConflict' });
  });

  it('is sent back for more, or withdrawn', () => {
    declared().when('RETURN', { remark: 'How much?' }, 'tech.head').then('draft');
    reviewed().when('RETURN', { remark: 'Since when?' }, 'hr.head').then('draft');
    declared().when('WITHDRAW', {}, 'engineer1').thenOutput({ outcome: 'withdrawn' });
  });

  it('takes a second job where there is no business with the company (000 篇二 4.2)', () => {
    given(declaration, { ...form, whose: 'own', kind: 'secondJob', relation: 'none' })
      .when('SUBMIT', {}, 'engineer1')
      .then('declared');
  });
});
