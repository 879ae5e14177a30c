import type { ListReader } from './list-reader.js';
import { caseIs } from './case-text.js';
import { entriesWithLookUps, Statement } from './statement.js';
import { ofProcesses } from './stood-in-for.js';
import { precedes, taskRanges, type TaskRange } from './task-range.js';
import type { TaskKey, TaskQuery } from './task-query.js';

export interface TaskKeys {
  readonly keys: readonly TaskKey[];
  /** Where the next page goes on; `null` after the last one. */
  readonly next: TaskKey | null;
}

type RangeKey = TaskKey & { readonly range: number };

/** Finds the keys of one page of open tasks: takes the beginning of each range and merges them. */
export class TaskWalk {
  constructor(private readonly reader: ListReader) {}

  async page(query: TaskQuery): Promise<TaskKeys> {
    const ranges = taskRanges(query).filter(({ order }) => order === null || query.after?.value !== null);
    const ends = await this.endsOfLook(ranges, query);
    const found = await this.beginnings(ranges, query, ends);
    // A range that was not walked to its end, and gave less than a page, hides what comes behind.
    const bound = ranges
      .flatMap((_, range) => {
        const end = ends.get(range);
        return end && found.filter((key) => key.range === range).length <= query.limit ? [end] : [];
      })
      .reduce<TaskKey | null>((least, end) => (least && precedes(least, end) ? least : end), null);
    const merged = found
      .filter((key) => !bound || !precedes(bound, key))
      // A task that is his and that of somebody he stands in for is his.
      .sort((one, other) => (one.id === other.id ? one.range - other.range : precedes(one, other) ? -1 : 1));
    const keys = merged.slice(0, query.limit);
    const next = merged.length > keys.length ? (keys.at(-1) ?? null) : bound;
    return { keys: keys.filter(isFirst).map((key) => shownKey(key, ranges[key.range])), next: next && placeOf(next) };
  }

  /** The last entry that is looked at in each range that not every entry of matches, where the range goes on behind it. */
  private async endsOfLook(ranges: readonly TaskRange[], query: TaskQuery): Promise<ReadonlyMap<number, TaskKey>> {
    const statement = new Statement(this.reader.dialect);
    const last = Math.ceil(entriesWithLookUps(asksOfCase(query) ? 1 : 0) / ranges.length) - 1;
    const texts = ranges.flatMap((range, index) =>
      range.sifted ? [this.part(statement, range, index, query, { limit: `LIMIT 1 OFFSET ${last}`, sift: false })] : [],
    );
    if (texts.length === 0) return new Map();
    const ends: readonly RangeKey[] = await this.reader.ask(texts.join(' UNION ALL '), statement.parameters);
    return new Map(ends.map(({ range, value, id }) => [Number(range), { value, id }]));
  }

  private beginnings(
    ranges: readonly TaskRange[],
    query: TaskQuery,
    ends: ReadonlyMap<number, TaskKey>,
  ): Promise<readonly RangeKey[]> {
    const statement = new Statement(this.reader.dialect);
    const texts = ranges.map((range, index) => {
      const end = ends.get(index);
      const limit = `LIMIT ${query.limit + 1}`;
      return this.part(statement, range, index, query, { limit, sift: true, ...(end ? { end } : {}) });
    });
    return this.reader.ask(texts.join(' UNION ALL '), statement.parameters);
  }

  private part(
    statement: Statement,
    range: TaskRange,
    index: number,
    query: TaskQuery,
    { limit, sift, end }: { readonly limit: string; readonly sift: boolean; readonly end?: TaskKey },
  ): string {
    const { table, id, order, userId } = range;
    const place = order ? `(walked.${order}, walked.${id})` : `walked.${id}`;
    const bound = (sign: string, key: TaskKey): string =>
      order
        ? `${place} ${sign} (${statement.value(key.value)}, ${statement.value(key.id)})`
        : `${place} ${sign} ${statement.value(key.id)}`;
    const value = order ? `walked.${order}` : 'NULL';
    const from = statement.table(table, 'walked', range.index);
    const conditions = [
      `walked.org_id = ${statement.value(query.orgId)}`,
      ...(userId === undefined ? [] : [`walked.user_id = ${statement.value(userId)}`]),
      ...range.conditions
        .filter((condition) => sift || !range.sifted || order !== 'opened_at' || condition.startsWith('status'))
        .map((condition) => `walked.${condition}`),
      // One lower bound: of two, SQLite might begin at the one that lies further back. The empty text takes it past the
      // undated ones, which IS NOT NULL would look at.
      ...(query.after && (order !== null || query.after.value === null)
        ? [bound('>', query.after)]
        : order === 'due_at'
          ? ["walked.due_at > ''"]
          : []),
      ...(query.dueBefore !== undefined && (sift || order === 'due_at')
        ? [`walked.due_at < ${statement.value(query.dueBefore)}`]
        : []),
      ...(end ? [bound('<=', end)] : []),
      ...(sift ? ofProcesses(statement, 'walked', range.processes ?? null) : []),
      ...(sift && query.definition !== undefined
        ? [`walked.definition_key = ${statement.value(query.definition)}`]
        : []),
      ...(sift && asksOfCase(query) ? [caseIs(statement, query.orgId, 'walked.instance_id', query)] : []),
    ];
    return `SELECT * FROM (SELECT ${index} AS "range", ${value} AS "value", walked.${id} AS "id" FROM ${from}
      WHERE ${conditions.join(' AND ')} ORDER BY walked.${order ?? 'due_at'}, walked.${id} ${limit}) AS range${index}`;
  }
}

const asksOfCase = ({ startedBy, text }: TaskQuery): boolean => startedBy !== undefined || text !== undefined;

const isFirst = ({ id }: TaskKey, index: number, keys: readonly TaskKey[]): boolean => keys[index - 1]?.id !== id;

const placeOf = ({ value, id }: TaskKey): TaskKey => ({ value, id });

const shownKey = (key: TaskKey, range: TaskRange | undefined): TaskKey =>
  range?.onBehalfOf === undefined ? placeOf(key) : { ...placeOf(key), onBehalfOf: range.onBehalfOf };
