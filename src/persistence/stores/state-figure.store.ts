import type { Database } from '../database.js';
import { ListReader } from '../lists/list-reader.js';
import { Statement } from '../lists/statement.js';

/** Which cases are counted, at which moment, and over which time. All moments are RFC 3339 UTC with milliseconds. */
export interface FigureQuery {
  readonly definition: string;
  readonly version: number;
  readonly at: string;
  readonly from: string;
  /** Not included. */
  readonly until: string;
}

/** What stands in a state at a moment. */
export interface StateStanding {
  readonly state: string;
  readonly open: number;
  readonly overdue: number;
  readonly suspended: number;
  readonly incidents: number;
  /** When the one came that has been there longest. */
  readonly oldest: string;
}

/** How long the visits took that ended in the time, in milliseconds: half of them no longer, nine of ten no longer. */
export interface StateWaits {
  readonly state: string;
  readonly half: number;
  readonly nineOfTen: number;
}

export interface StateCasesQuery extends Pick<FigureQuery, 'definition' | 'version' | 'at'> {
  readonly state: string;
  /** The id of the last case that was seen. */
  readonly after?: string;
  readonly limit: number;
}

/** A case in a state at a moment, as it stood there then. */
export interface StandingCase {
  readonly instanceId: string;
  readonly enteredAt: string;
  readonly overdue: boolean;
  readonly suspended: boolean;
}

type Row = Readonly<Record<string, unknown>>;

/** So many visits say how long they take; of more, the last ones do. */
const visitsMeasured = 20_000;

/** The stays at a moment: the open ones that had begun, and of the ended ones the range behind the moment. */
function staysAt(
  statement: Statement,
  orgId: string,
  { definition, version, at }: Pick<FigureQuery, 'definition' | 'version' | 'at'>,
  more: () => readonly string[] = () => [],
): string {
  const columns = 'walked.state, walked.instance_id, walked.entered_at, walked.overdue, walked.suspended';
  const process = (): readonly string[] => [
    `walked.org_id = ${statement.value(orgId)}`,
    `walked.definition_key = ${statement.value(definition)}`,
    `walked.definition_version = ${statement.value(version)}`,
    ...more(),
  ];
  const open = ['walked.entered_at IS NOT NULL', ...process(), `walked.since <= ${statement.value(at)}`];
  const first = `SELECT ${columns} FROM ${statement.table('active_state', 'walked', 'active_state_stay')}
    WHERE ${open.join(' AND ')}`;
  const ended = [...process(), `walked.until > ${statement.value(at)}`, `walked.since <= ${statement.value(at)}`];
  return `${first} UNION ALL SELECT ${columns} FROM stay AS walked WHERE ${ended.join(' AND ')}`;
}

/** Reads the figures of a process: of what is over, only what was not yet at the moment or ended in the time. */
export class StateFigureStore {
  private readonly reader: ListReader;

  constructor({ reader, dialect }: Database) {
    this.reader = new ListReader(reader, dialect);
  }

  async standing(orgId: string, query: FigureQuery): Promise<readonly StateStanding[]> {
    const statement = new Statement(this.reader.dialect);
    const disturbed = this.casesWithIncidents(statement, orgId, query.at);
    const rows = await this.reader.ask<Row>(
      `SELECT state, COUNT(*) AS "open", MIN(entered_at) AS "oldest",
        SUM(CASE WHEN overdue THEN 1 ELSE 0 END) AS "overdue",
        SUM(CASE WHEN suspended THEN 1 ELSE 0 END) AS "suspended",
        SUM(CASE WHEN instance_id IN (${disturbed}) THEN 1 ELSE 0 END) AS "incidents"
      FROM (${staysAt(statement, orgId, query)}) AS standing GROUP BY state`,
      statement.parameters,
    );
    return rows.map(({ state, oldest, ...counts }) => ({
      state: String(state),
      open: Number(counts['open']),
      overdue: Number(counts['overdue']),
      suspended: Number(counts['suspended']),
      incidents: Number(counts['incidents']),
      oldest: String(oldest),
    }));
  }

  /** How many cases the stays at the moment are: one that is in two states at once is one. */
  async cases(orgId: string, query: FigureQuery): Promise<number> {
    const statement = new Statement(this.reader.dialect);
    const stays = staysAt(statement, orgId, query);
    const [row] = await this.reader.ask<Row>(
      `SELECT COUNT(DISTINCT instance_id) AS "cases" FROM (${stays}) AS standing`,
      statement.parameters,
    );
    return Number(row?.['cases']);
  }

  /** How many visits of each state began in the time: each visit is counted where it ends, or is still open. */
  async entered(orgId: string, query: FigureQuery): Promise<ReadonlyMap<string, number>> {
    const statement = new Statement(this.reader.dialect);
    const process = (): string => `walked.org_id = ${statement.value(orgId)}
      AND walked.definition_key = ${statement.value(query.definition)}
      AND walked.definition_version = ${statement.value(query.version)}
      AND walked.entered_at >= ${statement.value(query.from)} AND walked.entered_at < ${statement.value(query.until)}`;
    const rows = await this.reader.ask<Row>(
      `SELECT state, COUNT(*) AS "entered" FROM (
        SELECT walked.state FROM ${statement.table('active_state', 'walked', 'active_state_stay')} WHERE ${process()}
        UNION ALL SELECT walked.state FROM stay AS walked WHERE ${process()}
          AND walked.until >= ${statement.value(query.from)} AND walked.has_left) AS entered GROUP BY state`,
      statement.parameters,
    );
    return new Map(rows.map(({ state, entered }) => [String(state), Number(entered)]));
  }

  async waits(orgId: string, { definition, version, from, until }: FigureQuery): Promise<readonly StateWaits[]> {
    const statement = new Statement(this.reader.dialect);
    const isSqlite = this.reader.dialect === 'sqlite';
    const wait = isSqlite
      ? 'CAST(ROUND((julianday(until) - julianday(entered_at)) * 86400000) AS INTEGER)'
      : 'ROUND(EXTRACT(EPOCH FROM (until::timestamptz - entered_at::timestamptz)) * 1000)::bigint';
    const visits = `SELECT state, entered_at, until FROM stay
      WHERE org_id = ${statement.value(orgId)} AND definition_key = ${statement.value(definition)}
        AND until >= ${statement.value(from)} AND until < ${statement.value(until)}
        AND definition_version = ${statement.value(version)} AND has_left
      ORDER BY until DESC LIMIT ${visitsMeasured}`;
    const rows = await this.reader.ask<Row>(
      `SELECT state, MIN(CASE WHEN place * 2 >= total THEN wait END) AS "half",
        MIN(CASE WHEN place * 10 >= total * 9 THEN wait END) AS "nineOfTen"
      FROM (SELECT state, wait, COUNT(*) OVER (PARTITION BY state) AS total,
          ROW_NUMBER() OVER (PARTITION BY state ORDER BY wait) AS place
        FROM (SELECT state, ${wait} AS wait FROM (${visits}) AS visits) AS waits) AS places GROUP BY state`,
      statement.parameters,
    );
    return rows.map(({ state, half, nineOfTen }) => ({
      state: String(state),
      half: Number(half),
      nineOfTen: Number(nineOfTen),
    }));
  }

  /** The cases in a state at the moment, by id. */
  async casesIn(orgId: string, query: StateCasesQuery): Promise<readonly StandingCase[]> {
    const statement = new Statement(this.reader.dialect);
    const stays = staysAt(statement, orgId, query, () => [
      `walked.state = ${statement.value(query.state)}`,
      ...(query.after === undefined ? [] : [`walked.instance_id > ${statement.value(query.after)}`]),
    ]);
    const rows = await this.reader.ask<Row>(
      `SELECT instance_id, entered_at, overdue, suspended FROM (${stays}) AS standing
      ORDER BY instance_id LIMIT ${query.limit}`,
      statement.parameters,
    );
    return rows.map((row) => ({
      instanceId: String(row['instance_id']),
      enteredAt: String(row['entered_at']),
      overdue: Boolean(row['overdue']),
      suspended: Boolean(row['suspended']),
    }));
  }

  private casesWithIncidents(statement: Statement, orgId: string, at: string): string {
    const raised = (): string =>
      `org_id = ${statement.value(orgId)} AND created_at <= ${statement.value(at)} AND instance_id IS NOT NULL`;
    return `SELECT instance_id FROM incident WHERE ${raised()} AND status = 'open'
      UNION SELECT instance_id FROM incident WHERE ${raised()} AND resolved_at > ${statement.value(at)}`;
  }
}
