import type { BulkStatement } from './bulk-statement.js';

const place = { org_id: 'text', state: 'text', started_at: 'text', instance_id: 'text' } as const;

/** What an open stay says of itself. */
export const openStay = {
  since: 'text or null',
  entered_at: 'text or null',
  overdue: 'boolean',
  suspended: 'boolean',
} as const;

const stay = {
  ...place,
  definition_key: 'text',
  definition_version: 'integer',
  until: 'text',
  position: 'integer',
  ...openStay,
  has_left: 'boolean',
} as const;

const samePlace = (table: string): string =>
  Object.keys(place)
    .map((name) => `${table}."${name}" = v."${name}"`)
    .join(' AND ');

/** Where a row does not say since when, the open stay does that ends. One from before anybody knew it leaves no trace. */
export const insertStay: BulkStatement<typeof stay> = {
  name: 'insert stay',
  columns: stay,
  body: `INSERT INTO "stay" (org_id, definition_key, until, instance_id, position, state, definition_version, since,
      entered_at, overdue, suspended, has_left)
    SELECT v.org_id, v.definition_key, v.until, v.instance_id, v.position, v.state, v.definition_version,
      COALESCE(v.since, "open".since), COALESCE(v.entered_at, "open".entered_at), v.overdue, v.suspended, v.has_left
    FROM v LEFT JOIN active_state AS "open" ON ${samePlace('"open"')}
    WHERE COALESCE(v.entered_at, "open".entered_at) IS NOT NULL AND COALESCE(v.since, "open".since) IS NOT NULL`,
};

/** A stay that changes in its state, or ends there because the case is over: then it has no `since`. */
export const updateStay: BulkStatement<typeof place & typeof openStay> = {
  name: 'update active_state',
  columns: { ...place, ...openStay },
  body: `UPDATE "active_state" SET since = v.since, overdue = v.overdue, suspended = v.suspended,
      entered_at = CASE WHEN v.since IS NULL THEN NULL ELSE COALESCE(v.entered_at, "active_state".entered_at) END
    FROM v WHERE ${samePlace('"active_state"')}`,
};
