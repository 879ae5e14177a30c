import type { RecordKind } from '../../engine/index.js';
import type { StoredRecord } from '../batch/batch-write.js';
import type { ListReader } from './list-reader.js';
import { Statement } from './statement.js';

/** The place of a record among those of all cases: newest first. */
export interface RecordPlace {
  readonly at: string;
  readonly instanceId: string;
  readonly position: number;
}

/** Which records of all cases. Times are RFC 3339 UTC with milliseconds, as they are stored. */
export interface RecordRange {
  readonly orgId: string;
  readonly kinds: readonly RecordKind[];
  /** From this moment on. */
  readonly from?: string | undefined;
  /** Before this moment. */
  readonly until?: string | undefined;
  /** Where the page before has ended. */
  readonly before?: RecordPlace | undefined;
  readonly limit: number;
}

const place = '(walked.at, walked.instance_id, walked.position)';
const order = (table: string): string => `${table}.at DESC, ${table}.instance_id DESC, ${table}.position DESC`;

/** Records of all cases, newest first: of each kind one range of one index, merged. */
export function recordsAcross(reader: ListReader, range: RecordRange): Promise<readonly StoredRecord[]> {
  const { orgId, kinds, from, until, before, limit } = range;
  const statement = new Statement(reader.dialect);
  const ranges = kinds.map((kind, index) => {
    const conditions = [
      `walked.org_id = ${statement.value(orgId)}`,
      `walked.kind = ${statement.value(kind)}`,
      ...(from === undefined ? [] : [`walked.at >= ${statement.value(from)}`]),
      ...(until === undefined ? [] : [`walked.at < ${statement.value(until)}`]),
      ...(before ? [`${place} < (${values(statement, before).join(', ')})`] : []),
    ];
    return `SELECT * FROM (SELECT walked.at, walked.instance_id, walked.position
      FROM ${statement.table('history', 'walked', 'history_kind')} WHERE ${conditions.join(' AND ')}
      ORDER BY ${order('walked')} LIMIT ${limit}) AS kind${index}`;
  });
  const organisation = statement.value(orgId);
  return reader.ask(
    `SELECT record.org_id AS "orgId", record.instance_id AS "instanceId", record.position AS "position",
        record.event_id AS "eventId", record.kind AS "kind", record.at AS "at", record.record AS "record",
        record.hash AS "hash"
      FROM (SELECT * FROM (${ranges.join(' UNION ALL ')}) AS merged ORDER BY ${order('merged')} LIMIT ${limit}) AS found
      JOIN history AS record ON record.org_id = ${organisation} AND record.instance_id = found.instance_id
        AND record.position = found.position
      ORDER BY ${order('found')}`,
    statement.parameters,
  );
}

const values = (statement: Statement, { at, instanceId, position }: RecordPlace): readonly string[] => [
  statement.value(at),
  statement.value(instanceId),
  statement.value(position),
];
