import type { Json, JsonObject } from '../../src/engine/index.js';

/** The Instance of the HTTP contract, as far as tests look at it. */
export interface Instance {
  readonly id: string;
  readonly number: string;
  readonly definition: { readonly key: string; readonly version: number; readonly profile: string };
  readonly status: string;
  readonly value: Json;
  readonly states: readonly { readonly id: string; readonly title: { readonly zh: string; readonly en: string } }[];
  readonly context: JsonObject;
  readonly output: Json;
  readonly revision: number;
  readonly parentId: string | null;
  readonly childIds: readonly string[];
  readonly children: readonly {
    readonly instanceId: string;
    readonly status: string;
    readonly outcome: string | null;
  }[];
  readonly startedBy: Person;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly tasks: readonly OpenTask[];
  readonly availableEvents: readonly { readonly type: string; readonly taskId: string | null }[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface OpenTask {
  readonly id: string;
  readonly key: string;
  readonly assignee: Person | null;
  readonly candidates: readonly Person[];
}

/** RFC 9457, with what this product adds. */
export interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly guards?: readonly string[];
  readonly acceptedEvents?: readonly string[];
  readonly errors?: readonly { readonly path: string; readonly title?: string; readonly message: string }[];
}

export interface HistoryItem {
  readonly id: string;
  readonly position: number;
  readonly kind: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly actor: Person;
  readonly at: string;
  readonly from: Json;
  readonly to: Json;
  readonly revision: number;
  readonly rejection?: { readonly code: string };
  readonly causationId?: string;
  readonly correlationId: string;
  readonly prevHash: string;
  readonly hash: string;
}

export interface Replayed {
  readonly position: number;
  readonly revision: number;
  readonly status: string;
  readonly value: Json;
  readonly context: JsonObject;
  readonly tasks: readonly { readonly id: string; readonly key: string; readonly candidates: readonly string[] }[];
  readonly timers: readonly { readonly id: string; readonly pausedAt?: string }[];
}

export interface Verification {
  readonly valid: boolean;
  readonly positions: number;
  readonly head: string;
  readonly firstFailure?: { readonly position: number; readonly check: string; readonly reason: string };
}
