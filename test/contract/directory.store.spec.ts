import { randomUUID } from 'node:crypto';
import {
  DirectoryStore,
  OrganisationEntity,
  type DirectoryContents,
  openDatabase,
  type StoredUser,
} from '../../src/persistence/index.js';
import { describeOnEachDatabase, migratedDatabaseUrl } from '../support/databases.js';

const person = (id: string, given: Partial<StoredUser> = {}): StoredUser => ({
  id,
  username: `name-of-${id}`,
  name: '韩磊',
  departmentId: 'sales',
  supervisorId: null,
  level: 'employee',
  passwordHash: '$argon2id$…',
  tokenEpoch: 0,
  passwordSetBy: null,
  active: true,
  ...given,
});

const sales = { id: 'sales', nameZh: '销售部', nameEn: 'Sales', parentId: null, headId: 'u1' };

const company = (id: string): DirectoryContents => ({
  organisation: {
    id,
    nameZh: '甲公司',
    nameEn: 'Company A',
    timeZone: 'Asia/Shanghai',
    calendar: 'cn-standard',
    directoryVersion: 1,
  },
  departments: [sales],
  users: [person('u1'), person('u2', { supervisorId: 'u1', passwordHash: null, active: false })],
  delegations: [],
  assignments: [
    { role: 'SalesDirector', userId: 'u1' },
    { role: 'SalesManager', userId: 'u1' },
    { role: 'SalesManager', userId: 'u2' },
  ],
});

const byId = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : 1);
const byRole = (one: { role: string; userId: string }, other: { role: string; userId: string }): number =>
  `${one.role} ${one.userId}` < `${other.role} ${other.userId}` ? -1 : 1;

/** Without the organisation's id, in a stable order. */
const plain = ({ organisation, departments, users, assignments }: DirectoryContents) => ({
  organisation: { ...organisation },
  departments: departments.map((one) => ({ ...one, orgId: undefined })).sort(byId),
  users: users.map((one) => ({ ...one, orgId: undefined, normalUsername: undefined })).sort(byId),
  assignments: assignments.map(({ role, userId }) => ({ role, userId })).sort(byRole),
  delegations: [],
});

describeOnEachDatabase('DirectoryStore', (database, dialect) => {
  /** A company of its own for a test, at version 1 or, with people, at version 2 and above. */
  async function organisation(contents?: (id: string) => DirectoryContents): Promise<[string, DirectoryStore]> {
    const id = randomUUID();
    const store = new DirectoryStore(database());
    await database().unitOfWork.run((transaction) => transaction.insert(OrganisationEntity, company(id).organisation));
    if (contents) {
      const { users, departments } = contents(id);
      await store.change(id, () => ({ users, departments }));
      await store.change(id, () => ({ members: [{ role: 'SalesManager', userIds: ['u1', 'u2'] }] }));
    }
    return [id, store];
  }

  const contentsOf = async (store: DirectoryStore, id: string): Promise<DirectoryContents> => {
    const [contents] = await store.read(id);
    if (!contents) throw new Error(`Expected to read the organisation ${id}.`);
    return contents;
  };

  it('gives back what an empty database was filled with', async () => {
    const own = await openDatabase(await migratedDatabaseUrl(dialect));
    const store = new DirectoryStore(own);
    expect(await store.read()).toEqual([]);
    expect(await store.fillEmpty(() => Promise.resolve(company('a')))).toBe(true);
    expect((await store.read()).map(plain)).toEqual([plain(company('a'))]);
    await own.close();
  });

  it('is filled once when two nodes start at the same moment', async () => {
    const own = await openDatabase(await migratedDatabaseUrl(dialect));
    const filled = await Promise.all(
      ['a', 'b', 'c'].map((id) => new DirectoryStore(own).fillEmpty(() => Promise.resolve(company(id)))),
    );
    expect(filled.filter(Boolean)).toHaveLength(1);
    expect(await new DirectoryStore(own).read()).toHaveLength(1);
    await own.close();
  });

  it('stays empty when the first contents cannot be made', async () => {
    const own = await openDatabase(await migratedDatabaseUrl(dialect));
    const store = new DirectoryStore(own);
    await expect(store.fillEmpty(() => Promise.reject(new Error('no administrator')))).rejects.toThrow(
      'no administrator',
    );
    expect(await store.read()).toEqual([]);
    await own.close();
  });

  it('replaces rows that are there, adds the others, and raises the version with each change', async () => {
    const [id, store] = await organisation(company);
    await store.change(id, () => ({
      users: [person('u2', { name: '杨帆' }), person('u3')],
      departments: [
        { ...sales, headId: 'u3' },
        { ...sales, id: 'legal' },
      ],
    }));
    const { organisation: found, users, departments } = plain(await contentsOf(store, id));
    expect(found.directoryVersion).toBe(4);
    expect(users.map((user) => [user.id, user.name, user.active])).toEqual([
      ['u1', '韩磊', true],
      ['u2', '杨帆', true],
      ['u3', '韩磊', true],
    ]);
    expect(departments.map((department) => [department.id, department.headId])).toEqual([
      ['legal', 'u1'],
      ['sales', 'u3'],
    ]);
  });

  it('replaces the members of one role and leaves the other roles alone', async () => {
    const [id, store] = await organisation(company);
    await store.change(id, () => ({ members: [{ role: 'Mentor', userIds: ['u2'] }] }));
    await store.change(id, () => ({ members: [{ role: 'SalesManager', userIds: ['u2'] }] }));
    expect(plain(await contentsOf(store, id)).assignments).toEqual([
      { role: 'Mentor', userId: 'u2' },
      { role: 'SalesManager', userId: 'u2' },
    ]);
    await store.change(id, () => ({ members: [{ role: 'SalesManager', userIds: [] }] }));
    expect(plain(await contentsOf(store, id)).assignments).toEqual([{ role: 'Mentor', userId: 'u2' }]);
  });

  it('writes nothing, the version included, when the change is refused', async () => {
    const [id, store] = await organisation(company);
    const before = plain(await contentsOf(store, id));
    const refused = store.change(id, () => {
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    expect(plain(await contentsOf(store, id))).toEqual(before);
  });

  it('lets each of many changes at once see all that came before it', async () => {
    const [id, store] = await organisation();
    const seen: number[] = [];
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        store.change(id, ({ users }) => {
          seen.push(users.length);
          return { users: [person(`p${index}`)] };
        }),
      ),
    );
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('refuses a username that somebody else in the organisation has', async () => {
    const [id, store] = await organisation(company);
    await expect(store.change(id, () => ({ users: [person('u9', { username: 'name-of-u1' })] }))).rejects.toThrow();
    expect(plain(await contentsOf(store, id)).users).toHaveLength(2);
  });

  it('keeps organisations apart', async () => {
    const [first, store] = await organisation(company);
    const [second] = await organisation(company);
    await store.change(first, () => ({
      users: [person('u1', { name: '秦鉴' })],
      members: [{ role: 'SalesManager', userIds: [] }],
    }));
    const other = plain(await contentsOf(store, second));
    expect(other.users[0]?.name).toBe('韩磊');
    expect(other.assignments).toHaveLength(2);
    expect(other.organisation.directoryVersion).toBe(3);
  });

  it('says so when there is no such organisation', async () => {
    const store = new DirectoryStore(database());
    expect(await store.change('nowhere', () => ({ users: [person('u1')] }))).toBe(false);
    expect(await store.read('nowhere')).toEqual([]);
  });
});
