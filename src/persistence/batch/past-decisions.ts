import type { Envelope, PastDecision } from '../../engine/index.js';
import { decisionKey } from './batch-write.js';
import type { RawRow } from './bulk-execution.js';

/** Decisions as the rows of their tasks tell of them. */
export function decisionsIn(rows: readonly RawRow[]): ReadonlyMap<string, PastDecision> {
  return new Map(
    rows.map(({ id, key, decided_by: by, decision, closed_at: at }) => [
      decisionKey({ taskId: String(id), userId: String(by) }),
      { key: String(key), event: String(decision), at: String(at) },
    ]),
  );
}

/** The signatures of one person under tasks that more than one had to sign, as the history tells of them. */
export function signaturesIn(rows: readonly RawRow[]): ReadonlyMap<string, PastDecision> {
  return new Map(
    rows.flatMap(({ id, key, record }): [string, PastDecision][] => {
      const { kind, taskId, actor, type, at } = (JSON.parse(String(record)) as { readonly envelope: Envelope })
        .envelope;
      if (kind !== 'event' || taskId === undefined || taskId !== id) return [];
      return [[decisionKey({ taskId, userId: actor }), { key: String(key), event: type, at }]];
    }),
  );
}
