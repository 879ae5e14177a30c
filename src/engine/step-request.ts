import type { PastDecision } from './task.js';

/** What is known of a request besides its envelope. It is no part of the case: a replay does without it. */
export interface StepRequest {
  /** The revisions that the sender would act on (`If-Match`); another one is refused. */
  readonly expectedRevisions?: readonly number[] | undefined;
  /** What the sender made of the task that the envelope names, where that task is closed. */
  readonly pastDecision?: PastDecision | undefined;
}
