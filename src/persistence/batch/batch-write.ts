import {
  normalForm,
  type CaseDescription,
  type Command,
  type InstanceState,
  type InstanceStatus,
  type Json,
  type RecordKind,
} from '../../engine/index.js';
import type { StayChange } from './stay-change.js';

/** A case with the head of its history. */
export interface StoredInstance {
  readonly state: InstanceState;
  /** How many records its history has. */
  readonly position: number;
  /** The hash of the last record. */
  readonly head: string;
  /** What its row says of it in lists; not known of a case that was only read. */
  readonly description?: CaseDescription;
}

/** A sealed record as it is kept: `record` is its canonical JSON (RFC 8785), `hash` the SHA-256 of that text, hex. */
export interface StoredRecord {
  readonly orgId: string;
  readonly instanceId: string;
  readonly position: number;
  /** The id of the envelope: unique, so that no envelope is ever applied twice. */
  readonly eventId: string;
  readonly kind: RecordKind;
  readonly at: string;
  readonly record: string;
  readonly hash: string;
}

/** What the rows of a case say before a batch changes them. */
export interface InstanceBefore
  extends
    Pick<InstanceState, 'revision' | 'participants' | 'tasks' | 'suspended'>,
    Pick<StoredInstance, 'position' | 'description'> {
  readonly status: InstanceStatus;
  /** XState's value. */
  readonly value: Json;
}

/** What one batch does to one case: all of its steps together. */
export interface InstanceChange {
  /** What the store must still hold, and who is known to it; `null` for a case that starts. */
  readonly before: InstanceBefore | null;
  readonly after: StoredInstance & Required<Pick<StoredInstance, 'description'>>;
  /** The canonical JSON of `after.state`, so that it is written once and hashed once. */
  readonly stateText: string;
  readonly records: readonly StoredRecord[];
  /** The commands of all steps, in order. */
  readonly commands: readonly Command[];
  readonly stays: StayChange;
}

/** A personal value on its way into the vault. The commitment in the history is SHA-256(salt, value). */
export interface PersonalValue {
  readonly orgId: string;
  readonly id: string;
  readonly instanceId: string;
  readonly field: string;
  /** The user who submitted it. */
  readonly subjectId: string;
  /** JSON text. */
  readonly value: string;
  /** Hex. */
  readonly salt: string;
}

/** The first answer to an `Idempotency-Key`. */
export interface IdempotentAnswer {
  readonly orgId: string;
  readonly userId: string;
  readonly key: string;
  /** HMAC-SHA-256 of method, path and body, hex. */
  readonly requestHash: string;
  readonly status: number;
  /** JSON text of the body, and the headers that went with it. */
  readonly body: string;
  readonly headers: string;
  readonly createdAt: string;
}

/** A file that was uploaded, as a step may use it. */
export interface UploadedFile {
  readonly id: string;
  /** Its case; `null` until one has taken it. */
  readonly instanceId: string | null;
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
  /** `null` once it is in the vault. */
  readonly name: string | null;
  readonly uploadedBy: string;
  readonly isErased: boolean;
}

/** A file that a case takes. */
export interface AdoptedFile {
  readonly id: string;
  readonly instanceId: string;
  /** The id of its name in the vault. */
  readonly nameRef: string;
}

export interface BatchWrite {
  readonly orgId: string;
  readonly instances: readonly InstanceChange[];
  readonly personal: readonly PersonalValue[];
  readonly answers: readonly IdempotentAnswer[];
  readonly attachments: readonly AdoptedFile[];
  /** The topics of those who send notifications out of the house: a row of the outbox for each. */
  readonly notificationTopics: readonly string[];
  /** What the other nodes are told when the transaction commits. */
  readonly announcements: readonly Announcement[];
  readonly at: string;
}

/** A message to the other nodes that serve the same database. */
export interface Announcement {
  readonly channel: string;
  readonly payload: string;
}

/** Two writers met on the same rows: run the commands again in a new transaction. */
export class StaleWrite extends Error {}

export interface WantedDecision {
  readonly instanceId: string;
  readonly taskId: string;
  readonly userId: string;
}

/** The key of a decision in the answer of `readPastDecisions`. */
export const decisionKey = ({ taskId, userId }: Pick<WantedDecision, 'taskId' | 'userId'>): string =>
  `${taskId}\u0000${userId}`;

/** The key of a register fact in the answer of `readRegisters`: the same for every way of writing the key. */
export const registerKey = (register: string, key: string): string => `${register}\u0000${normalForm(key)}`;
