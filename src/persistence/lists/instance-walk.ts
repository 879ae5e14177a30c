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
import { ofProcesses, thoseSeenThrough, type StoodInFor } from './stood-in-for.js';

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

/** The way that is gone, and where its look ends before its index does. */
interface Chosen {
  readonly way: Way;
  readonly end?: InstanceKey;
}

/**
 * Finds the keys of one page of cases by walking one index and looking the other filters up in theirs, entry by entry.
 * What it costs depends on the page alone: where the filter with the fewest matches still has many, one page ends after
 * so many entries, however few it has found. Whoever stands in for others finds what they find among his own: their
 * beginnings are merged.
 */
export class InstanceWalk {
  constructor(private readonly reader: ListReader) {}

  async page(orgId: string, viewer: Viewer, filter: InstanceFilter): Promise<InstanceKeys> {
    const everybody = viewer.seesEverything ? [undefined] : thoseSeenThrough(viewer);
    const people = everybody.filter((person) => isWithin(person, filter));
    const ways = people.map((person) => waysTo(instanceFacets(person, filter), filter, people.length));
    const chosen = await this.choose(orgId, ways, filter);
    return merged(await this.walk(orgId, chosen, filter), chosen, filter.limit);
  }

  /** For each person the first way with few entries left; else the one that gets furthest, with the end of its look. */
  private async choose(
    orgId: string,
    ofPeople: readonly (readonly [Way, ...Way[]])[],
    filter: InstanceFilter,
  ): Promise<readonly Chosen[]> {
    const [one, another] = ofPeople;
    if (one?.length === 1 && !another && siftedBy(filter) === 0) return [{ way: one[0] }];
    const ends = await this.endsOfLook(orgId, ofPeople.flat(), filter);
    return ofPeople.map((ways) => {
      const short = ways.find((way) => !ends.has(way));
      if (short) return { way: short };
      return ways
        .flatMap((way) => {
          const end = ends.get(way);
          return end ? [{ way, end }] : [];
        })
        .reduce((furthest, next) => (isOlder(next.end, furthest.end) ? next : furthest));
    });
  }

  /** The last entry that each way may look at, where its index goes on behind it. */
  private async endsOfLook(
    orgId: string,
    ways: readonly Way[],
    filter: InstanceFilter,
  ): Promise<ReadonlyMap<Way, InstanceKey>> {
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
    return new Map(
      ends.flatMap(({ way: index, startedAt, id }) => {
        const way = ways[Number(index)];
        return way ? [[way, { startedAt, id }]] : [];
      }),
    );
  }

  private walk(
    orgId: string,
    chosen: readonly Chosen[],
    filter: InstanceFilter,
  ): Promise<readonly (InstanceKey & { readonly person?: number })[]> {
    const statement = new Statement(this.reader.dialect);
    const [first, ...others] = chosen.map((one) => walkText(statement, orgId, one, filter));
    if (first === undefined) return Promise.resolve([]);
    const texts = others.length === 0 ? [first] : [first, ...others].map(asRange);
    return this.reader.ask(texts.join(' UNION ALL '), statement.parameters);
  }
}

const asRange = (text: string, index: number): string =>
  `SELECT ${index} AS "person", range${index}.* FROM (${text}) AS range${index}`;

function walkText(
  statement: Statement,
  orgId: string,
  { way: { walked, said, lookUps }, end }: Chosen,
  filter: InstanceFilter,
): string {
  const conditions = [
    ...matches(statement, 'walked', orgId, walked),
    ...equals(statement, 'walked', said),
    ...range(statement, walked, filter, end),
    ...ofProcesses(statement, 'walked', walked.processes ?? null),
    ...lookUps.map((other) => `${lookedUp(statement, orgId, walked, other)} = 1`),
    ...(filter.text === undefined ? [] : [caseIs(statement, orgId, `walked.${walked.id}`, { text: filter.text })]),
    ...(filter.overdue === false ? [`${lookedUp(statement, orgId, walked, overdueInstances)} IS NULL`] : []),
  ];
  return select(statement, walked, conditions, `LIMIT ${filter.limit + 1}`);
}

/** One page of what each person finds, each case once; nothing that lies behind the end of a look. */
function merged(
  found: readonly (InstanceKey & { readonly person?: number })[],
  chosen: readonly Chosen[],
  limit: number,
): InstanceKeys {
  const bound = chosen
    .flatMap(({ end }, index) => {
      const isFull = found.filter(({ person = 0 }) => Number(person) === index).length > limit;
      return end && !isFull ? [end] : [];
    })
    .reduce<InstanceKey | null>((newest, end) => (newest && isOlder(end, newest) ? newest : end), null);
  const within = found.filter((key) => !bound || !isOlder(key, bound));
  const byId = new Map(within.map(({ startedAt, id }): [string, InstanceKey] => [id, { startedAt, id }]));
  const all = [...byId.values()].sort((one, other) => (isOlder(one, other) ? 1 : -1));
  const keys = all.slice(0, limit);
  return { keys, next: all.length > keys.length ? (keys.at(-1) ?? null) : bound };
}

/** Whether somebody's cases can be among those that are asked for. */
const isWithin = (person: StoodInFor | undefined, { definition }: InstanceFilter): boolean =>
  definition === undefined || !person?.processes || person.processes.includes(definition);

/** How many of the filters no index walks: each is looked up, case by case. */
const siftedBy = ({ overdue, text }: InstanceFilter): number =>
  (overdue === false ? 1 : 0) + (text === undefined ? 0 : 1);

/** @param people among how many the look of one page is shared out */
function waysTo(facets: readonly InstanceFacet[], filter: InstanceFilter, people: number): readonly [Way, ...Way[]] {
  const way = (walked: InstanceFacet): Way => {
    const others = facets.filter((facet) => facet !== walked);
    const said = others.filter((facet) => answers(walked, facet));
    const lookUps = lookUpsFor(others.filter((facet) => !said.includes(facet)));
    const entries = Math.ceil(entriesWithLookUps(lookUps.length + siftedBy(filter)) / people);
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
    ...ofProcesses(statement, 'other', other.processes ?? null),
  ];
  return `(SELECT 1 FROM ${statement.table(other.table, 'other', other.index)} WHERE ${conditions.join(' AND ')} LIMIT 1)`;
}
