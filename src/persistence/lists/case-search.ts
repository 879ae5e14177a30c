import { normalForm } from '../../engine/index.js';
import { lastCharacter } from '../key-range.js';
import type { Viewer } from '../stores/vault-contents.js';
import type { InstanceKey } from './instance-filter.js';
import type { ListReader } from './list-reader.js';
import { entriesWithLookUps, Statement } from './statement.js';
import { ofProcesses, takesPart, thoseSeenThrough, type StoodInFor } from './stood-in-for.js';

/** What somebody looks for among the cases. */
export interface CaseQuery {
  /** How a number or a subject begins, or what a subject of one of the newest cases holds. */
  readonly text: string;
  /** People (ids) whose cases are meant too. */
  readonly startedBy: readonly string[];
  readonly limit: number;
}

/** How many of the newest cases are looked at for a word inside their subjects. */
const newest = 500;

interface Found extends InstanceKey {
  readonly rank: number;
}

/**
 * Finds a few cases by number, subject or starter in one question. Each way to one is a range of an index of which at
 * most so many entries are looked at, so that it costs the same among a million.
 */
export async function searchCases(
  reader: ListReader,
  orgId: string,
  viewer: Viewer,
  query: CaseQuery,
): Promise<readonly string[]> {
  const statement = new Statement(reader.dialect);
  const text = normalForm(query.text);
  // Each branch is written out before the next one: SQLite counts values by their place in the text.
  const branches = [
    seen(byPrefix(statement, orgId, 'number', text), statement, orgId, viewer),
    seen(byPrefix(statement, orgId, 'sought', text), statement, orgId, viewer),
    ...query.startedBy.map((id) => seen(byStarter(statement, orgId, id), statement, orgId, viewer)),
    ...(viewer.seesEverything ? [undefined] : thoseSeenThrough(viewer)).map((person, _, people) =>
      amongNewest(statement, orgId, person, Math.ceil(newest / people.length), text),
    ),
  ];
  const selects = branches.map(
    (branch, rank) => `SELECT ${rank} AS "rank", range${rank}.started_at AS "startedAt", range${rank}.id AS "id"
      FROM (${branch}) AS range${rank}`,
  );
  const found = await reader.ask<Found>(selects.join(' UNION ALL '), statement.parameters);
  const ranked = [...found].sort((one, other) => Number(one.rank) - Number(other.rank) || newerFirst(one, other));
  return [...new Set(ranked.map(({ id }) => id))].slice(0, query.limit);
}

const newerFirst = (one: InstanceKey, other: InstanceKey): number =>
  one.startedAt === other.startedAt ? (one.id < other.id ? 1 : -1) : one.startedAt < other.startedAt ? 1 : -1;

/** A range of the cases, and whether each of them may be seen, within one look. */
interface Range {
  readonly from: string;
  readonly conditions: readonly string[];
  readonly order: string;
}

const byPrefix = (statement: Statement, orgId: string, column: 'number' | 'sought', text: string): Range => ({
  from: statement.table('instance', 'walked', `instance_${column}`),
  conditions: [
    `walked.org_id = ${statement.value(orgId)}`,
    `walked.${column} >= ${statement.value(text)}`,
    `walked.${column} < ${statement.value(text + lastCharacter)}`,
  ],
  // The newest number first; subjects in the order of their index, which costs no sorting.
  order: `walked.${column} DESC`,
});

const byStarter = (statement: Statement, orgId: string, id: string): Range => ({
  from: statement.table('instance', 'walked', 'instance_started_by'),
  conditions: [`walked.org_id = ${statement.value(orgId)}`, `walked.started_by = ${statement.value(id)}`],
  order: 'walked.started_at DESC, walked.id DESC',
});

/** Of a range those that somebody may see: of the entries of one look. */
function seen({ from, conditions, order }: Range, statement: Statement, orgId: string, viewer: Viewer): string {
  const walk = `SELECT walked.id, walked.started_at FROM ${from} WHERE ${conditions.join(' AND ')}
    ORDER BY ${order} LIMIT ${entriesWithLookUps(1)}`;
  if (viewer.seesEverything) return walk;
  return `SELECT range99.id, range99.started_at FROM (${walk}) AS range99
    WHERE ${takesPart(statement, orgId, thoseSeenThrough(viewer), 'range99.id')}`;
}

/** The newest cases, or those that a person takes part in; of those the ones whose subject holds the text anywhere. */
function amongNewest(
  statement: Statement,
  orgId: string,
  person: StoodInFor | undefined,
  entries: number,
  text: string,
): string {
  const walk = person
    ? `SELECT walked.instance_id AS id, walked.started_at, walked.definition_key
       FROM ${statement.table('participant', 'walked', 'participant_started')}
       WHERE walked.org_id = ${statement.value(orgId)} AND walked.user_id = ${statement.value(person.userId)}
       ORDER BY walked.started_at DESC, walked.instance_id DESC LIMIT ${entries}`
    : `SELECT walked.id, walked.started_at FROM ${statement.table('instance', 'walked', 'instance_started')}
       WHERE walked.org_id = ${statement.value(orgId)} ORDER BY walked.started_at DESC, walked.id DESC LIMIT ${entries}`;
  const org = statement.value(orgId);
  const position = statement.dialect === 'sqlite' ? 'instr' : 'strpos';
  const holds = `(SELECT 1 FROM instance AS other WHERE other.org_id = ${org} AND other.id = range98.id
    AND ${position}(other.sought, ${statement.value(text)}) > 0) = 1`;
  const conditions = [holds, ...ofProcesses(statement, 'range98', person?.processes ?? null)];
  return `SELECT range98.id, range98.started_at FROM (${walk}) AS range98 WHERE ${conditions.join(' AND ')}`;
}
