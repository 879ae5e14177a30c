import { role, type Signers } from '../../src/engine/index.js';
import { given } from '../../src/engine/testing/index.js';
import { tinyProcess, tinyTask, tinyTitle } from '../../src/engine/testing/tiny-process.js';

const finance = ['fin.head', 'fin.supervisor', 'fin.reviewer', 'cashier'];

/** Each way of signing, and how many of the four must approve. */
const ways: readonly (readonly [Signers, number])[] = [
  ['any', 1],
  ['all', 4],
  ['sequential', 4],
  [{ votes: { ratio: 0.5 } }, 2],
];

const rows = ways.flatMap(([signers, needed]) =>
  ([null, 'before', 'after', 'parallel'] as const).flatMap((added) =>
    [false, true].map((lapsed) => ({ signers, added, lapsed, result: needed + (added ? 1 : 0) })),
  ),
);

const process = (signers: Signers) =>
  tinyProcess(
    {
      initial: 'work',
      states: {
        work: {
          ...tinyTask({
            key: 'work',
            decisions: ['GO'],
            assignment: role('FinanceDepartment'),
            signers,
            deadline: 'tiny.limit',
          }),
          on: { GO: 'end' },
        },
        end: { type: 'final' },
      },
    },
    { events: { GO: { title: tinyTitle } } },
  );

describe('ways of signing, added signers and lapses together', () => {
  it.each(rows)('$signers, added $added, lapsed $lapsed: $result sign', (row) => {
    const { signers, added, lapsed, result } = row;
    const one = given(process(signers));
    if (added) one.does('ADD_SIGNER', { users: ['legal'], when: added }, 'fin.head', 'work');
    // A lapse reminds, and decides nothing.
    if (lapsed) one.afterTime({ days: 5 }).overdue('work').then('work');
    const signed: string[] = [];
    while (one.state.endedAt === null && signed.length < 10) {
      const waiting = one.state.tasks[0]?.candidates ?? [];
      const next = waiting.find((person) => person === 'legal') ?? waiting[0] ?? '';
      one.when('GO', {}, next, { task: 'work' });
      signed.push(next);
    }
    one.then('end');
    expect(new Set(signed).size).toBe(result);
    expect(signed.includes('legal')).toBe(added !== null);
    expect(finance).toEqual(expect.arrayContaining(signed.filter((person) => person !== 'legal')));
  });
});
