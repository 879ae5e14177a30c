import type { ConsoleTime } from '../console/console-time.js';
import type { Dialect } from '../settings.js';
import type { Goal } from './goal.js';
import { median } from './mean.js';
import { table } from './table.js';

/** What is asked for in tenths says them, and nothing else does. */
const shown = (amount: number): string => amount.toFixed(amount < 10 ? 1 : 0);

const isWithin = ({ samples, budget }: ConsoleTime): boolean => budget === undefined || median(samples) <= budget;

const verdict = (time: ConsoleTime): string => (time.budget === undefined ? '' : isWithin(time) ? 'ok' : 'MISSED');

export const consoleReport = (times: readonly ConsoleTime[]): string =>
  table(
    ['in Chromium', 'budget', 'median', 'best', 'worst', 'times', ''],
    times.map((time) => {
      const { name, unit, budget, samples } = time;
      return [
        `${name}, ${unit}`,
        budget === undefined ? '-' : String(budget),
        shown(median(samples)),
        shown(Math.min(...samples)),
        shown(Math.max(...samples)),
        String(samples.length),
        verdict(time),
      ];
    }),
  );

/** The budgets of the design, one goal for each. */
export const consoleGoals = (dialect: Dialect, times: readonly ConsoleTime[]): readonly Goal[] =>
  times.flatMap((time) =>
    time.budget === undefined
      ? []
      : {
          name: `${dialect}: console, ${time.name}`,
          expected: `<= ${time.budget} ${time.unit}`,
          found: `${shown(median(time.samples))} ${time.unit}`,
          met: isWithin(time),
        },
  );
