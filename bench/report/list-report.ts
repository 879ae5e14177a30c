import type { ListCost } from '../lists/list-cost.js';
import type { Dialect } from '../settings.js';
import type { Goal } from './goal.js';
import { table } from './table.js';

const mostMilliseconds = 5;

const shown = (milliseconds: number): string => milliseconds.toFixed(2);

export const listReport = (costs: readonly ListCost[]): string =>
  table(
    ['a page of 50', 'CPU ms', 'of it the server', 'wall ms'],
    costs.map(({ name, cpu, serverCpu, wall }) => [name, shown(cpu), shown(serverCpu), shown(wall)]),
  );

/** No page of any list may cost more, however many rows it has. */
export function listGoal(dialect: Dialect, rows: number, costs: readonly ListCost[]): Goal {
  const dearest = costs.reduce((most, one) => (one.cpu > most.cpu ? one : most));
  return {
    name: `${dialect}: CPU of the dearest page of a list of ${rows} rows`,
    expected: `<= ${mostMilliseconds} ms`,
    found: `${shown(dearest.cpu)} ms (${dearest.name})`,
    met: dearest.cpu <= mostMilliseconds,
  };
}
