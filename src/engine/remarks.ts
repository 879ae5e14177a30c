import type { PersonalReference } from './personal.js';
import type { ProcessEvent } from './process-event.js';

/** What somebody said when he decided a task. */
export interface SaidWithDecision {
  readonly decision: string;
  readonly by: string;
  readonly at: string;
  /** Empty when nothing was said. */
  readonly remark: string | PersonalReference;
}

/** By task: what was said with its last decision, for those who decide after it. */
export type Remarks = Readonly<Record<string, SaidWithDecision>>;

/** The remarks with that of one more decision. */
export function withRemark(remarks: Remarks, { type, task, actor, at, data }: ProcessEvent<string, unknown>): Remarks {
  const { remark = '' } = data as { readonly remark?: SaidWithDecision['remark'] };
  return task ? { ...remarks, [task.key]: { decision: type, by: actor, at, remark } } : remarks;
}
