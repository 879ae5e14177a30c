import { startApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';

interface User {
  readonly id: string;
  readonly username: string;
  readonly supervisorId: string | null;
}

interface Role {
  readonly role: string;
  readonly members: readonly { readonly id: string }[];
}

const password = 'a password of many letters';

describe.each(['sqlite', 'postgres'] as const)('people who are named by id or username (%s)', (database) => {
  let application: TestApplication;
  let administrator: Client;
  beforeAll(async () => {
    application = await startApplication({ database });
    administrator = await application.signIn('admin');
  });
  afterAll(() => application.close());

  const idOf = async (username: string): Promise<string> => {
    const { body } = await administrator.get<{ readonly items: readonly User[] }>(`/users?username=${username}`);
    return body.items[0]?.id ?? '';
  };

  const membersOf = async (role: string): Promise<string[]> => {
    const { body } = await administrator.get<{ readonly items: readonly Role[] }>('/roles?limit=200');
    return body.items.find((one) => one.role === role)?.members.map(({ id }) => id) ?? [];
  };

  it('keep their username to themselves, and their id too', async () => {
    const id = await idOf('gm');
    for (const username of ['gm', 'GM', id, id.toUpperCase()])
      expect(await administrator.post('/users', { username, name: '另一位', password })).toMatchObject({
        status: 409,
        body: { code: 'CONFLICT' },
      });
  });

  it('are superiors, however they are written', async () => {
    const id = await idOf('gm');
    const added = { username: 'added.named', name: '新员工', password, supervisorId: 'GM' };
    const { body: user } = await administrator.post<User>('/users', added);
    expect(user.supervisorId).toBe(id);
    const put = async (supervisorId: string) => (await administrator.patch(`/users/${user.id}`, { supervisorId })).body;
    expect(await put('legal')).toMatchObject({ supervisorId: await idOf('legal') });
    expect(await put(id.toUpperCase())).toMatchObject({ supervisorId: id });
    expect(await put(user.username)).toMatchObject({ errors: [{ path: 'supervisorId', rule: 'noCircle' }] });
  });

  it('get a role, each of them once', async () => {
    const before = await membersOf('Mentor');
    const id = await idOf('gm');
    const userIds = [...before, id, 'GM', 'Legal'];
    const { body } = await administrator.put<Role>('/roles/Mentor/members', { userIds });
    const after = [...before, id, await idOf('legal')].sort();
    expect(body.members.map((one) => one.id)).toEqual(after);
    expect((await membersOf('Mentor')).toSorted()).toEqual(after);
  });
});
