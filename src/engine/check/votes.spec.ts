import type { Role } from '../roles.js';
import type { Signers } from '../task.js';
import { tinyProcess, tinyTask } from '../testing/tiny-process.js';
import { checkDefinition } from './index.js';

const signedBy = (signers: Signers) =>
  checkDefinition(
    tinyProcess({
      initial: 'work',
      states: {
        work: { ...tinyTask({ key: 'work', decisions: ['GO'], signers }), on: { GO: 'end' } },
        end: { type: 'final' },
      },
    }),
  ).filter(({ code }) => code === 'SIGNERS_INVALID');

const weighed = (weights: object) => signedBy({ votes: { ratio: 0.5, weights: weights as Record<Role, number> } });

describe('the check of a vote', () => {
  it.each([1.5, 0, -0.5, Number.NaN, Infinity])('refuses a ratio of %d, and says what it may be', (ratio) => {
    expect(signedBy({ votes: { ratio } })).toMatchObject([
      { subject: 'work', detail: { en: expect.stringContaining('a ratio above 0 and up to 1') as unknown } },
    ]);
  });

  it.each([
    ['of nothing', { Cashier: 0 }],
    ['below nothing', { Cashier: -1 }],
    ['that no count can tell from nothing', { Cashier: 1e-10 }],
    ['without end', { Cashier: Infinity }],
    ['of a role that is none', { Emperor: 3 }],
  ])('refuses a weight %s', (_, weights) => {
    expect(weighed(weights)).toHaveLength(1);
  });

  it('takes a part of a vote, a million and the whole', () => {
    expect(weighed({ Cashier: 0.001, FinanceManager: 1_000_000 })).toEqual([]);
    expect(signedBy({ votes: { ratio: 1 } })).toEqual([]);
  });
});
