import type { Statement } from './statement.js';

/** What a question asks of the case itself, and no index of the list knows. */
export interface AskedOfCase {
  readonly startedBy?: string;
  /** What its number begins with, or its subject holds. */
  readonly text?: string;
}

const escaped = (text: string): string => text.replace(/[!%_]/g, '!$&');

/**
 * 1 for an entry whose case is what is asked for: looked up by its key. A scalar query, because no planner turns one
 * into a join.
 *
 * @param id the column that names the case, for example `walked.instance_id`
 */
export function caseIs(statement: Statement, orgId: string, id: string, { startedBy, text }: AskedOfCase): string {
  const conditions = [`kase.org_id = ${statement.value(orgId)}`, `kase.id = ${id}`];
  if (startedBy !== undefined) conditions.push(`kase.started_by = ${statement.value(startedBy)}`);
  if (text !== undefined) {
    const inside = `%${escaped(text.toLowerCase())}%`;
    const subjects = ['subject_zh', 'subject_en'].map(
      (column) => `LOWER(kase.${column}) LIKE ${statement.value(inside)} ESCAPE '!'`,
    );
    const number = `kase.number LIKE ${statement.value(`${escaped(text)}%`)} ESCAPE '!'`;
    conditions.push(`(${[number, ...subjects].join(' OR ')})`);
  }
  return `(SELECT 1 FROM instance AS kase WHERE ${conditions.join(' AND ')} LIMIT 1) = 1`;
}
