import type { ChangedField } from './changed-fields.js';
import type { Command } from './command.js';
import type { Envelope } from './envelope.js';
import type { InstanceState } from './instance-state.js';
import type { Json, JsonObject } from './json.js';
import type { Rejection } from './refusals/rejection.js';

export const recordKinds = [
  'started',
  'event',
  'task',
  'case',
  'timer',
  'effect',
  'child',
  'comment',
  'attachment',
  'cc',
  'admin',
  'rejected',
] as const;

export type RecordKind = (typeof recordKinds)[number];

/** Whether records of this kind change the case, or only tell of something that was said or refused. */
export const changesState = (kind: RecordKind): boolean =>
  kind === 'started' ||
  kind === 'event' ||
  kind === 'task' ||
  kind === 'case' ||
  kind === 'admin' ||
  kind === 'cc' ||
  kind === 'timer' ||
  kind === 'child' ||
  kind === 'effect';

/**
 * What a step says about itself for the history: the envelope that caused it, where the case went, and every command.
 * The shell adds position, hashes and chain. Replaying the envelopes with the recorded answers rebuilds the case.
 */
export interface RecordDraft {
  readonly kind: RecordKind;
  readonly envelope: Envelope;
  readonly from: Json;
  readonly to: Json;
  readonly definitionVersion: number;
  readonly commands: readonly Command[];
  /** What the case holds otherwise than before; absent where that is nothing. */
  readonly changed?: readonly ChangedField[];
  readonly rejection?: Rejection;
  /** Who might decide the task at that moment, where that was not who it had been given to: a replay asks no directory. */
  readonly eligible?: readonly string[];
  /** The innermost states that the case was put into, where that was not by its chart. */
  readonly configuration?: readonly string[];
  /** Only in the first record: what the case was started with. */
  readonly start?: StartDetails;
}

/** What pins a case at its start; a later change of a policy or a definition never reaches it. */
export interface StartDetails {
  readonly instanceId: string;
  readonly orgId: string;
  readonly number: string;
  /** The number that the manual gives it, where the process has a numbering. */
  readonly serial?: string;
  readonly profile: string;
  readonly policy: JsonObject;
  readonly parent: InstanceState['parent'];
}

/** What came of one envelope. The shell adds `duplicate` for an envelope it has stored before. */
export type StepOutcome =
  | {
      readonly type: 'advanced';
      readonly state: InstanceState;
      readonly commands: readonly Command[];
      readonly record: RecordDraft;
      /**
       * The first place where the chart computed what JSON does not keep as it is, for example `context.approval.at`:
       * a defect of the definition, although the case holds what was made of it.
       */
      readonly notJson: string | null;
    }
  /** `record` is there when the refusal is evidence. */
  | { readonly type: 'rejected'; readonly rejection: Rejection; readonly record: RecordDraft | null }
  /** Our defect (a guard that threw): the case stays where it was and an incident is raised. */
  | { readonly type: 'failed'; readonly error: unknown };
