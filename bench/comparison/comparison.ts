import type { BenchDatabases } from '../database/bench-databases.js';
import { historyCount } from '../database/history-count.js';
import { migrated } from '../database/migrated.js';
import { guichengHost } from '../hosts/guicheng/guicheng-host.js';
import { naiveHost } from '../hosts/naive/naive-host.js';
import { runFloor } from '../hosts/raw-floor/run-floor.js';
import { RunningHost, type HostName } from '../hosts/running-host.js';
import { runLoad } from '../load/run-load.js';
import type { LoadResult } from '../load/target.js';
import type { BenchSettings } from '../settings.js';

export interface MeasuredLoad extends LoadResult {
  readonly host: HostName;
}

export interface MeasuredFloor {
  readonly group: number;
  readonly connections: number;
  readonly perSecond: number;
}

export interface Comparison {
  readonly loads: readonly MeasuredLoad[];
  readonly floors: readonly MeasuredFloor[];
}

const groupSize = 50;

/** Measures both hosts and the floor on one kind of database, taking turns so that a slow minute hits all alike. */
export async function compare(
  databases: BenchDatabases,
  settings: BenchSettings,
  directory: string,
  tell: (line: string) => void,
): Promise<Comparison> {
  const urls = {
    guicheng: await databases.create('guicheng'),
    naive: await databases.create('naive'),
    floor: await migrated(await databases.create('floor')),
  };
  const hosts: RunningHost[] = [];
  const loads: MeasuredLoad[] = [];
  const floors: MeasuredFloor[] = [];
  try {
    hosts.push(await RunningHost.start(guichengHost(urls.guicheng, directory)));
    hosts.push(await RunningHost.start(naiveHost(urls.naive, directory)));
    for (let round = 0; round < settings.rounds; round += 1) {
      floors.push(...(await measureFloor(databases, urls.floor, settings, round)));
      const turn = round % 2 === 0 ? hosts : hosts.toReversed();
      for (const concurrency of settings.concurrencies) {
        for (const { name, target } of turn) {
          const { warmUpSeconds, seconds } = settings;
          const result = await runLoad({ target, concurrency, warmUpSeconds, seconds });
          loads.push({ ...result, host: name });
          tell(`${databases.dialect} ${name}, ${concurrency} cases: ${result.perSecond.toFixed(0)}/s`);
        }
      }
    }
  } finally {
    for (const host of hosts) await host.stop();
  }
  await expectDurable('guicheng', urls.guicheng, loads);
  await expectDurable('naive', urls.naive, loads);
  return { loads, floors };
}

async function measureFloor(
  { dialect }: BenchDatabases,
  databaseUrl: string,
  { floorSeconds: seconds, concurrencies }: BenchSettings,
  round: number,
): Promise<readonly MeasuredFloor[]> {
  const measuredFloors: MeasuredFloor[] = [];
  const ways = (dialect === 'sqlite' ? [1] : concurrencies).flatMap((connections) =>
    [1, groupSize].map((group) => ({ connections, group })),
  );
  for (const [n, way] of ways.entries()) {
    const { perSecond } = await runFloor({ databaseUrl, ...way, seconds, run: round * ways.length + n });
    measuredFloors.push({ ...way, perSecond });
  }
  return measuredFloors;
}

/** Every acknowledged request is exactly one record: nothing was lost and nothing done twice. */
async function expectDurable(name: HostName, url: string, loads: readonly MeasuredLoad[]): Promise<void> {
  const acknowledged = loads.filter(({ host }) => host === name).reduce((sum, load) => sum + load.acknowledged, 0);
  const stored = await historyCount(url);
  if (stored !== acknowledged)
    throw new Error(`Expected ${name} to hold ${acknowledged} records, one for each answer, but found ${stored}.`);
}
