import { parseArgs } from 'node:util';

export type Dialect = 'sqlite' | 'postgres';
export type Part = 'comparison' | 'store-size' | 'lists' | 'bodies' | 'timers' | 'console';

/** What a run measures, and for how long. */
export interface BenchSettings {
  readonly dialects: readonly Dialect[];
  readonly parts: readonly Part[];
  readonly concurrencies: readonly number[];
  /** How often every point is measured; the hosts take turns. */
  readonly rounds: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
  readonly floorSeconds: number;
  readonly storedCases: number;
  readonly storeRounds: number;
  readonly storeSeconds: number;
  readonly listRows: number;
  /** How many are due at once. */
  readonly timers: number;
  /** How often each thing is measured in the browser. */
  readonly consoleRounds: number;
}

const thorough = {
  rounds: 2,
  warmUpSeconds: 6,
  seconds: 8,
  floorSeconds: 4,
  storedCases: 200_000,
  storeRounds: 6,
  storeSeconds: 5,
  listRows: 1_000_000,
  timers: 100_000,
  consoleRounds: 9,
};

const quick: typeof thorough = {
  rounds: 1,
  warmUpSeconds: 1,
  seconds: 3,
  floorSeconds: 2,
  storedCases: 10_000,
  storeRounds: 2,
  storeSeconds: 2,
  listRows: 50_000,
  timers: 10_000,
  consoleRounds: 3,
};

const dialects: readonly Dialect[] = ['sqlite', 'postgres'];
const parts: readonly Part[] = ['comparison', 'store-size', 'lists', 'bodies', 'timers', 'console'];

function chosen<Choice extends string>(option: string, value: string | undefined, from: readonly Choice[]) {
  if (value === undefined) return from;
  const found = from.find((choice) => choice === value);
  if (found === undefined)
    throw new Error(`Expected --${option} to be one of ${from.join(', ')}, but found '${value}'.`);
  return [found];
}

function wholeNumber(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new Error(`Expected --${option} to be a whole number from 1, but found '${value}'.`);
}

/**
 * Reads the arguments of `npm run bench --`.
 *
 * @throws Error for an argument that it does not know.
 */
export function readSettings(given: readonly string[]): BenchSettings {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      part: { type: 'string' },
      cases: { type: 'string' },
      rows: { type: 'string' },
      timers: { type: 'string' },
    },
  });
  const length = values.quick ? quick : thorough;
  const storedCases = wholeNumber('cases', values.cases) ?? length.storedCases;
  const listRows = wholeNumber('rows', values.rows) ?? length.listRows;
  const timers = wholeNumber('timers', values.timers) ?? length.timers;
  return {
    ...length,
    timers,
    storedCases,
    listRows,
    dialects: chosen('only', values.only, dialects),
    parts: chosen('part', values.part ?? positionals[0], parts),
    concurrencies: [1, 8, 32],
  };
}
