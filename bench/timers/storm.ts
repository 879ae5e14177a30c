import { performance } from 'node:perf_hooks';
import type { BenchDatabases } from '../database/bench-databases.js';
import { guichengHost } from '../hosts/guicheng/guicheng-host.js';
import { RunningHost } from '../hosts/running-host.js';
import { runLoad } from '../load/run-load.js';
import type { LoadResult, Target } from '../load/target.js';
import type { BenchSettings } from '../settings.js';
import { armCases } from './armed-cases.js';
import { DemoServer } from './demo-server.js';

/** How people work: so many at once, each asking for the next thing when the last one is answered. */
const concurrency = 8;

/** A storm: timers that are all due when the clock is moved. */
export interface Storm {
  readonly timers: number;
  /** From the moment at which they were due until the last one had fired. */
  readonly seconds: number;
  readonly perSecond: number;
}

export interface StormResult {
  /** With nobody there. */
  readonly alone: Storm;
  /** While people work. */
  readonly beside: Storm;
  /** What people get, without and with a storm, by turns. */
  readonly calm: readonly LoadResult[];
  readonly stormy: readonly LoadResult[];
}

/** Lets timers lapse together, with nobody there and beside people, and measures what people feel of it. */
export async function measureStorms(
  databases: BenchDatabases,
  settings: BenchSettings,
  directory: string,
  tell: (line: string) => void,
): Promise<StormResult> {
  const { dialect } = databases;
  const host = await RunningHost.start(guichengHost(await databases.create('timers'), directory));
  const { target } = host;
  try {
    const server = await DemoServer.of(target);
    await armCases(target, settings.timers);
    const alone = await storm(server);
    tell(`${dialect}: ${settings.timers} timers alone: ${alone.perSecond.toFixed(0)}/s`);
    await armCases(target, settings.timers);
    const load = (): Promise<LoadResult> => people(target, settings);
    await load();
    const calm = [await load()];
    const lapsing = storm(server);
    const stormy: LoadResult[] = [];
    let over = false;
    void lapsing.finally(() => (over = true));
    // The last one may go on when the storm is over already: it is left out, unless it is the only one.
    do {
      const one = await load();
      if (!over || stormy.length === 0) stormy.push(one);
    } while (!over);
    const beside = await lapsing;
    calm.push(await load());
    tell(`${dialect}: ${settings.timers} timers beside ${concurrency} people: ${beside.perSecond.toFixed(0)}/s`);
    return { alone, beside, calm, stormy };
  } finally {
    await host.stop();
  }
}

const people = (target: Target, { seconds }: BenchSettings): Promise<LoadResult> =>
  runLoad({ target, concurrency, warmUpSeconds: 0.5, seconds });

/** Until nothing is due any more: what lapses with the timers that were armed for it is part of it. */
async function storm(server: DemoServer): Promise<Storm> {
  const before = await server.timers();
  const startedAt = performance.now();
  await server.moveClock('P30D');
  let now = await server.timers();
  for (; now.fired === before.fired || now.lagSeconds > 0; now = await server.timers()) await server.pause();
  const seconds = (performance.now() - startedAt) / 1000;
  const timers = now.fired - before.fired;
  return { timers, seconds, perSecond: timers / seconds };
}
