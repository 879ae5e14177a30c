import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import stocktake from './inventory-stocktake.process.js';

const counting = (scope: string, by: string): Scenario =>
  given(stocktake, { scope, day: '2025-03-31' }, { by, register: { stock: { 'PEN-B': { quantity: 25 } } } });

describe('inventory-stocktake', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(stocktake)).toEqual([]));

  it('comes back at the end of each quarter for supplies, and weekly, monthly and yearly for materials', () => {
    const recurs = Object.entries(stocktake.recurs ?? {}).map(([name, { every, day }]) => [name, every, day]);
    expect(recurs).toEqual([
      ['supplies', 'quarter', -1],
      ['materialsWeekly', 'week', 'stocktake.weekday'],
      ['materialsMonthly', 'month', -1],
      ['materialsYearly', 'year', -1],
    ]);
  });

  it('matches where everything is there that the book says', () => {
    counting('supplies', 'admin.officer')
      .assignedTo('countingSupplies', 'hr.head', 'admin.officer')
      .whenRefused('ALL_COUNTED', {}, 'admin.officer', 'GUARD_REFUSED', 'somethingCounted')
      .when('COUNT', { item: 'PEN-B', counted: 25 }, 'admin.officer')
      .when('ALL_COUNTED', {}, 'admin.officer')
      .thenOutput({ outcome: 'matched' });
  });

  it('is corrected by another count of the same item, in both directions', () => {
    const miscounted = (): Scenario =>
      counting('supplies', 'admin.officer').when('COUNT', { item: 'PEN-B', counted: 52 }, 'admin.officer');
    miscounted()
      .thenRegister('stocktakes', '250301/PEN-B', { counted: 52, difference: 27 })
      .when('COUNT', { item: 'pen-b', counted: 25 }, 'admin.officer')
      .thenRegister('stocktakes', '250301/PEN-B', { counted: 25, difference: 0 })
      .thenContext({ items: 1, differences: 0 })
      .when('COUNT', { item: 'PEN-B', counted: 24 }, 'admin.officer')
      .thenContext({ items: 1, differences: 1 });
    miscounted()
      .when('COUNT', { item: 'PEN-B', counted: 25 }, 'admin.officer')
      .when('ALL_COUNTED', {}, 'admin.officer')
      .thenOutput({ outcome: 'matched' });
  });

  it('enters each difference, has it explained and tells finance [model]', () => {
    counting('materials', 'warehouse1')
      .assignedTo('countingMaterials', 'warehouse1')
      .when('COUNT', { item: 'PEN-B', counted: 24 }, 'warehouse1')
      .afterTime({ minutes: 1 })
      .when('COUNT', { item: 'X-1', counted: 0 }, 'warehouse1')
      .thenContext({ items: 2, differences: 1 })
      .when('ALL_COUNTED', {}, 'warehouse1')
      .then('explainingMaterials')
      .when('EXPLAIN', { explanation: 'One was broken.' }, 'warehouse1')
      .thenOutput({ outcome: 'mismatched' })
      .thenNotified('fin.head', 'differences')
      .thenRegister('stock', 'PEN-B', { quantity: 25 });
    counting('supplies', 'admin.officer')
      .when('COUNT', { item: 'PEN-B', counted: 26 }, 'admin.officer')
      .when('ALL_COUNTED', {}, 'admin.officer')
      .then('explainingSupplies');
  });
});
