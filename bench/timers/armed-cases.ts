import { Connection } from '../load/connection.js';
import { runCase, type CaseObserver } from '../load/one-case.js';
import { plannedRequests } from '../load/requests.js';
import type { Target } from '../load/target.js';
import { casePlan } from '../workload/plan.js';

const connections = 32;

/** Leaves a case behind its first step, where a timer runs. */
class FirstStep implements CaseObserver {
  stopped = false;

  started(): void {
    this.stopped = false;
  }

  transition(): void {
    this.stopped = true;
  }
}

/** Starts so many cases over HTTP and takes each to the state whose timer is due in three days. */
export async function armCases(target: Target, count: number): Promise<void> {
  const requests = plannedRequests(casePlan, target);
  let left = count;
  const run = async (): Promise<void> => {
    const connection = await Connection.open(target.host, target.port);
    for (; left > 0;) {
      left -= 1;
      await runCase(connection, requests, new FirstStep());
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, run));
}
