import type { DueTimer } from '../../persistence/index.js';
import type { PipelineResult } from '../runtime/index.js';

/** A timer that was due and could not fire. */
export interface TimerFailure {
  readonly timer: DueTimer;
  /** How often it has failed, this time included. */
  readonly attempts: number;
  readonly cause: string;
}

/** A foreign error may quote a whole document. */
const longestCause = 500;

export const failureOf = (timer: DueTimer, result: PipelineResult): TimerFailure => ({
  timer,
  attempts: timer.attempts + 1,
  cause: causeOf(result).slice(0, longestCause),
});

function causeOf(result: PipelineResult): string {
  switch (result.type) {
    case 'failed':
      return String(result.error);
    case 'unreadable':
      return String(result.reason);
    case 'rejected':
      return result.rejection.detail.en;
    case 'notFound':
      return 'Expected the case of the timer, but there is none.';
    default:
      return `Expected the timer to fire, but the pipeline answered '${result.type}'.`;
  }
}
