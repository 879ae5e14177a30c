import { normalForm } from '../../engine/index.js';
import { lastCharacter } from '../key-range.js';
import type { Viewer } from '../stores/vault-contents.js';
import type { InstanceKey } from './instance-filter.js';
import type { ListReader } from './list-reader.js';
import { Statement } from './statement.js';
import { ofProcesses, takesPart, thoseSeenThrough, type StoodInFor } from './stood-in-for.js';

/** What somebody looks for among the cases. */
export interface CaseQuery {
  /** How a number or a subject begins, or what a subject of one of the newest cases holds. */
  readonly text: string;
  /** People (ids) whose cases are meant too. */
  readonly startedBy: readonly string[];
  readonly limit: number;
}

/** Among how many of the newest cases a subject that holds the text is looked for, by whoever sees all of them. */
const newestOfAll = 500;
/** The same among the newest of those that somebody has a part in: each of them is looked up. */
const newestOfHis = 200;
/** How many entries of the other ranges are looked up, to see if he has a part in the case. */
const lookedThrough = 200;

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
  const search = { statement, orgId, ...query, text: normalForm(query.text) };
  // Each branch is written out before the next one: SQLite counts values by their place in the text.
  const branches = viewer.seesEverything ? ofAll(search) : ofHis(search, thoseSeenThrough(viewer));
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

interface Search extends CaseQuery {
  readonly statement: Statement;
  readonly orgId: string;
}

/** The ways of whoever sees everything: what he finds, he may see. */
const ofAll = (search: Search): readonly string[] => [
  byPrefix(search, 'number', search.limit),
  // In the order of its index, which costs no sorting; the newest of them are shown first.
  byPrefix(search, 'sought', lookedThrough),
  ...search.startedBy.map((id) => byStarter(search, id, search.limit)),
  amongNewest(search),
];

/** The same, looked up entry by entry: whether he, or one of those whom he stands in for, has a part in it. */
function ofHis(search: Search, people: readonly StoodInFor[]): readonly string[] {
  const { statement, orgId, limit, startedBy } = search;
  const entries = Math.ceil(lookedThrough / (2 + startedBy.length) / people.length);
  const seen = (walk: string, most?: number): string =>
    `SELECT range99.id, range99.started_at FROM (${walk}) AS range99
      WHERE ${takesPart(statement, orgId, people, 'range99.id')}${most === undefined ? '' : ` LIMIT ${most}`}`;
  return [
    seen(byPrefix(search, 'number', entries), limit),
    seen(byPrefix(search, 'sought', entries)),
    ...startedBy.map((id) => seen(byStarter(search, id, entries), limit)),
    ...people.map((person) => amongHis(search, person, Math.ceil(newestOfHis / people.length))),
  ];
}

function byPrefix({ statement, orgId, text }: Search, column: 'number' | 'sought', entries: number): string {
  return `SELECT walked.id, walked.started_at FROM ${statement.table('instance', 'walked', `instance_${column}`)}
    WHERE walked.org_id = ${statement.value(orgId)} AND ${begins(statement, `walked.${column}`, text)}
    ORDER BY walked.${column} DESC LIMIT ${entries}`;
}

function byStarter({ statement, orgId }: Search, id: string, entries: number): string {
  return `SELECT walked.id, walked.started_at FROM ${statement.table('instance', 'walked', 'instance_started_by')}
    WHERE walked.org_id = ${statement.value(orgId)} AND walked.started_by = ${statement.value(id)}
    ORDER BY walked.started_at DESC, walked.id DESC LIMIT ${entries}`;
}

/** Of the newest cases those whose subject holds the text anywhere. */
function amongNewest({ statement, orgId, text, limit }: Search): string {
  return `SELECT range98.id, range98.started_at FROM (
      SELECT walked.id, walked.started_at, walked.sought FROM ${statement.table('instance', 'walked', 'instance_started')}
      WHERE walked.org_id = ${statement.value(orgId)}
      ORDER BY walked.started_at DESC, walked.id DESC LIMIT ${newestOfAll}) AS range98
    WHERE ${holds(statement, 'range98.sought', text)} LIMIT ${limit}`;
}

/** Of the newest cases that somebody has a part in all that are meant, by number, subject or starter. */
function amongHis({ statement, orgId, text, startedBy, limit }: Search, person: StoodInFor, entries: number): string {
  const walk = `SELECT walked.instance_id AS id, walked.started_at, walked.definition_key
    FROM ${statement.table('participant', 'walked', 'participant_started')}
    WHERE walked.org_id = ${statement.value(orgId)} AND walked.user_id = ${statement.value(person.userId)}
    ORDER BY walked.started_at DESC, walked.instance_id DESC LIMIT ${entries}`;
  const org = statement.value(orgId);
  const meant = [
    holds(statement, 'other.sought', text),
    begins(statement, 'other.number', text),
    ...startedBy.map((id) => `other.started_by = ${statement.value(id)}`),
  ].join(' OR ');
  const lookUp = `(SELECT 1 FROM instance AS other WHERE other.org_id = ${org} AND other.id = range98.id AND (${meant})) = 1`;
  const conditions = [lookUp, ...ofProcesses(statement, 'range98', person.processes)];
  return `SELECT range98.id, range98.started_at FROM (${walk}) AS range98
    WHERE ${conditions.join(' AND ')} LIMIT ${limit}`;
}

const begins = (statement: Statement, column: string, text: string): string =>
  `${column} >= ${statement.value(text)} AND ${column} < ${statement.value(text + lastCharacter)}`;

const holds = (statement: Statement, column: string, text: string): string =>
  `${statement.dialect === 'sqlite' ? 'instr' : 'strpos'}(${column}, ${statement.value(text)}) > 0`;
