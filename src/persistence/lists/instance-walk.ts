import type { DataSource } from 'typeorm';
import type { Dialect } from '../dialect.js';
import type { Viewer } from '../stores/vault-contents.js';
import { everyInstance, instanceFacets, overdueInstances, type InstanceFacet } from './instance-facet.js';
import type { InstanceFilter, InstanceKey } from './instance-filter.js';
import { entriesOfOneLook, Statement } from './statement.js';

export interface InstanceKeys {
  readonly keys: readonly InstanceKey[];
  /** Where the next page goes on; `null` after the last one. */
  readonly next: InstanceKey | null;
}

/**
 * Finds the keys of one page of cases by walking one index and looking the other filters up in theirs, entry by entry.
 * What it costs depends on the page alone: where the filter with the fewest matches still has many, one page ends after
 * so many entries, however few it has found.
 */
export class InstanceWalk {
  constructor(
    private readonly reader: DataSource,
    private readonly dialect: Dialect,
  ) {}

  async page(orgId: string, viewer: Viewer, filter: InstanceFilter): Promise<InstanceKeys> {
    const facets = instanceFacets(viewer, filter);
    const isSimple = facets.length < 2 && filter.overdue !== false;
    const { walked = everyInstance, end } = isSimple
      ? { walked: facets[0], end: undefined }
      : await this.choose(orgId, facets, filter);
    const others = facets.filter((facet) => facet !== walked);
    const found = await this.walk(orgId, walked, others, filter, end);
    const keys = found.slice(0, filter.limit);
    const next = found.length > keys.length ? keys.at(-1) : end;
    return { keys, next: next ?? null };
  }

  /** The first filter with few matches left; else the first one, with the end of the look. */
  private async choose(
    orgId: string,
    facets: readonly InstanceFacet[],
    filter: InstanceFilter,
  ): Promise<{ readonly walked: InstanceFacet | undefined; readonly end: InstanceKey | undefined }> {
    let first: InstanceKey | undefined;
    for (const facet of facets.length === 0 ? [everyInstance] : facets) {
      const end = await this.endOfLook(orgId, facet, filter);
      if (!end) return { walked: facet, end };
      first ??= end;
    }
    return { walked: facets[0] ?? everyInstance, end: first };
  }

  private async endOfLook(
    orgId: string,
    facet: InstanceFacet,
    filter: InstanceFilter,
  ): Promise<InstanceKey | undefined> {
    const statement = new Statement(this.dialect);
    const conditions = [...matches(statement, 'walked', orgId, facet), ...range(statement, facet, filter)];
    const [end] = await this.query(statement, facet, conditions, `LIMIT 1 OFFSET ${entriesOfOneLook - 1}`);
    return end;
  }

  private walk(
    orgId: string,
    walked: InstanceFacet,
    others: readonly InstanceFacet[],
    filter: InstanceFilter,
    end: InstanceKey | undefined,
  ): Promise<readonly InstanceKey[]> {
    const statement = new Statement(this.dialect);
    const conditions = [
      ...matches(statement, 'walked', orgId, walked),
      ...range(statement, walked, filter, end),
      ...others.map((other) => `${lookedUp(statement, orgId, walked, other)} = 1`),
      ...(filter.overdue === false ? [`${lookedUp(statement, orgId, walked, overdueInstances)} IS NULL`] : []),
    ];
    return this.query(statement, walked, conditions, `LIMIT ${statement.value(filter.limit + 1)}`);
  }

  private query(
    statement: Statement,
    { table, index, id }: InstanceFacet,
    conditions: readonly string[],
    limit: string,
  ): Promise<readonly InstanceKey[]> {
    const text = `SELECT walked.started_at AS "startedAt", walked.${id} AS "id"
      FROM ${statement.table(table, 'walked', index)} WHERE ${conditions.join(' AND ')}
      ORDER BY walked.started_at DESC, walked.${id} DESC ${limit}`;
    return this.reader.query(text, statement.parameters);
  }
}

function matches(statement: Statement, alias: string, orgId: string, facet: InstanceFacet): readonly string[] {
  const equal = Object.entries({ org_id: orgId, ...facet.equal });
  return [
    ...equal.map(([column, value]) => `${alias}.${column} = ${statement.value(value)}`),
    ...(facet.condition ? [`${alias}.${facet.condition}`] : []),
  ];
}

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
