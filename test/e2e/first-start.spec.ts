import { Database } from '../../src/modules/database/index.js';
import { DirectoryUserEntity, openDatabase, OrganisationEntity } from '../../src/persistence/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { freshDatabaseUrl } from '../support/databases.js';

const administrator = { adminUsername: 'root', adminPassword: 'open sesame 1' };

const signIn = async ({ anonymous }: TestApplication, username: string, password: string): Promise<number> =>
  (await anonymous.post('/auth/login', { username, password })).status;

describe.each(['sqlite', 'postgres'] as const)('the first start (%s)', (database) => {
  it('without a demo company makes the administrator that the environment names, who adds the others', async () => {
    const application = await startApplication({ database, demo: false, configuration: administrator });
    expect(await signIn(application, 'root', administrator.adminPassword)).toBe(200);
    expect(await signIn(application, 'admin', 'guicheng-demo')).toBe(401);
    const root = await application.signIn('root');
    expect((await root.get('/users')).body).toMatchObject({ items: [{ username: 'root', roles: ['Administrator'] }] });
    const added = await root.post('/users', { username: 'second', name: '第二人', password: 'another long password' });
    expect(added.status).toBe(201);
    await application.close();
  });

  it('stops, naming what is missing, when nobody is to be administrator, and leaves the database empty', async () => {
    const databaseUrl = await freshDatabaseUrl(database);
    const start = startApplication({ database, databaseUrl, demo: false, configuration: { adminUsername: 'root' } });
    await expect(start).rejects.toThrow(/^ADMIN_PASSWORD: expected a value.*未设置$/);
    const opened = await openDatabase(databaseUrl);
    expect(await opened.reader.manager.count(OrganisationEntity)).toBe(0);
    await opened.close();
  });

  it('is the only one that adds people: a later one leaves them as they are', async () => {
    const databaseUrl = await freshDatabaseUrl(database);
    const first = await startApplication({ database, databaseUrl, demo: false, configuration: administrator });
    await first.close();
    const other = { adminUsername: 'intruder', adminPassword: 'let me in please' };
    const second = await startApplication({ database, databaseUrl, demo: true, configuration: other });
    expect(await signIn(second, 'root', administrator.adminPassword)).toBe(200);
    expect(await signIn(second, 'intruder', other.adminPassword)).toBe(401);
    expect(await signIn(second, 'admin', 'guicheng-demo')).toBe(401);
    await second.close();
  });
});

describe('two servers that start on one empty PostgreSQL at the same moment', () => {
  it('bring one demo company between them', async () => {
    const databaseUrl = await freshDatabaseUrl('postgres');
    const both = await Promise.all([1, 2].map(() => startApplication({ database: 'postgres', databaseUrl })));
    for (const application of both) {
      const { manager } = application.nest.get(Database).reader;
      expect(await manager.count(OrganisationEntity)).toBe(1);
      expect(await manager.countBy(DirectoryUserEntity, { username: 'gm' })).toBe(1);
      expect(await signIn(application, 'gm', 'guicheng-demo')).toBe(200);
    }
    await Promise.all(both.map((application) => application.close()));
  });
});
