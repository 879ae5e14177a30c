import type { Json, JsonObject } from './json.js';
import type { PersonalReference } from './personal.js';
import { jsonForm } from './json-form.js';

/** The engine's own actor: timers, children, services. */
export const systemActor = 'system';

/** What a register held under a key when the event was taken in; `null`: there was no such entry. */
export type RegisterFact = {
  readonly key: string;
  readonly revision: number;
  readonly data: JsonObject;
  /** Who entered it and who amended it last, with whom they stood in for; where a task bars them. */
  readonly by?: readonly string[];
} | null;

/** A file that a case takes, as it was when it was taken. */
export interface AttachedFile {
  readonly id: string;
  /** What its uploader calls it, in the vault. */
  readonly name: PersonalReference;
  /** In bytes. */
  readonly size: number;
  /** By its content, for example `application/pdf`. */
  readonly type: string;
  /** Of its bytes, hex. */
  readonly sha256: string;
}

/**
 * One thing that happens to one case, with everything a pure step needs to decide it.
 * `event` comes from a person; `task` is an act on a task, `case` one of somebody who takes part on the case (he
 * withdraws it); `admin` is an act on the case from outside (an administrator suspends it, the calendar has changed); `note` says
 * something beside it (a comment, a copy); `timer`, `child`, `service` and `stop` (the parent left the state that ran
 * this case) come from the engine alone.
 */
export interface Envelope {
  /** UUIDv7; the same envelope is applied once. Ids that the step hands out derive from it. */
  readonly id: string;
  readonly kind: 'event' | 'task' | 'case' | 'admin' | 'note' | 'timer' | 'child' | 'service' | 'stop';
  readonly type: string;
  /** The validated form; personal fields are references into the vault. */
  readonly data: JsonObject;
  readonly actor: string;
  readonly onBehalfOf?: string;
  /** RFC 3339 UTC with milliseconds: the only time a chart knows. */
  readonly at: string;
  readonly taskId?: string;
  /** The role of the house by which he does it, where he has no other part in it. */
  readonly role?: 'Administrator' | 'ProcessOwner';
  /** What was said with it, in the vault; a text only where it has not passed the door. */
  readonly comment?: string | PersonalReference;
  /** The files that its form names and the case has not had before. */
  readonly attachments?: readonly AttachedFile[];
  readonly facts: Readonly<Record<string, RegisterFact>>;
  /** `timer`: the id of the timer, and the moment (RFC 3339) at which it was due; it fired at `at`. */
  readonly timerId?: string;
  readonly dueAt?: string;
  /** `child` and `service`: the id of the child case or of the run of the service, and what it ended with. */
  readonly runId?: string;
  readonly output?: Json;
  /** `child`: other children that the case has asked for in the same event and that have not been started yet. */
  readonly notStarted?: readonly string[];
  readonly correlationId: string;
  readonly causationId?: string;
}

/** Who fills a seat: whoever sent it, or whom he stands in for. */
export const principalOf = ({ actor, onBehalfOf = actor }: Pick<Envelope, 'actor' | 'onBehalfOf'>): string =>
  onBehalfOf;

/** How a case hears of the end of a child or of a service that it runs. */
export type InvokeEnd = Pick<Envelope, 'kind' | 'type' | 'runId' | 'output'>;

/** The envelope as a replay will read it: a chart may not see in what order a request named its fields. */
export function plainEnvelope(envelope: Envelope): Envelope {
  const data = jsonForm(envelope.data, 'data');
  const facts = jsonForm(envelope.facts, 'facts');
  const output = envelope.output === undefined ? undefined : jsonForm(envelope.output, 'output');
  if (data === envelope.data && facts === envelope.facts && output === envelope.output) return envelope;
  return { ...envelope, data, facts, ...(output === undefined ? {} : { output }) };
}
