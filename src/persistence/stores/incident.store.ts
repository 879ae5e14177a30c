import { LessThan, type EntityManager } from 'typeorm';
import type { Database } from '../database.js';
import { IncidentEntity, OrganisationEntity } from '../entities/index.js';
import { incidentCause } from '../incident-cause.js';
import { openCauses, openOfCause, type IncidentCause } from '../lists/open-causes.js';
import { ListReader } from '../lists/list-reader.js';

/** An incident as it is raised; what it is not about may be left out. */
export type NewIncident = Omit<
  IncidentEntity,
  'status' | 'cause' | 'assigneeId' | 'resolvedAt' | 'resolvedBy' | 'outboxId' | 'timerId'
> &
  Partial<Pick<IncidentEntity, 'outboxId' | 'timerId'>>;

/** What needs an administrator. Writes run in the caller's transaction. */
export class IncidentStore {
  private readonly lists: ListReader;

  constructor(private readonly database: Database) {
    this.lists = new ListReader(database.reader, database.dialect);
  }

  async add(transaction: EntityManager, incidents: readonly NewIncident[]): Promise<void> {
    if (incidents.length > 0) await transaction.insert(IncidentEntity, incidents.map(opened));
  }

  /** Leaves out those of which the like is open already: a damaged row, a case that fails at each attempt. */
  async addOnce(transaction: EntityManager, incidents: readonly NewIncident[]): Promise<void> {
    if (incidents.length === 0) return;
    const values = incidents.map(opened);
    await transaction.createQueryBuilder().insert().into(IncidentEntity).values(values).orIgnore().execute();
  }

  /**
   * Notes for every organisation that the database could not be written. While such an incident is open, a further time
   * changes its detail only.
   */
  async noteOutage(
    transaction: EntityManager,
    { detail, createdAt, nextId }: { readonly detail: string; readonly createdAt: string; nextId(): string },
  ): Promise<void> {
    const kind = 'storageFailed';
    const noted = await transaction.findBy(IncidentEntity, { kind, status: 'open' });
    await transaction.update(IncidentEntity, { kind, status: 'open' }, { detail });
    const organisations = await transaction.find(OrganisationEntity, { select: { id: true } });
    const missing = organisations.filter(({ id }) => !noted.some(({ orgId }) => orgId === id));
    const about = { kind, instanceId: null, taskId: null, detail, createdAt } as const;
    await this.add(
      transaction,
      missing.map(({ id: orgId }) => ({ ...about, orgId, id: nextId() })),
    );
  }

  /** Newest first. @param before the id of the last one already seen. */
  list(
    orgId: string,
    wanted: {
      readonly status?: IncidentEntity['status'];
      readonly kind?: IncidentEntity['kind'];
      readonly before?: string;
      readonly limit: number;
    },
  ): Promise<readonly IncidentEntity[]> {
    return this.database.reader.getRepository(IncidentEntity).find({
      where: {
        orgId,
        ...(wanted.status ? { status: wanted.status } : {}),
        ...(wanted.kind ? { kind: wanted.kind } : {}),
        ...(wanted.before ? { id: LessThan(wanted.before) } : {}),
      },
      order: { id: 'DESC' },
      take: wanted.limit,
    });
  }

  /** Why incidents are open, in the order of the causes. @param after the last cause already seen */
  causes(
    orgId: string,
    wanted: { readonly after?: string; readonly limit: number },
  ): Promise<readonly IncidentCause[]> {
    return openCauses(this.lists, { orgId, ...wanted });
  }

  /** The open incidents of one cause, newest first. @param before the id of the last one already seen */
  async ofCause(
    orgId: string,
    wanted: { readonly cause: string; readonly before?: string; readonly limit: number },
  ): Promise<readonly IncidentEntity[]> {
    const ids = await openOfCause(this.lists, orgId, wanted);
    const byId = new Map((await this.byIds(orgId, ids)).map((one) => [one.id, one]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** These incidents, in no order. */
  byIds(orgId: string, ids: readonly string[]): Promise<readonly IncidentEntity[]> {
    return this.lists.byIds(IncidentEntity, orgId, ids);
  }

  /** How many are open, of all organisations by kind; at most so many are counted. */
  async countOpen(most: number): Promise<readonly { readonly kind: IncidentEntity['kind']; readonly count: number }[]> {
    const found = await this.database.reader.sql<{ kind: IncidentEntity['kind']; count: number | string }[]>`
      SELECT kind, count(*) AS count FROM (
        SELECT incident.kind FROM organisation JOIN incident ON incident.org_id = organisation.id AND incident.status = 'open'
        LIMIT ${most}) AS open
      GROUP BY kind ORDER BY kind`;
    return found.map(({ kind, count }) => ({ kind, count: Number(count) }));
  }

  /** How many of one organisation are open, counted no further than `most`. */
  async countOpenOf(orgId: string, most: number): Promise<number> {
    const [found] = await this.database.reader.sql<{ count: number | string }[]>`
      SELECT count(*) AS count FROM
        (SELECT 1 FROM incident WHERE org_id = ${orgId} AND status = ${'open'} LIMIT ${most}) AS open`;
    return Number(found?.count ?? 0);
  }

  find(orgId: string, id: string): Promise<IncidentEntity | null> {
    return this.database.reader.getRepository(IncidentEntity).findOneBy({ orgId, id });
  }

  /** The open incident of a delivery or a timer that was given up. */
  openOf(
    orgId: string,
    of: { readonly outboxId: string } | { readonly timerId: string },
  ): Promise<IncidentEntity | null> {
    return this.database.reader.getRepository(IncidentEntity).findOneBy({ orgId, status: 'open', ...of });
  }

  /** Says who deals with an open incident. @returns whether it is open. */
  async assign(
    transaction: EntityManager,
    { orgId, id, assigneeId }: Pick<IncidentEntity, 'orgId' | 'id' | 'assigneeId'>,
  ): Promise<boolean> {
    const assigned = await transaction.update(IncidentEntity, { orgId, id, status: 'open' }, { assigneeId });
    return assigned.affected === 1;
  }

  /** Resolves an open incident. @returns whether it was open; of two that try, one gets true. */
  async resolve(
    transaction: EntityManager,
    incident: Pick<IncidentEntity, 'orgId' | 'id' | 'detail'> & {
      readonly resolvedBy: string;
      readonly resolvedAt: string;
    },
  ): Promise<boolean> {
    const { orgId, id, detail, resolvedAt, resolvedBy } = incident;
    const resolved = await transaction.update(
      IncidentEntity,
      { orgId, id, status: 'open' },
      { status: 'resolved', detail, resolvedAt, resolvedBy },
    );
    return resolved.affected === 1;
  }
}

const opened = (incident: NewIncident): IncidentEntity => ({
  outboxId: null,
  timerId: null,
  ...incident,
  cause: incidentCause(incident),
  assigneeId: null,
  status: 'open',
  resolvedAt: null,
  resolvedBy: null,
});
