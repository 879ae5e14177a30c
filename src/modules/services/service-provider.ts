import type { Json, JsonObject } from '../../engine/index.js';

/** One visit of a state that invokes a service. */
export interface ServiceRun {
  /** The same at each attempt, also after a crash: the other side knows a repeat by it. */
  readonly runId: string;
  readonly orgId: string;
  readonly instanceId: string;
  /**
   * Aborted when the deadline has passed, the server stops, or the case has left the state that waits for it: what the
   * run ends with then is not looked at.
   */
  readonly signal: AbortSignal;
}

/** Does the work of one service that charts invoke by its name. */
export interface ServiceProvider {
  readonly service: string;
  /**
   * Runs at least once, so a repeat must do no harm. No transaction is open.
   *
   * @param input what the chart says; something personal in it is a reference into the vault
   * @returns the `output` of the chart's `onDone`: JSON of at most 64 KiB that holds nothing personal
   * @throws ServiceFailed when the answer is no; any other error is tried again
   */
  run(input: JsonObject, of: ServiceRun): Promise<Json>;
}
