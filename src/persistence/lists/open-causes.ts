import type { ListReader } from './list-reader.js';
import { Statement } from './statement.js';

/** Open incidents that were raised for the same reason. */
export interface IncidentCause {
  readonly cause: string;
  /** How many, counted no further than {@link mostCounted} + 1. */
  readonly count: number;
  /** The ids of the oldest and of the newest. */
  readonly oldest: string;
  readonly newest: string;
}

export const mostCounted = 1_000;

/**
 * Walks one index from each cause to the next one, however many incidents lie between them: an outage may have raised
 * thousands for one reason.
 */
export async function openCauses(
  reader: ListReader,
  { orgId, after = '', limit }: { readonly orgId: string; readonly after?: string; readonly limit: number },
): Promise<readonly IncidentCause[]> {
  const statement = new Statement(reader.dialect);
  const open = (alias: string): string =>
    `FROM ${statement.table('incident', alias, 'incident_cause')}
      WHERE ${alias}.org_id = ${statement.value(orgId)} AND ${alias}.status = 'open'`;
  const first = `SELECT MIN(walked.cause) ${open('walked')} AND walked.cause > ${statement.value(after)}`;
  const next = `SELECT MIN(further.cause) ${open('further')} AND further.cause > causes.cause`;
  const counted = `SELECT COUNT(*) FROM
    (SELECT 1 ${open('one')} AND one.cause = causes.cause LIMIT ${mostCounted + 1}) AS counted`;
  const oldest = `SELECT MIN(old.id) ${open('old')} AND old.cause = causes.cause`;
  const newest = `SELECT MAX(young.id) ${open('young')} AND young.cause = causes.cause`;
  const rows: readonly (Omit<IncidentCause, 'count'> & { readonly count: number | string })[] = await reader.ask(
    `WITH RECURSIVE causes (cause, place) AS (
        SELECT (${first}), 1
        UNION ALL
        SELECT (${next}), place + 1 FROM causes WHERE cause IS NOT NULL AND place < ${limit}
      )
      SELECT cause AS "cause", (${counted}) AS "count", (${oldest}) AS "oldest", (${newest}) AS "newest"
      FROM causes WHERE cause IS NOT NULL`,
    statement.parameters,
  );
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** The ids of the open incidents of one cause, newest first. @param before the id of the last one already seen */
export async function openOfCause(
  reader: ListReader,
  orgId: string,
  { cause, before, limit }: { readonly cause: string; readonly before?: string; readonly limit: number },
): Promise<readonly string[]> {
  const statement = new Statement(reader.dialect);
  const conditions = [
    `walked.org_id = ${statement.value(orgId)} AND walked.status = 'open'`,
    `walked.cause = ${statement.value(cause)}`,
    ...(before === undefined ? [] : [`walked.id < ${statement.value(before)}`]),
  ];
  const rows = await reader.ask<{ readonly id: string }>(
    `SELECT walked.id AS "id" FROM ${statement.table('incident', 'walked', 'incident_cause')}
      WHERE ${conditions.join(' AND ')} ORDER BY walked.id DESC LIMIT ${limit}`,
    statement.parameters,
  );
  return rows.map(({ id }) => id);
}
