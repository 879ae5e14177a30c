import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import rebates from './agent-rebate-statistics.process.js';

const line = { agent: 'North', transactions: '10000', rebate: '300', paid: '200', pending: '100' };
const begun = (kind: string, month = '2025-02-01'): Scenario => given(rebates, { kind, month }, { by: 'cs.agent' });

describe('agent-rebate-statistics', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(rebates)).toEqual([]));

  it.each([
    ['report', '2025-02-01', '2025-03-06T23:59:59.999+08:00'],
    ['report', '2024-12-01', '2025-01-06T23:59:59.999+08:00'],
    ['pending', '2025-03-01', '2025-03-31T23:59:59.999+08:00'],
    ['pending', '2028-02-01', '2028-02-29T23:59:59.999+08:00'],
    ['pending', '2025-04-01', '2025-04-30T23:59:59.999+08:00'],
  ])('the %s of the month from %s is due at %s', (kind, month, due) => {
    begun(kind, month).dueAt('compiling', due);
  });

  it('is due the day before where the 6th itself is too late [ambiguous]', () => {
    given(rebates, { kind: 'report', month: '2025-02-01' }, { by: 'cs.agent', policy: { inclusive: false } }).dueAt(
      'compiling',
      '2025-03-05T23:59:59.999+08:00',
    );
  });

  it.each([
    [1, false, '2025-02-28'],
    [31, true, '2025-03-31'],
  ])('is due by the day %d of the month, that day included: %s, on %s', (reportDay, inclusive, day) => {
    given(rebates, { kind: 'report', month: '2025-02-01' }, { by: 'cs.agent', policy: { reportDay, inclusive } }).dueAt(
      'compiling',
      `${day}T23:59:59.999+08:00`,
    );
  });

  it('is finished with figures that are right and add up', () => {
    begun('report')
      .whenRefused('FINISH', { lines: [line], accurate: false }, 'cs.agent', 'GUARD_REFUSED', 'accurate')
      .whenRefused(
        'FINISH',
        { lines: [{ ...line, paid: '201' }], accurate: true },
        'cs.agent',
        'GUARD_REFUSED',
        'addsUp',
      )
      .when('FINISH', { lines: [line], accurate: true }, 'cs.agent')
      .thenRegister('agent-rebates', 'report-2025-02-01-2025-03-03T01:00:00.000Z', { lines: [line] })
      .thenOutput({ outcome: 'finished' });
  });

  it('begins by itself on the first for the month before, and on the last day for the month', () => {
    expect(rebates.recurs?.['report']?.input?.({ day: '2025-01-01' } as never)).toEqual({
      kind: 'report',
      month: '2024-12-01',
    });
    expect(rebates.recurs?.['pending']?.input?.({ day: '2025-01-31' } as never)).toEqual({
      kind: 'pending',
      month: '2025-01-01',
    });
  });

  it('is overdue after the 6th', () => {
    begun('report').at('2025-03-07T00:00:00+08:00').overdue('compiling');
  });
});
