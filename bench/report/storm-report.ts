import type { LoadResult } from '../load/target.js';
import type { Dialect } from '../settings.js';
import type { StormResult } from '../timers/storm.js';
import type { Goal } from './goal.js';
import { mean } from './mean.js';
import { table } from './table.js';

const mostRatio = 1.5;

const p99Of = (loads: readonly LoadResult[]): number => mean(loads.map(({ p99 }) => p99));

export function stormReport({ alone, beside, calm, stormy }: StormResult): string {
  const storms = [
    ['with nobody there', alone],
    ['beside people', beside],
  ] as const;
  const fired = storms.map(([name, { timers, seconds, perSecond }]) => [
    name,
    String(timers),
    perSecond.toFixed(0),
    seconds.toFixed(1),
  ]);
  const loads = [
    ['people without a storm', calm],
    ['people within it', stormy],
  ] as const;
  const felt = loads.map(([name, rounds]) => [
    name,
    mean(rounds.map(({ perSecond }) => perSecond)).toFixed(0),
    mean(rounds.map(({ p50 }) => p50)).toFixed(1),
    p99Of(rounds).toFixed(1),
  ]);
  return (
    `${table(['timers due at once', 'timers', 'fired/s', 'lag of the last, s'], fired)}\n\n` +
    table(['', 'transitions/s', 'p50 ms', 'p99 ms'], felt)
  );
}

/** However much is due, people wait little longer. */
export function stormGoal(dialect: Dialect, { calm, stormy, beside }: StormResult): Goal {
  const ratio = p99Of(stormy) / p99Of(calm);
  return {
    name: `${dialect}: p99 of people beside ${beside.timers} timers due at once`,
    expected: `at most ${mostRatio.toFixed(2)}x`,
    found: `${ratio.toFixed(2)}x`,
    met: ratio <= mostRatio,
  };
}
