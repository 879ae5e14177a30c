import { setTimeout as pause } from 'node:timers/promises';
import { In, IsNull, MoreThan, type EntityManager } from 'typeorm';
import { normalForm } from '../../engine/index.js';
import type { Database } from '../database.js';
import { DelegationEntity } from '../entities/delegation.entity.js';
import { DepartmentEntity } from '../entities/department.entity.js';
import { DirectoryUserEntity } from '../entities/directory-user.entity.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import { RoleAssignmentEntity } from '../entities/role-assignment.entity.js';
import type { DirectoryChange, DirectoryContents, StoredOrganisation } from './directory-contents.js';

/** The PostgreSQL channel on which a node hears that a directory has changed; the payload is the organisation's id. */
export const directoryChannel = 'guicheng_directory';

/** Any number that no other advisory lock of the product uses. */
const seedingLock = 5_020_417;

const seedingPauseMilliseconds = 100;

const readAttempts = 5;

/** Users, departments and roles. Every change of an organisation raises its `directoryVersion`, in one transaction. */
export class DirectoryStore {
  constructor(private readonly database: Database) {}

  /**
   * What is committed about one organisation, or about each, all as of one version: read between two looks at the
   * versions, again if one rose meanwhile.
   *
   * @param now delegations that are over by then are left out
   */
  async read(orgId?: string, now = ''): Promise<readonly DirectoryContents[]> {
    const { manager } = this.database.reader;
    for (let attempt = 1; attempt <= readAttempts; attempt++) {
      const contents = await contentsOf(manager, orgId, now);
      const after = await organisationsOf(manager, orgId);
      if (versionsOf(after) === versionsOf(contents.map(({ organisation }) => organisation))) return contents;
    }
    throw new Error(`Expected the directory to rest for one reading, but it changed ${readAttempts} times.`);
  }

  /**
   * Changes a directory: `decide` gets what it holds and answers what to write; nobody else changes it meanwhile.
   * What it throws passes through, and nothing is written.
   *
   * @param afterCommit as of `UnitOfWork.run`
   * @returns false when there is no such organisation.
   */
  change(
    orgId: string,
    decide: (contents: DirectoryContents) => DirectoryChange,
    afterCommit?: () => Promise<void>,
    now = '',
  ): Promise<boolean> {
    return this.database.unitOfWork.run(async (transaction) => {
      // Raising the version first takes the row lock that keeps other writers waiting.
      await transaction.increment(OrganisationEntity, { id: orgId }, 'directoryVersion', 1);
      const [contents] = await contentsOf(transaction, orgId, now);
      if (!contents) return false;
      await write(transaction, orgId, decide(contents));
      await this.announce(transaction, orgId);
      return true;
    }, afterCommit);
  }

  /**
   * Fills a database that holds no organisation yet. Nodes that start at the same time wait for each other.
   *
   * @returns false, without calling `contents`, when there is one.
   */
  fillEmpty(contents: () => Promise<DirectoryContents>): Promise<boolean> {
    return this.database.unitOfWork.run(async (transaction) => {
      if (this.database.dialect === 'postgres') {
        await this.lockForSeeding(transaction);
      }
      if (await transaction.exists(OrganisationEntity)) return false;
      const { organisation, departments, users, assignments } = await contents();
      await transaction.insert(OrganisationEntity, { ...organisation });
      await write(transaction, organisation.id, { users, departments });
      if (assignments.length > 0) {
        await transaction.insert(
          RoleAssignmentEntity,
          assignments.map((one) => ({ orgId: organisation.id, ...one })),
        );
      }
      await this.announce(transaction, organisation.id);
      return true;
    });
  }

  /** The committed version; 0 when there is no such organisation. */
  async version(orgId: string): Promise<number> {
    const [organisation] = await organisationsOf(this.database.reader.manager, orgId);
    return organisation?.directoryVersion ?? 0;
  }

  /** Looks again and again, because a node may need longer for it than a connection may be silent. */
  private async lockForSeeding(transaction: EntityManager): Promise<void> {
    for (;;) {
      const [{ taken }] = await transaction.sql<[{ taken: boolean }]>`
        SELECT pg_try_advisory_xact_lock(${seedingLock}) AS taken`;
      if (taken) return;
      await pause(seedingPauseMilliseconds);
    }
  }

  /** Heard by the other nodes when, and only when, the transaction commits. */
  private async announce(transaction: EntityManager, orgId: string): Promise<void> {
    if (this.database.dialect !== 'postgres') return;
    await transaction.query('SELECT pg_notify($1, $2)', [directoryChannel, orgId]);
  }
}

const organisationsOf = (manager: EntityManager, id?: string): Promise<OrganisationEntity[]> =>
  manager.find(OrganisationEntity, { where: id === undefined ? {} : { id }, order: { id: 'ASC' } });

const versionsOf = (organisations: readonly StoredOrganisation[]): string =>
  JSON.stringify(organisations.map(({ id, directoryVersion }) => [id, directoryVersion]));

/** One query for each table, however many organisations there are. */
async function contentsOf(
  manager: EntityManager,
  orgId: string | undefined,
  now: string,
): Promise<readonly DirectoryContents[]> {
  const organisations = await organisationsOf(manager, orgId);
  const where = orgId === undefined ? {} : { orgId };
  const departments = byOrganisation(await manager.findBy(DepartmentEntity, where));
  const users = byOrganisation(await manager.findBy(DirectoryUserEntity, where));
  const assignments = byOrganisation(await manager.findBy(RoleAssignmentEntity, where));
  const current = { endedAt: IsNull(), endsAt: MoreThan(now) };
  // By each organisation, so that the index leads past those that are over.
  const wanted = organisations.map(({ id }) => ({ orgId: id, ...current }));
  const delegations = byOrganisation(wanted.length === 0 ? [] : await manager.findBy(DelegationEntity, wanted));
  return organisations.map((organisation) => ({
    organisation,
    departments: departments.get(organisation.id) ?? [],
    users: users.get(organisation.id) ?? [],
    assignments: assignments.get(organisation.id) ?? [],
    delegations: delegations.get(organisation.id) ?? [],
  }));
}

function byOrganisation<Row extends { readonly orgId: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.orgId);
    if (group) group.push(row);
    else groups.set(row.orgId, [row]);
  }
  return groups;
}

async function write(transaction: EntityManager, orgId: string, change: DirectoryChange): Promise<void> {
  const { users = [], departments = [], members = [], delegations = [] } = change;
  for (const some of slices(users)) {
    await transaction.upsert(
      DirectoryUserEntity,
      some.map((user) => ({ ...user, orgId, normalUsername: normalForm(user.username) })),
      ['orgId', 'id'],
    );
  }
  for (const some of slices(departments)) {
    await transaction.upsert(
      DepartmentEntity,
      some.map((one) => ({ ...one, orgId })),
      ['orgId', 'id'],
    );
  }
  for (const some of slices(delegations)) {
    await transaction.upsert(
      DelegationEntity,
      some.map((one) => ({ ...one, orgId })),
      ['orgId', 'id'],
    );
  }
  if (members.length === 0) return;
  await transaction.delete(RoleAssignmentEntity, { orgId, role: In(members.map(({ role }) => role)) });
  const assignments = members.flatMap(({ role, userIds }) => userIds.map((userId) => ({ orgId, role, userId })));
  for (const some of slices(assignments)) await transaction.insert(RoleAssignmentEntity, some);
}

/** A statement takes so many parameters and no more. */
const rowsAtOnce = 500;

const slices = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, index) =>
    rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
  );
