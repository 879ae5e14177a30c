import { performance } from 'node:perf_hooks';
import { casePlan } from '../workload/plan.js';
import { Connection } from './connection.js';
import { runCase, type CaseObserver } from './one-case.js';
import { processCpu } from './process-cpu.js';
import { plannedRequests, type PlannedRequests } from './requests.js';
import type { LoadOptions, LoadResult } from './target.js';

/** Counts everything that is acknowledged, and measures what is answered inside the window. */
class Window implements CaseObserver {
  readonly latencies: number[] = [];
  acknowledged = 0;
  stopped = false;
  measuring = false;

  started(): void {
    this.acknowledged += 1;
  }

  transition(sentAt: number): void {
    this.acknowledged += 1;
    if (this.measuring) this.latencies.push(performance.now() - sentAt);
  }
}

/** Runs one case after the other on one connection until the window closes. */
async function runCases(connection: Connection, requests: PlannedRequests, window: Window): Promise<void> {
  while (!window.stopped) await runCase(connection, requests, window);
}

const pause = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

async function measured(window: Window, options: LoadOptions): Promise<Omit<LoadResult, 'acknowledged'>> {
  await pause(options.warmUpSeconds);
  const serverBefore = processCpu(options.target.processId);
  const clientBefore = process.cpuUsage();
  const startedAt = performance.now();
  window.measuring = true;
  await pause(options.seconds);
  window.measuring = false;
  const elapsed = performance.now() - startedAt;
  const client = process.cpuUsage(clientBefore);
  const serverAfter = processCpu(options.target.processId);
  window.stopped = true;
  const sorted = window.latencies.sort((one, other) => one - other);
  const transitions = sorted.length;
  return {
    concurrency: options.concurrency,
    perSecond: (transitions * 1000) / elapsed,
    transitions,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    serverCpu: serverBefore === null || serverAfter === null ? null : (serverAfter - serverBefore) / transitions,
    clientCpu: (client.user + client.system) / 1000 / transitions,
  };
}

/**
 * Drives a server with a closed loop: each case sends its next event when the last one is acknowledged.
 *
 * @throws Error on the first answer that is not the expected one.
 */
export async function closedLoop(options: LoadOptions): Promise<LoadResult> {
  const { host, port } = options.target;
  const requests = plannedRequests(casePlan, options.target);
  const window = new Window();
  const opening = Array.from({ length: options.concurrency }, () => Connection.open(host, port));
  const connections = await Promise.all(opening);
  try {
    const cases = connections.map((connection) => runCases(connection, requests, window));
    const running = Promise.all(cases);
    const result = await Promise.race([
      measured(window, options),
      running.then(() => Promise.reject(new Error('Expected the load to last, but it ended.'))),
    ]);
    await running;
    return { ...result, acknowledged: window.acknowledged };
  } finally {
    window.stopped = true;
    for (const connection of connections) connection.close();
  }
}
