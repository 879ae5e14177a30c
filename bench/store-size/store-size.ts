import type { BenchDatabases } from '../database/bench-databases.js';
import { guichengHost } from '../hosts/guicheng/guicheng-host.js';
import { RunningHost } from '../hosts/running-host.js';
import { Connection } from '../load/connection.js';
import { runCase } from '../load/one-case.js';
import { plannedRequests } from '../load/requests.js';
import { runLoad } from '../load/run-load.js';
import type { LoadResult } from '../load/target.js';
import type { BenchSettings } from '../settings.js';
import { casePlan } from '../workload/plan.js';
import { fillStore } from './filled-store.js';

export interface StoreSizeRound {
  readonly empty: LoadResult;
  readonly filled: LoadResult;
}

const concurrency = 32;
const nobody = { stopped: false, started: () => undefined, transition: () => undefined };

/** A store with one finished case, and as many copies of it as asked for. */
async function store(databases: BenchDatabases, name: string, copies: number, directory: string): Promise<string> {
  const url = await databases.create(name);
  const host = await RunningHost.start(guichengHost(url, directory));
  const connection = await Connection.open(host.target.host, host.target.port);
  await runCase(connection, plannedRequests(casePlan, host.target), nobody);
  connection.close();
  await host.stop();
  await fillStore(url, copies);
  return url;
}

/** Measures the same load on an empty and on a filled store, by turns, so that a slow minute hits both alike. */
export async function compareStoreSizes(
  databases: BenchDatabases,
  settings: BenchSettings,
  directory: string,
  tell: (line: string) => void,
): Promise<readonly StoreSizeRound[]> {
  const urls = [
    await store(databases, 'store_empty', 0, directory),
    await store(databases, 'store_filled', settings.storedCases, directory),
  ];
  tell(`${databases.dialect}: ${settings.storedCases} finished cases are in the filled store`);
  const hosts: RunningHost[] = [];
  const rounds: StoreSizeRound[] = [];
  try {
    for (const url of urls) hosts.push(await RunningHost.start(guichengHost(url, directory)));
    const [empty, filled] = hosts;
    if (!empty || !filled) throw new Error('Expected two hosts, but one did not start.');
    const load = ({ target }: RunningHost, seconds: number): Promise<LoadResult> =>
      runLoad({ target, concurrency, warmUpSeconds: 1, seconds });
    for (const host of hosts) await load(host, settings.storeSeconds);
    for (let round = 0; round < settings.storeRounds; round += 1) {
      const first = round % 2 === 0 ? empty : filled;
      const one = await load(first, settings.storeSeconds);
      const other = await load(first === empty ? filled : empty, settings.storeSeconds);
      rounds.push(first === empty ? { empty: one, filled: other } : { empty: other, filled: one });
    }
  } finally {
    for (const host of hosts) await host.stop();
  }
  return rounds;
}
