import type { EntryWriters } from './known.js';
import type { PendingModification } from './administration/pending-modification.js';
import type { Suspension } from './administration/suspension.js';
import type { InvokeEnd } from './envelope.js';
import type { Course } from './going-back/course.js';
import type { Json, JsonObject } from './json.js';
import type { Task } from './task.js';
import type { Timer } from './timer.js';

/** XState's own word for how a case stands. */
export type InstanceStatus = 'active' | 'done' | 'error' | 'stopped';

/** A persisted XState snapshot: what `machine.getPersistedSnapshot` gives. */
export interface PersistedSnapshot {
  readonly status: InstanceStatus;
  readonly value: Json;
  readonly context: JsonObject;
  readonly output?: Json;
  readonly error?: Json;
  readonly historyValue: JsonObject;
  readonly children: JsonObject;
}

/**
 * A case as it stands: all that a step needs and all that a replay rebuilds. It is hashed into every record, so it
 * holds no clock reading that a replay could not repeat. Finished tasks and fired timers are not in it: its size does
 * not grow with the length of the history.
 */
export interface InstanceState {
  readonly id: string;
  readonly orgId: string;
  /** YYMM and a sequence within the month, for people: one number is one case of the organisation. */
  readonly number: string;
  readonly definition: { readonly key: string; readonly version: number; readonly profile: string };
  /** Counts the changes of the case; the ETag of the API. A refusal does not change it. */
  readonly revision: number;
  readonly snapshot: PersistedSnapshot;
  readonly tasks: readonly Task[];
  /**
   * The revision that set the terms which stand now: what the case asks for has not changed since. A ballot names it,
   * so two ballots with the same number are on the same terms; the sealed record of that revision is their proof.
   */
  readonly terms: number;
  readonly timers: readonly Timer[];
  /** Running children and services, by the id of their invoke. */
  readonly invokes: readonly Invoke[];
  /** Every case that this one has run as a child, oldest first. */
  readonly children: readonly Child[];
  /** What of it has been decided and stands, for going back; absent where nothing has. */
  readonly course?: Course;
  /** What an administrator has asked for and nobody has confirmed. */
  readonly modification?: PendingModification;
  /** Who decided each task of the case so far (task key to people), for the separation of duties. */
  readonly acts: Readonly<Record<string, readonly string[]>>;
  /** Whether anybody has signed a task in a seat that is not the requester's; absent while nobody has. */
  readonly actsOfOthers?: true;
  /** Everybody who started, was asked or decided: those who may see the case. */
  readonly participants: readonly string[];
  readonly parent: { readonly instanceId: string; readonly invokeId: string } | null;
  readonly suspended: boolean;
  /** By whom, since when and why; absent where it is not suspended. */
  readonly suspension?: Suspension;
  /** What children and services ended with while the case was suspended, in order: it hears of them when it is resumed. */
  readonly held?: readonly InvokeEnd[];
  readonly startedBy: string;
  /** Who started it for whoever it is of, as his deputy; absent where nobody stood in. */
  readonly submittedBy?: string;
  /** Who has written the register entries that the case was told of, where a task bars them; absent where none does. */
  readonly writers?: EntryWriters;
  readonly startedAt: string;
  readonly endedAt: string | null;
}

/** A child of a case as the case knows it. */
export interface Child {
  readonly invokeId: string;
  readonly instanceId: string;
  /** The key of its process. */
  readonly process: string;
  readonly status: InstanceStatus;
  /** The outcome that it ended with; `null` while it runs, or where it names none. */
  readonly outcome: string | null;
}

export interface Invoke {
  readonly invokeId: string;
  readonly kind: 'process' | 'service';
  /** The process key or the name of the service. */
  readonly name: string;
  /** The id of the child instance or of the service run. */
  readonly id: string;
}
