import type { Dialect } from '../settings.js';
import type { StoreSizeRound } from '../store-size/store-size.js';
import type { Goal } from './goal.js';
import { median } from './mean.js';
import { table } from './table.js';

const allowed = 1.1;

/** Cost is time for each transition: the inverse of the rate. */
const costRatio = (rounds: readonly StoreSizeRound[]): number =>
  median(rounds.map(({ empty, filled }) => empty.perSecond / filled.perSecond));

export function storeSizeReport(rounds: readonly StoreSizeRound[]): string {
  const rows = rounds.map(({ empty, filled }, n) => [
    `round ${n + 1}`,
    (1000 / empty.perSecond).toFixed(3),
    (1000 / filled.perSecond).toFixed(3),
    (empty.perSecond / filled.perSecond).toFixed(3),
    (empty.serverCpu ?? NaN).toFixed(3),
    (filled.serverCpu ?? NaN).toFixed(3),
  ]);
  const heads = ['', 'ms each, empty', 'ms each, filled', 'ratio', 'server CPU ms, empty', 'server CPU ms, filled'];
  return `${table(heads, rows)}\nmedian ratio ${costRatio(rounds).toFixed(3)}`;
}

export function storeSizeGoal(dialect: Dialect, cases: number, rounds: readonly StoreSizeRound[]): Goal {
  const ratio = costRatio(rounds);
  return {
    name: `${dialect}: cost with ${cases} finished cases against an empty store`,
    expected: `at most ${allowed.toFixed(2)}x`,
    found: `${ratio.toFixed(2)}x`,
    met: ratio <= allowed,
  };
}
