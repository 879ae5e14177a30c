import { performance } from 'node:perf_hooks';
import type { Answer, Connection } from './connection.js';
import type { PlannedRequests } from './requests.js';

/** Hears of each acknowledged request of a case. */
export interface CaseObserver {
  /** Whether to leave the case before its next step. */
  readonly stopped: boolean;
  started(): void;
  /** @param sentAt when the step was sent, milliseconds of `performance.now()`. */
  transition(sentAt: number): void;
}

function expectStatus(answer: Answer, status: number, request: string): void {
  if (answer.status === status) return;
  throw new Error(`Expected ${status} for ${request}, but found ${answer.status}: ${answer.body}`);
}

/**
 * Runs one case of the plan from its start to its end.
 *
 * @throws Error on the first answer that is not the expected one: a number with errors in it says nothing.
 */
export async function runCase(
  connection: Connection,
  requests: PlannedRequests,
  observer: CaseObserver,
): Promise<void> {
  let last = await connection.request(requests.start);
  expectStatus(last, 201, 'the start of a case');
  observer.started();
  const { id } = JSON.parse(last.body) as { id: string };
  for (const [n, request] of requests.steps.entries()) {
    if (observer.stopped) return;
    const sentAt = performance.now();
    last = await connection.request(request(id));
    observer.transition(sentAt);
    expectStatus(last, 200, `step ${n + 1}`);
  }
  if (!last.body.includes('"status":"done"'))
    throw new Error(`Expected the last step to end the case, but found ${last.body}`);
}
