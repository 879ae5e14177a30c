import type { InstanceState, RecordDraft } from '../../engine/index.js';
import type { StoredRecord } from '../../persistence/index.js';
import { canonicalJson, sha256 } from '../sealing/index.js';
import type { SealedRecord } from './sealed-record.js';

/** Where a record goes in the chain of its case. */
export interface Link {
  readonly position: number;
  readonly prevHash: string;
  readonly snapshotHash: string;
  /** What the cases that it starts are started with. */
  readonly begun?: SealedRecord['begun'] | undefined;
}

/** Chains a record to the one before it: canonical JSON (RFC 8785) and its SHA-256. `state` is the case after it. */
export function sealRecord(draft: RecordDraft, state: InstanceState, link: Link): StoredRecord {
  // In the order of RFC 8785: nothing has to be sorted.
  const content: SealedRecord = {
    ...(link.begun ? { begun: link.begun } : {}),
    ...(draft.changed ? { changed: draft.changed } : {}),
    commands: draft.commands,
    ...(draft.configuration ? { configuration: draft.configuration } : {}),
    definition: { key: state.definition.key, version: draft.definitionVersion },
    ...(draft.eligible ? { eligible: draft.eligible } : {}),
    envelope: draft.envelope,
    from: draft.from,
    instanceId: state.id,
    kind: draft.kind,
    orgId: state.orgId,
    position: link.position,
    prevHash: link.prevHash,
    ...(draft.rejection ? { rejection: draft.rejection } : {}),
    revision: state.revision,
    snapshotHash: link.snapshotHash,
    ...(draft.start ? { start: draft.start } : {}),
    to: draft.to,
  };
  const record = canonicalJson(content);
  return {
    orgId: state.orgId,
    instanceId: state.id,
    position: link.position,
    eventId: draft.envelope.id,
    kind: draft.kind,
    at: draft.envelope.at,
    record,
    hash: sha256(record),
  };
}
