import type { BodyCost } from '../bodies/body-cost.js';
import type { Goal } from './goal.js';
import { table } from './table.js';

const goal = 20;

export const bodyReport = (costs: readonly BodyCost[]): string =>
  table(
    ['1 MiB of', 'answer', 'CPU ms'],
    costs.map(({ name, isRefused, milliseconds }) => [name, isRefused ? 'refused' : 'taken', milliseconds.toFixed(2)]),
  );

export function bodyGoal(costs: readonly BodyCost[]): Goal {
  const worst = Math.max(...costs.map(({ milliseconds }) => milliseconds));
  return {
    name: 'the worst body known',
    expected: `at most ${goal} ms of CPU`,
    found: `${worst.toFixed(2)} ms`,
    met: worst <= goal,
  };
}
