import type { BulkStatement } from './bulk-statement.js';

/** The statements that read for a batch. Each row of `v` is one wanted key. */
export const reads = {
  /** The wanted cases and their parents. Locked in id order, so that two batches cannot wait for each other. */
  instances: {
    name: 'read instance',
    columns: { org_id: 'text', id: 'text' },
    body: `SELECT id, state, position, head FROM instance WHERE (org_id, id) IN (
      SELECT org_id, id FROM v UNION
      SELECT child.org_id, child.parent_id FROM v JOIN instance child ON child.org_id = v.org_id AND child.id = v.id
    ) ORDER BY id`,
    lock: 'FOR UPDATE OF instance',
    keepPlan: false,
  },
  registers: {
    name: 'read register_entry',
    columns: { org_id: 'text', register: 'text', key: 'text' },
    body: `SELECT register, key, revision, data FROM register_entry
      WHERE (org_id, register, key) IN (SELECT org_id, register, key FROM v)`,
    keepPlan: false,
  },
  answers: {
    name: 'read idempotency_key',
    columns: { org_id: 'text', user_id: 'text', key: 'text' },
    body: `SELECT org_id, user_id, key, request_hash, status, body, headers, created_at FROM idempotency_key
      WHERE (org_id, user_id, key) IN (SELECT org_id, user_id, key FROM v)`,
    keepPlan: false,
  },
  events: {
    name: 'read history event',
    columns: { org_id: 'text', event_id: 'text' },
    body: 'SELECT event_id FROM history WHERE (org_id, event_id) IN (SELECT org_id, event_id FROM v)',
    keepPlan: false,
  },
  takeNumbers: {
    name: 'take numbers',
    columns: { org_id: 'text', series: 'text', last: 'integer' },
    body: `INSERT INTO number_series (org_id, series, last) SELECT org_id, series, last FROM v WHERE true
      ON CONFLICT (org_id, series) DO UPDATE SET last = number_series.last + excluded.last RETURNING last`,
    keepPlan: true,
  },
} as const satisfies Readonly<Record<string, BulkStatement>>;
