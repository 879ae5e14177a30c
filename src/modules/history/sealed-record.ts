import { canonicalJson, sha256 } from '../sealing/index.js';
import type { ChangedField, Command, Envelope, Json, RecordKind, Rejection, StartDetails } from '../../engine/index.js';

/** The content of a history record, exactly as it is hashed. */
export interface SealedRecord {
  readonly orgId: string;
  readonly instanceId: string;
  readonly position: number;
  readonly kind: RecordKind;
  readonly envelope: Envelope;
  readonly from: Json;
  readonly to: Json;
  readonly definition: { readonly key: string; readonly version: number };
  readonly commands: readonly Command[];
  /** What the cases that it starts are started with: by their ids, what {@link startProof} makes of their first record. */
  readonly begun?: Readonly<Record<string, string>>;
  /** What the case holds otherwise than before. */
  readonly changed?: readonly ChangedField[];
  readonly rejection?: Rejection;
  readonly start?: StartDetails;
  readonly eligible?: readonly string[];
  /** The innermost states that the case was put into, where that was not by its chart. */
  readonly configuration?: readonly string[];
  /** The revision of the case after the record. */
  readonly revision: number;
  /** SHA-256 of the canonical JSON of the case as it stands after the record. */
  readonly snapshotHash: string;
  /** The hash of the record before; {@link genesisHash} for the first. */
  readonly prevHash: string;
}

/**
 * SHA-256 of everything that a case is started with: process and version, form, starter, moment, number, profile and
 * values of the policy, parent. The case that starts it keeps it in its own record.
 */
export const startProof = ({
  definition,
  envelope,
  start,
}: Pick<SealedRecord, 'definition' | 'envelope' | 'start'>): string =>
  sha256(canonicalJson({ definition, envelope, start }));
