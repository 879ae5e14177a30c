import { parseArgs } from 'node:util';

export type Dialect = 'sqlite' | 'postgres';
export type Part = 'comparison' | 'store-size';

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
}

const thorough = {
  rounds: 2,
  warmUpSeconds: 2,
  seconds: 8,
  floorSeconds: 4,
  storedCases: 200_000,
  storeRounds: 6,
  storeSeconds: 5,
};

const quick: typeof thorough = {
  rounds: 1,
  warmUpSeconds: 1,
  seconds: 3,
  floorSeconds: 2,
  storedCases: 10_000,
  storeRounds: 2,
  storeSeconds: 2,
};

const dialects: readonly Dialect[] = ['sqlite', 'postgres'];
const parts: readonly Part[] = ['comparison', 'store-size'];

function chosen<Choice extends string>(option: string, value: string | undefined, from: readonly Choice[]) {
  if (value === undefined) return from;
  const found = from.find((choice) => choice === value);
  if (found === undefined)
    throw new Error(`Expected --${option} to be one of ${from.join(', ')}, but found '${value}'.`);
  return [found];
}

/**
 * Reads the arguments of `npm run bench --`.
 *
 * @throws Error for an argument that it does not know.
 */
export function readSettings(given: readonly string[]): BenchSettings {
  const { values } = parseArgs({
    args: [...given],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      part: { type: 'string' },
      cases: { type: 'string' },
    },
  });
  const length = values.quick ? quick : thorough;
  const storedCases = values.cases === undefined ? length.storedCases : Number(values.cases);
  if (!Number.isInteger(storedCases) || storedCases < 1)
    throw new Error(`Expected --cases to be a whole number from 1, but found '${values.cases}'.`);
  return {
    ...length,
    storedCases,
    dialects: chosen('only', values.only, dialects),
    parts: chosen('part', values.part, parts),
    concurrencies: [1, 8, 32],
  };
}
