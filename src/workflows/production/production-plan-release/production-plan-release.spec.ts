import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import release from './production-plan-release.process.js';

const plan = {
  planNumber: 'P-2025-04',
  level: 'month',
  from: '2025-04-01',
  to: '2025-04-30',
  basis: 'Orders and stock.',
  products: [{ product: 'Unit A', quantity: 100, deliverOn: '2025-04-25' }],
};
const drafted = (changes: object = {}, register = {}): Scenario =>
  given(release, { ...plan, ...changes }, { by: 'planning.head', register });
const reviewed = (): Scenario =>
  drafted()
    .when('SUBMIT', {}, 'planning.head')
    .when('APPROVE', {}, 'sales.director')
    .when('APPROVE', {}, 'manufacturing.head')
    .when('APPROVE', {}, 'purchasing.head');

describe('production-plan-release', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(release)).toEqual([]));

  it('is reviewed by sales, production and purchasing, then released to workshop and department', () => {
    drafted()
      .when('SUBMIT', {}, 'planning.head')
      .opens('sales', 'production', 'purchasing')
      .when('APPROVE', {}, 'sales.director')
      .whenRefused('RELEASE', {}, 'planning.head', 'EVENT_NOT_ACCEPTED');
    reviewed()
      .assignedTo('release', 'planning.head')
      .when('RELEASE', {}, 'planning.head')
      .thenOutput({ outcome: 'released' })
      .thenNotified('workshop.leader', 'released')
      .thenNotified('manufacturing.head', 'released')
      .thenRegister('production-plans', 'P-2025-04', { status: 'released', level: 'month' });
  });

  it('is drawn up again where one of them returns it, and reviewed by all anew', () => {
    drafted()
      .when('SUBMIT', {}, 'planning.head')
      .when('APPROVE', {}, 'sales.director')
      .when('RETURN', { remark: 'No steel.' }, 'purchasing.head')
      .then('draft')
      .when('SUBMIT', {}, 'planning.head')
      .opens('sales', 'production', 'purchasing')
      .when('WITHDRAW', {}, 'planning.head')
      .thenOutput({ outcome: 'withdrawn' });
  });

  it('does not release a plan twice, nor one that ends before it begins', () => {
    drafted({}, { 'production-plans': { 'P-2025-04': { status: 'released' } } }).whenRefused(
      'SUBMIT',
      {},
      'planning.head',
      'GUARD_REFUSED',
      'numberFree',
    );
    drafted({ level: 'day', to: '2025-04-01' }).when('SUBMIT', {}, 'planning.head').then('review');
    drafted({ to: '2025-03-31' }).whenRefused('SUBMIT', {}, 'planning.head', 'GUARD_REFUSED', 'datesInOrder');
  });
});
