import { checkDefinition } from './check/index.js';
import { given, type DirectoryChanges } from './testing/index.js';
import { supplierEntry, supplierPay } from './testing/supplier-processes.js';

const paidBy = (wrote: readonly string[], directory: DirectoryChanges = {}) =>
  given(supplierPay(), {}, { directory, register: { suppliers: { 'S-1': { name: 'Lianhua' } } }, wrote }).when(
    'SUBMIT',
    {},
    'engineer1',
    { task: 'draft' },
  );

const deputy = { 'mkt.clerk': { standsInFor: ['cashier'] } };

describe('whoever creates a supplier', () => {
  it.each([
    ['cashier', ['cashier']],
    ['mkt.clerk', ['mkt.clerk', 'cashier']],
  ])('is written down with the entry, and so is whom he stood in for (%s)', (by, expected) => {
    const entered = given(supplierEntry, {}, { directory: deputy }).when('GO', {}, by, { task: 'work' }).thenDone();
    const commands = entered.records.flatMap((record) => record.commands);
    expect(commands).toContainEqual(expect.objectContaining({ type: 'enterRegister', by: expected }));
  });

  it('is not asked to pay it, and may not, also where his deputy wrote it', () => {
    const one = paidBy(['mkt.clerk', 'cashier'], deputy);
    one.assignedTo('pay', 'fin.head', 'fin.supervisor', 'fin.reviewer');
    one.when('PAY', {}, 'cashier', { task: 'pay' }).refuses('SEPARATION_OF_DUTIES');
    one.when('PAY', {}, 'fin.head', { task: 'pay' }).thenDone();
  });

  it('is no deputy, no added signer, and nobody to whom it is handed on or who is asked for an opinion', () => {
    const one = paidBy(['cashier'], { cashier: { standsInFor: ['fin.head'] } });
    one.when('PAY', {}, 'cashier', { task: 'pay' }).refuses('SEPARATION_OF_DUTIES');
    one.does('ADD_SIGNER', { users: ['cashier'], when: 'before' }, 'fin.head', 'pay').refuses('SEPARATION_OF_DUTIES');
    one.does('TRANSFER', { to: 'cashier', reason: '…' }, 'fin.head', 'pay').refuses('SEPARATION_OF_DUTIES');
    one.does('DELEGATE', { to: 'cashier' }, 'fin.head', 'pay').refuses('SEPARATION_OF_DUTIES');
  });

  it('bars nobody where the entry has no writer that is known', () => {
    paidBy([]).when('PAY', {}, 'cashier', { task: 'pay' }).thenDone();
  });

  it('is asked for of the entry of a ledger alone', () => {
    expect(checkDefinition(supplierPay('nothing')).map(({ code, subject }) => [code, subject])).toContainEqual([
      'DECLARATION_UNKNOWN',
      'pay',
    ]);
  });
});
