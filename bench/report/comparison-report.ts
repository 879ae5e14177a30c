import type { Comparison, MeasuredFloor, MeasuredLoad } from '../comparison/comparison.js';
import type { Dialect } from '../settings.js';
import type { Goal } from './goal.js';
import { mean } from './mean.js';
import { table } from './table.js';

const naiveGoal = 6;
const goalConcurrency = 32;

/** The rounds of one point, averaged; `p99` is that of the worst round. */
export interface Point {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly serverCpu: number;
  readonly clientCpu: number;
}

export function pointOf({ loads }: Comparison, host: MeasuredLoad['host'], concurrency: number): Point {
  const rounds = loads.filter((load) => load.host === host && load.concurrency === concurrency);
  return {
    perSecond: mean(rounds.map(({ perSecond }) => perSecond)),
    p50: mean(rounds.map(({ p50 }) => p50)),
    p99: Math.max(...rounds.map(({ p99 }) => p99)),
    serverCpu: mean(rounds.map(({ serverCpu }) => serverCpu ?? NaN)),
    clientCpu: mean(rounds.map(({ clientCpu }) => clientCpu)),
  };
}

export function floorOf({ floors }: Comparison, way: Pick<MeasuredFloor, 'group' | 'connections'>): number {
  const rounds = floors.filter(({ group, connections }) => group === way.group && connections === way.connections);
  return mean(rounds.map(({ perSecond }) => perSecond));
}

const times = (ratio: number): string => `${ratio.toFixed(2)}x`;

export function comparisonReport(dialect: Dialect, comparison: Comparison): string {
  const concurrencies = [...new Set(comparison.loads.map(({ concurrency }) => concurrency))];
  const rows = concurrencies.flatMap((concurrency) => {
    const connections = dialect === 'sqlite' ? 1 : concurrency;
    const floor = floorOf(comparison, { group: 1, connections });
    const guicheng = pointOf(comparison, 'guicheng', concurrency);
    const naive = pointOf(comparison, 'naive', concurrency);
    const line = (name: string, point: Point, ratios: readonly string[]): readonly string[] => [
      `${name}, ${concurrency} cases`,
      point.perSecond.toFixed(0),
      point.p50.toFixed(1),
      point.p99.toFixed(1),
      point.serverCpu.toFixed(2),
      point.clientCpu.toFixed(2),
      ...ratios,
    ];
    return [
      line('guicheng', guicheng, [times(guicheng.perSecond / naive.perSecond), times(guicheng.perSecond / floor)]),
      line('naive', naive, ['', times(naive.perSecond / floor)]),
    ];
  });
  const ways = [...new Map(comparison.floors.map((floor) => [`${floor.connections}/${floor.group}`, floor])).values()];
  const floorRows = ways.map((way) => [
    `raw floor, ${way.connections} connections, ${way.group} a commit`,
    floorOf(comparison, way).toFixed(0),
  ]);
  const heads = ['', 'transitions/s', 'p50 ms', 'p99 ms', 'server CPU ms', 'client CPU ms', 'to naive', 'to floor'];
  return `${table(heads, rows)}\n\n${table(['', 'transitions/s'], floorRows)}`;
}

export function comparisonGoals(dialect: Dialect, comparison: Comparison): readonly Goal[] {
  const guicheng = pointOf(comparison, 'guicheng', goalConcurrency).perSecond;
  const naive = pointOf(comparison, 'naive', goalConcurrency).perSecond;
  const floor = floorOf(comparison, { group: 1, connections: 1 });
  const goals: Goal[] = [
    {
      name: `${dialect}: ${goalConcurrency} cases against the naive host`,
      expected: `at least ${times(naiveGoal)}`,
      found: times(guicheng / naive),
      met: guicheng >= naiveGoal * naive,
    },
  ];
  if (dialect === 'sqlite') {
    goals.push({
      name: `${dialect}: ${goalConcurrency} cases against the floor of one commit each`,
      expected: 'at least 1.00x',
      found: times(guicheng / floor),
      met: guicheng >= floor,
    });
  }
  return goals;
}
