import type { Viewer } from '../stores/vault-contents.js';
import {
  allOf,
  answers,
  everyInstance,
  instanceFacets,
  lookUpsFor,
  overdueInstances,
  type InstanceFacet,
} from './instance-facet.js';
import type { InstanceFilter, InstanceKey } from './instance-filter.js';
import type { ListReader } from './list-reader.js';
import { caseIs } from './case-text.js';
import { entriesWithLookUps, Statement } from './statement.js';

export interface InstanceKeys {
  readonly keys: readonly InstanceKey[];
  /** Where the next page goes on; `null` after the last one. */
  readonly next: InstanceKey | null;
}

/** One way to find a page: a filter whose index is walked, and how the others are answered for each entry. */
interface Way {
  readonly walked: InstanceFacet;
  /** What the index that is walked says itself. */
  readonly said: InstanceFacet['equal'];
  readonly lookUps: readonly InstanceFacet[];
  /** How many entries a page may look at. */
  readonly entries: number;
}

/**
 * Finds the keys of one page of cases by walking one index and looking the other filters up in theirs, entry by entry.
 * What it costs depends on the page alone: where the filter with the fewest matches still has many, one page ends after
 * so many entries, however few it has found.
 */
export class InstanceWalk {
  constructor(private readonly reader: ListReader) {}

  async page(orgId: string, viewer: Viewer, filter: InstanceFilter): Promise<InstanceKeys> {
    const ways = waysTo(instanceFacets(viewer, filter), filter);
    const { way, end } = await this.choose(orgId, ways, filter);
    const found = await this.walk(orgId, way, filter, end);
    const keys = found.slice(0, filter.limit);
    const next = found.length > keys.length ? keys.at(-1) : end;
    return { keys, next: next ?? null };
  }

  /** The first way with few entries left; else the one that gets furthest, with the end of its look. */
  private async choose(
    orgId: string,
    ways: readonly [Way, ...Way[]],
    filter: InstanceFilter,
  ): Promise<{ readonly way: Way; readonly end?: InstanceKey }> {
    if (ways.length === 1 && siftedBy(filter) === 0) return { way: ways[0] };
    const ends = await this.endsOfLook(orgId, ways, filter);
    const short = ways.find((_, index) => !ends.has(index));
    if (short) return { way: short };
    return ways
      .flatMap((way, index) => {
        const end = ends.get(index);
        return end ? [{ way, end }] : [];
      })
      .reduce((furthest, one) => (isOlder(one.end, furthest.end) ? one : furthest));
  }

  /** The last entry that each way may look at, where its index goes on behind it. */
  private async endsOfLook(
    orgId: string,
    ways: readonly Way[],
    filter: InstanceFilter,
  ): Promise<ReadonlyMap<number, InstanceKey>> {
    const statement = new Statement(this.reader.dialect);
    const texts = ways.map(({ walked, entries }, index) => {
      const conditions = [...matches(statement, 'walked', orgId, walked), ...range(statement, walked, filter)];
      const text = select(statement, walked, conditions, `LIMIT 1 OFFSET ${entries - 1}`);
      return `SELECT ${index} AS "way", range${index}.* FROM (${text}) AS range${index}`;
    });
    const ends: readonly (InstanceKey & { readonly way: number })[] = await this.reader.ask(
      texts.join(' UNION ALL '),
      statement.parameters,
    );
    return new Map(ends.map(({ way, startedAt, id }) => [Number(way), { startedAt, id }]));
  }

  private walk(
    orgId: string,
    { walked, said, lookUps }: Way,
    filter: InstanceFilter,
    end: InstanceKey | undefined,
  ): Promise<readonly InstanceKey[]> {
    const statement = new Statement(this.reader.dialect);
    const conditions = [
      ...matches(statement, 'walked', orgId, walked),
      ...equals(statement, 'walked', said),
      ...range(statement, walked, filter, end),
      ...lookUps.map((other) => `${lookedUp(statement, orgId, walked, other)} = 1`),
      ...(filter.text === undefined ? [] : [caseIs(statement, orgId, `walked.${walked.id}`, { text: filter.text })]),
      ...(filter.overdue === false ? [`${lookedUp(statement, orgId, walked, overdueInstances)} IS NULL`] : []),
    ];
    const text = select(statement, walked, conditions, `LIMIT ${filter.limit + 1}`);
    return this.reader.ask(text, statement.parameters);
  }
}

/** How many of the filters no index walks: each is looked up, case by case. */
const siftedBy = ({ overdue, text }: InstanceFilter): number =>
  (overdue === false ? 1 : 0) + (text === undefined ? 0 : 1);

function waysTo(facets: readonly InstanceFacet[], filter: InstanceFilter): readonly [Way, ...Way[]] {
  const way = (walked: InstanceFacet): Way => {
    const others = facets.filter((facet) => facet !== walked);
    const said = others.filter((facet) => answers(walked, facet));
    const lookUps = lookUpsFor(others.filter((facet) => !said.includes(facet)));
    const entries = entriesWithLookUps(lookUps.length + siftedBy(filter));
    return { walked, said: allOf(said), lookUps, entries };
  };
  const [first = everyInstance, ...others] = facets;
  return [way(first), ...others.map(way)];
}

const isOlder = (one: InstanceKey, other: InstanceKey): boolean =>
  one.startedAt === other.startedAt ? one.id < other.id : one.startedAt < other.startedAt;

function select(
  statement: Statement,
  { table, index, id }: InstanceFacet,
  conditions: readonly string[],
  limit: string,
): string {
  return `SELECT walked.started_at AS "startedAt", walked.${id} AS "id"
    FROM ${statement.table(table, 'walked', index)} WHERE ${conditions.join(' AND ')}
    ORDER BY walked.started_at DESC, walked.${id} DESC ${limit}`;
}

function matches(statement: Statement, alias: string, orgId: string, facet: InstanceFacet): readonly string[] {
  return [
    ...equals(statement, alias, { org_id: orgId, ...facet.equal }),
    ...(facet.condition ? [`${alias}.${facet.condition}`] : []),
  ];
}

const equals = (statement: Statement, alias: string, equal: InstanceFacet['equal']): readonly string[] =>
  Object.entries(equal).map(([column, value]) => `${alias}.${column} = ${statement.value(value)}`);

/** The part of the list that is asked for: a cursor lies before every other upper bound, the end of a look behind every lower one. */
function range(
  statement: Statement,
  { id }: InstanceFacet,
  { before, startedAfter, startedBefore }: InstanceFilter,
  end?: InstanceKey,
): readonly string[] {
  const conditions: string[] = [];
  const place = `(walked.started_at, walked.${id})`;
  if (before) conditions.push(`${place} < (${statement.value(before.startedAt)}, ${statement.value(before.id)})`);
  else if (startedBefore !== undefined) conditions.push(`walked.started_at < ${statement.value(startedBefore)}`);
  if (end) conditions.push(`${place} >= (${statement.value(end.startedAt)}, ${statement.value(end.id)})`);
  else if (startedAfter !== undefined) conditions.push(`walked.started_at > ${statement.value(startedAfter)}`);
  return conditions;
}

/** 1 for a walked case that matches another filter too. A scalar query, because no planner turns one into a join. */
function lookedUp(statement: Statement, orgId: string, walked: InstanceFacet, other: InstanceFacet): string {
  const conditions = [
    ...matches(statement, 'other', orgId, other),
    'other.started_at = walked.started_at',
    `other.${other.id} = walked.${walked.id}`,
  ];
  return `(SELECT 1 FROM ${statement.table(other.table, 'other', other.index)} WHERE ${conditions.join(' AND ')} LIMIT 1)`;
}
