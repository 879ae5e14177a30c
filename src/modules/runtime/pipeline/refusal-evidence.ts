import type { Json, JsonObject, RecordDraft } from '../../../engine/index.js';
import { attachmentField, type PersonalValue } from '../../../persistence/index.js';
import { canonicalJson, sha256 } from '../../sealing/index.js';
import { replaceReferences } from '../../vault/index.js';

/** Bytes of canonical JSON, personal values included. A payload that is larger is kept as its hash. */
export const largestKeptPayload = 4096;

/**
 * What is kept of a refusal: everything, but of a large payload only its size and its hash, so that nobody fills the
 * history with what was not accepted, and it can still be shown what was sent. No replay needs it: a refusal changes
 * nothing. Personal values of a payload that is not kept are not kept either; a comment is.
 */
export function refusalEvidence(
  refused: RecordDraft,
  said: readonly PersonalValue[],
): { readonly record: RecordDraft; readonly personal: readonly PersonalValue[] } {
  // The files stay with their uploader.
  const { attachments: _, ...envelope } = refused.envelope;
  const record = { ...refused, envelope };
  const personal = said.filter(({ field }) => field !== attachmentField);
  const text = canonicalJson(asSent(record.envelope.data, personal));
  const bytes = Buffer.byteLength(text);
  if (bytes <= largestKeptPayload) return { record, personal };
  const data = { $bytes: bytes, $sha256: sha256(text) };
  const { comment } = record.envelope;
  return {
    record: { ...record, envelope: { ...record.envelope, data } },
    personal: personal.filter(({ id }) => typeof comment === 'object' && comment.$personal === id),
  };
}

/** What somebody sent, before his personal values were taken out for the vault. */
function asSent(data: JsonObject, personal: readonly PersonalValue[]): JsonObject {
  if (personal.length === 0) return data;
  const values = new Map(personal.map(({ id, value }) => [id, value]));
  return replaceReferences(data, (reference) => {
    const value = values.get(reference.$personal);
    return value === undefined ? { ...reference } : (JSON.parse(value) as Json);
  }) as JsonObject;
}
