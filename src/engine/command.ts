import type { GivenNotification } from './given-notification.js';
import type { Json, JsonObject } from './json.js';
import type { LocalizedText } from './localized-text.js';
import type { SkipReason } from './skipped-tasks.js';
import type { Task } from './task.js';
import type { Timer } from './timer.js';

/** A change of a ledger. `create` needs a new key; `amend` needs the entry as the fact showed it. */
export interface RegisterChange {
  readonly register: string;
  readonly operation: 'create' | 'amend';
  readonly key: string;
  readonly data: JsonObject;
  /** `amend`: the revision that the fact showed. */
  readonly revision?: number;
}

export interface Notification {
  readonly to: readonly string[];
  readonly title: LocalizedText;
  readonly taskId?: string;
  /** It says that the task waits for them: untrue once it does no more. */
  readonly waits?: true;
  /** Who is told the same because he stands in for one of them now; absent where nobody does. */
  readonly deputies?: readonly DeputyTold[];
  /** Whom it goes to stands in the case: nobody was asked for it. */
  readonly ofCase?: true;
}

/** Somebody with whom he stands in for. */
export interface DeputyTold {
  readonly deputy: string;
  readonly principal: string;
}

/**
 * The closed list of what a step may ask of the shell. A step does nothing itself; the shell carries the whole list
 * out in the transaction that stores the new state (notifications and services leave through the outbox).
 */
export type Command =
  | { readonly type: 'openTask'; readonly task: Task }
  | { readonly type: 'updateTask'; readonly task: Task }
  | { readonly type: 'closeTask'; readonly task: Task; readonly decision: TaskDecision | null }
  | { readonly type: 'createTimer'; readonly timer: Timer }
  | { readonly type: 'cancelTimer'; readonly timerId: string }
  /** It stands still: nothing fires it until it is moved. */
  | { readonly type: 'pauseTimer'; readonly timerId: string }
  | MoveTimer
  /** `by`: who writes it, and whom he stands in for; absent where the engine does. */
  | { readonly type: 'enterRegister'; readonly change: RegisterChange; readonly by?: readonly string[] }
  | {
      readonly type: 'startChild';
      readonly invokeId: string;
      readonly process: string;
      readonly instanceId: string;
      readonly input: JsonObject;
    }
  | { readonly type: 'stopChild'; readonly invokeId: string; readonly instanceId: string }
  | {
      readonly type: 'startProcess';
      readonly process: string;
      readonly instanceId: string;
      readonly input: JsonObject;
      /** Who is its initiator; that of this case when absent. */
      readonly by?: string;
    }
  | {
      readonly type: 'runService';
      readonly id: string;
      readonly invokeId: string;
      readonly service: string;
      readonly input: JsonObject;
    }
  | { readonly type: 'cancelService'; readonly id: string; readonly invokeId: string }
  /** These people get a copy of the case. */
  | {
      readonly type: 'copyTo';
      readonly id: string;
      readonly users: readonly string[];
      readonly by: string;
      readonly taskId?: string;
    }
  | { readonly type: 'notify'; readonly id: string; readonly notification: Notification }
  /** What these were told is not true any more. */
  | { readonly type: 'withdrawNotifications'; readonly notifications: readonly GivenNotification[] }
  | { readonly type: 'raiseIncident'; readonly id: string; readonly incident: IncidentDraft }
  /** Somebody was found for a task that nobody could do, or it is open no more; without a task: so is it with a failed case. */
  | { readonly type: 'endIncident'; readonly taskId?: string; readonly by: string };

/** How a task ended: who decided it with which event, and when (RFC 3339). `null` where the case left the state by another way. */
export interface TaskDecision {
  readonly by: string;
  readonly event: string;
  readonly at: string;
  /** The terms that were decided on, as `InstanceState.terms`. */
  readonly terms: number;
  /** Why it was not asked for, where its policy takes it as given. */
  readonly skipped?: SkipReason;
}

/** A timer goes on after a pause, or its limit was counted again; `from` and `to` may be the same moment. */
export interface MoveTimer {
  readonly type: 'moveTimer';
  readonly timerId: string;
  /** Its due moment before and after (RFC 3339). */
  readonly from: string;
  readonly to: string;
  /** How long it has stood still by now, as {@link Timer.pausedFor}; absent where it never has. */
  readonly pausedFor?: number;
}

export interface IncidentDraft {
  readonly kind: 'unassignedTask' | 'caseFailed';
  readonly taskId?: string;
  readonly detail: Json;
}
