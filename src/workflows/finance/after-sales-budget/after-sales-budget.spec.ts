import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import budget from './after-sales-budget.process.js';

const lines = [
  { item: 'wages', amount: '900000' },
  { item: 'training', amount: '20000' },
];
const compiled = (): Scenario =>
  given(budget, { year: 2025 }, { by: 'aftersales.head' }).when('COMPILE', { lines }, 'aftersales.head');
const executing = (): Scenario =>
  compiled()
    .when('APPROVE', {}, 'fin.reviewer')
    .when('APPROVE', {}, 'gm')
    .when('ISSUE', {}, 'fin.reviewer')
    .then('executing')
    .thenContext({ lines });
const spend = (amount: string) => ({ item: 'training', amount, purpose: 'A course.' });

describe('after-sales-budget', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(budget)).toEqual([]));

  it('is compiled, reviewed, approved, issued, kept and closed by the supervision group', () => {
    executing()
      .when('SPENT', spend('20000'), 'aftersales.head')
      .whenRefused('CLOSE', { summary: 'Well kept.' }, 'aftersales.head', 'NOT_ASSIGNED')
      .when('CLOSE', { summary: 'Well kept.' }, 'fin.head')
      .thenOutput({ outcome: 'closed' });
    compiled().when('RETURN', { remark: 'Too much.' }, 'fin.reviewer').then('compiling');
  });

  it('is inspected by the supervision group, which tells the department what to correct (第十一条)', () => {
    executing()
      .whenRefused('INSPECT', { finding: 'Nothing.' }, 'aftersales.head', 'NOT_ASSIGNED')
      .when('INSPECT', { finding: 'Two courses have no voucher.' }, 'fin.head')
      .then('executing')
      .thenNotified('aftersales.head', 'inspected');
  });

  it('BUD-01 a department that changes an item by itself is refused: beyond the item nothing is spent', () => {
    executing()
      .when('SPENT', spend('19999.99'), 'aftersales.head')
      .whenRefused('SPENT', spend('0.02'), 'aftersales.head', 'GUARD_REFUSED', 'withinBudget')
      .when('SPENT', spend('0.01'), 'aftersales.head');
  });

  it('an adjustment holds once it is approved, and not before', () => {
    const more = [lines[0], { item: 'training', amount: '30000' }];
    const asked = (): Scenario => executing().when('ADJUST', { lines: more }, 'aftersales.head').thenContext({ lines });
    asked()
      .when('APPROVE', {}, 'fin.reviewer')
      .when('APPROVE', {}, 'gm')
      .thenContext({ lines: more })
      .when('SPENT', spend('30000'), 'aftersales.head');
    asked().when('REJECT', { remark: 'No.' }, 'fin.reviewer').then('executing').thenContext({ lines });
  });

  it('is neither reviewed nor approved by whoever has compiled or adjusts it, whatever his offices', () => {
    const roles = ['AfterSalesDepartmentHead', 'FinanceDepartment', 'GeneralManager'] as const;
    const begun = given(budget, { year: 2025 }, { by: 'aftersales.head', directory: { 'aftersales.head': { roles } } })
      .when('COMPILE', { lines }, 'aftersales.head')
      .whenRefused('APPROVE', {}, 'aftersales.head', 'SEPARATION_OF_DUTIES')
      .when('APPROVE', {}, 'fin.reviewer')
      .whenRefused('APPROVE', {}, 'aftersales.head', 'SEPARATION_OF_DUTIES')
      .when('APPROVE', {}, 'gm')
      .when('ISSUE', {}, 'fin.reviewer');
    begun
      .when('ADJUST', { lines }, 'aftersales.head')
      .whenRefused('APPROVE', {}, 'aftersales.head', 'SEPARATION_OF_DUTIES')
      .when('APPROVE', {}, 'fin.reviewer')
      .whenRefused('APPROVE', {}, 'aftersales.head', 'SEPARATION_OF_DUTIES');
  });

  it('has each item once', () => {
    given(budget, { year: 2025 }, { by: 'aftersales.head' }).whenRefused(
      ...(['COMPILE', { lines: [lines[0], lines[0]] }, 'aftersales.head', 'GUARD_REFUSED', 'everyItemOnce'] as const),
    );
  });
});
