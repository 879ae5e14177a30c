import { randomUUID } from 'node:crypto';
import { DirectoryListener } from '../../src/modules/directory/directory-listener.js';
import { DirectoryService } from '../../src/modules/directory/index.js';
import { Configuration } from '../../src/modules/configuration/index.js';
import {
  DirectoryStore,
  OrganisationEntity,
  openDatabase,
  type Database,
  type StoredUser,
} from '../../src/persistence/index.js';
import { describeOnEachDatabase, migratedDatabaseUrl } from '../support/databases.js';

const person = (id: string, given: Partial<StoredUser> = {}): StoredUser => ({
  id,
  username: id,
  name: `${id} 的姓名`,
  departmentId: 'sales',
  supervisorId: null,
  level: 'employee',
  passwordHash: `hash of ${id}`,
  tokenEpoch: 0,
  passwordSetBy: null,
  active: true,
  ...given,
});

const clock = { now: () => '2026-03-01T08:00:00.000Z' };

/** A new company with these people, and a directory service that knows it. */
async function company(database: Database, ...users: readonly StoredUser[]): Promise<[string, DirectoryService]> {
  const id = randomUUID();
  const organisation = { nameZh: '甲', nameEn: 'A', timeZone: 'Asia/Shanghai', calendar: 'cn', directoryVersion: 1 };
  await database.unitOfWork.run((transaction) => transaction.insert(OrganisationEntity, { id, ...organisation }));
  const service = new DirectoryService(new DirectoryStore(database), clock);
  await service.load();
  await service.change(id, () => ({
    users,
    departments: [{ id: 'sales', nameZh: '', nameEn: '', parentId: null, headId: null }],
  }));
  return [id, service];
}

/** Resolves when the service has taken over a newer copy; jest's time limit is the only clock. */
async function newer(service: DirectoryService, orgId: string, than: number): Promise<void> {
  while (service.copy(orgId).version <= than) await new Promise((resolve) => setImmediate(resolve));
}

describeOnEachDatabase('DirectoryService', (database) => {
  it('answers at once from what was loaded', async () => {
    const [orgId, service] = await company(
      database(),
      person('ann'),
      person('bob', { supervisorId: 'ann', active: false }),
    );
    await service.change(orgId, () => ({ members: [{ role: 'Cashier', userIds: ['bob', 'ann'] }] }));
    const fresh = new DirectoryService(new DirectoryStore(database()), clock);
    await fresh.load();
    for (const one of [service, fresh]) {
      const directory = one.directory(orgId);
      expect(directory.person('bob')).toMatchObject({ id: 'bob', supervisorId: 'ann', active: false });
      expect(directory.peopleInRole('Cashier')).toEqual(['ann']);
      expect(one.personName(orgId, 'ann')).toBe('ann 的姓名');
      expect(one.departmentOf(orgId, 'ann')).toBe('sales');
      expect([one.isActive(orgId, 'ann'), one.isActive(orgId, 'bob')]).toEqual([true, false]);
      expect([one.rolesOf(orgId, 'ann'), one.rolesOf(orgId, 'bob')]).toEqual([['Cashier'], []]);
    }
  });

  it('knows nobody in an organisation that is not there, and calls strangers by their id', () => {
    const service = new DirectoryService(new DirectoryStore(database()), clock);
    expect(service.directory('nowhere').person('ann')).toBeUndefined();
    expect(service.directory('nowhere').peopleInRole('Cashier')).toEqual([]);
    expect(service.personName('nowhere', 'ann')).toBe('ann');
    expect(service.isActive('nowhere', 'ann')).toBe(false);
  });

  it('answers from the new version as soon as a change is made', async () => {
    const [orgId, service] = await company(database(), person('ann'));
    const { note } = await service.change(orgId, () => ({ users: [person('cid')], note: 'passed through' }));
    expect(service.directory(orgId).person('cid')).toBeDefined();
    expect(note).toBe('passed through');
  });

  it('keeps its answers when a change is refused', async () => {
    const [orgId, service] = await company(database(), person('ann'));
    const before = service.copy(orgId);
    const refused = service.change(orgId, () => {
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    await service.load();
    expect(service.copy(orgId)).toBe(before);
  });

  it('gives an answer already begun one version of the directory', async () => {
    const [orgId, service] = await company(database(), person('ann'));
    const held = service.directory(orgId);
    await service.change(orgId, () => ({ users: [person('ann', { active: false })] }));
    expect(held.person('ann')?.active).toBe(true);
    expect(service.directory(orgId).person('ann')?.active).toBe(false);
  });

  it('ends with every one of many changes at once', async () => {
    const [orgId, service] = await company(database());
    const ids = Array.from({ length: 10 }, (_, index) => `p${index}`);
    await Promise.all(ids.map((id) => service.change(orgId, () => ({ users: [person(id)] }))));
    expect(service.copy(orgId).users.map(({ id }) => id)).toEqual(ids);
  });

  it('serves more changes inside larger transactions at once than there are connections', async () => {
    const [orgId, service] = await company(database());
    const { version } = service.copy(orgId);
    const ids = Array.from({ length: 25 }, (_, index) => `p${String(index).padStart(2, '0')}`);
    await Promise.all(
      ids.map((id) => database().unitOfWork.run(() => service.change(orgId, () => ({ users: [person(id)] })))),
    );
    await service.load();
    expect(service.copy(orgId).users.map(({ id }) => id)).toEqual(ids);
    expect(service.copy(orgId).version).toBe(version + ids.length);
  });

  it('does not show a change inside a larger transaction that is rolled back', async () => {
    const [orgId, service] = await company(database(), person('ann'));
    const larger = database().unitOfWork.run(async () => {
      await service.change(orgId, () => ({ users: [person('ghost')] }));
      expect(service.directory(orgId).person('ghost')).toBeUndefined();
      throw new Error('rolled back');
    });
    await expect(larger).rejects.toThrow('rolled back');
    await service.change(orgId, () => ({ users: [person('cid')] }));
    expect(service.copy(orgId).users.map(({ id }) => id)).toEqual(['ann', 'cid']);
  });

  it('signs a username in where one organisation knows it, and nobody where two do', async () => {
    const name = randomUUID();
    const [first, service] = await company(database(), person('ann', { username: name }));
    expect(service.userByUsername(name)).toMatchObject({ id: 'ann', orgId: first, passwordHash: 'hash of ann' });
    const [second] = await company(database(), person('eve', { username: name }));
    await service.load();
    expect(service.userByUsername(name)).toBeUndefined();
    expect(service.userByUsername(name, second)).toMatchObject({ id: 'eve', orgId: second });
    expect(service.userByUsername(name, 'nowhere')).toBeUndefined();
  });
});

describe('a change inside a larger transaction on SQLite', () => {
  it('is answered from once that transaction has committed', async () => {
    const database = await openDatabase(await migratedDatabaseUrl('sqlite'));
    const [orgId, service] = await company(database, person('ann'));
    const { version } = service.copy(orgId);
    await database.unitOfWork.run(() => service.change(orgId, () => ({ users: [person('cid')] })));
    await newer(service, orgId, version);
    expect(service.directory(orgId).person('cid')).toBeDefined();
    await database.close();
  });
});

describe('two nodes on one PostgreSQL', () => {
  async function node(url: string) {
    const database = await openDatabase(url);
    const service = new DirectoryService(new DirectoryStore(database), clock);
    const listener = new DirectoryListener(Object.assign(new Configuration(), { databaseUrl: url }), service);
    await service.load();
    await listener.onApplicationBootstrap();
    const close = async (): Promise<void> => {
      await listener.onApplicationShutdown();
      await database.close();
    };
    return { database, service, close };
  }

  it('both answer from a change that one of them made, also one inside a larger transaction', async () => {
    const url = await migratedDatabaseUrl('postgres');
    const [here, there] = [await node(url), await node(url)];
    const [orgId] = await company(here.database, person('ann'));
    await Promise.all([here, there].map(({ service }) => newer(service, orgId, 1)));
    expect(there.service.personName(orgId, 'ann')).toBe('ann 的姓名');
    const { version } = there.service.copy(orgId);
    await here.database.unitOfWork.run(() => here.service.change(orgId, () => ({ users: [person('cid')] })));
    await Promise.all([here, there].map(({ service }) => newer(service, orgId, version)));
    expect([here, there].map(({ service }) => service.isActive(orgId, 'cid'))).toEqual([true, true]);
    await Promise.all([here.close(), there.close()]);
  });

  it('a node whose connection broke catches up with what it missed', async () => {
    const url = await migratedDatabaseUrl('postgres');
    const [here, there] = [await node(url), await node(url)];
    const [orgId] = await company(here.database, person('ann'));
    await newer(there.service, orgId, 1);
    const { version } = there.service.copy(orgId);
    await here.database.writer.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
    );
    await here.service.change(orgId, () => ({ users: [person('cid')] }));
    await newer(there.service, orgId, version);
    expect(there.service.isActive(orgId, 'cid')).toBe(true);
    await Promise.all([here.close(), there.close()]);
  });
});
