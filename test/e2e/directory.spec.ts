import demo from '../../src/modules/directory/demo-company.json';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';

interface User {
  readonly id: string;
  readonly username: string;
  readonly departmentId: string | null;
  readonly supervisorId: string | null;
  readonly active: boolean;
  readonly roles: readonly string[];
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

interface Role {
  readonly role: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly members: readonly { readonly id: string; readonly name: string; readonly active: boolean }[];
}

const password = 'a password of many letters';

describe.each(['sqlite', 'postgres'] as const)('the directory over HTTP (%s)', (database) => {
  let application: TestApplication;
  let administrator: Client;
  let employee: Client;
  beforeAll(async () => {
    application = await startApplication({ database });
    administrator = await application.signIn('admin');
    employee = await application.signIn('sales.rep1');
  });
  afterAll(() => application.close());

  const userNamed = async (username: string): Promise<User> => {
    const { body } = await employee.get<Page<User>>(`/users?username=${username}`);
    const [user] = body.items;
    if (!user) throw new Error(`Expected a user '${username}'.`);
    return user;
  };

  let added = 0;
  const addUser = async (given: object = {}): Promise<User> => {
    const username = `added.${++added}`;
    const { status, body } = await administrator.post<User>('/users', { username, name: '新员工', password, ...given });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };

  describe('users', () => {
    it('are picked by name, username or the initials of the pinyin, those who are there alone if asked so', async () => {
      const { username, id } = await addUser({ name: '欧阳娜娜' });
      const found = async (query: string): Promise<readonly string[]> =>
        (await employee.get<Page<User>>(`/users?limit=20&${query}`)).body.items.map((user) => user.username);
      expect(await found('q=oynn')).toEqual([username]);
      expect(await found(`q=${encodeURIComponent('欧阳')}`)).toEqual([username]);
      expect(await found(`q=${username}`)).toContain(username);
      expect((await employee.get<Page<User>>('/users?limit=1&q=s')).body).toMatchObject({ nextCursor: null });
      await administrator.patch(`/users/${id}`, { active: false });
      expect(await found('q=oynn&active=true')).toEqual([]);
      // Nothing is typed yet: as if nobody looked for anything.
      for (const nothing of ['q=', 'q=%20'])
        expect(await found(`${nothing}&active=true`)).toEqual(await found('active=true'));
      expect(await found('q=oynn&active=false')).toEqual([username]);
      expect((await employee.get(`/users?active=perhaps`)).status).toBe(422);
    });

    it('say who is above them, and departments who heads them', async () => {
      const superior = await addUser({ name: '上级' });
      const user = await addUser({ supervisorId: superior.id });
      expect(user).toMatchObject({ supervisorName: '上级' });
      const [department] = (await employee.get<Page<object>>('/departments?limit=1')).body.items;
      expect(department).toHaveProperty('headName');
    });

    it('are listed to everybody who is signed in, page by page, in the order in which they were added', async () => {
      const seen: User[] = [];
      let path = '/users?limit=10';
      for (let pages = 0; pages < 10; pages++) {
        const { status, body } = await employee.get<Page<User>>(path);
        expect(status).toBe(200);
        seen.push(...body.items);
        if (body.nextCursor === null) break;
        expect(body.items).toHaveLength(10);
        path = `/users?limit=10&cursor=${body.nextCursor}`;
      }
      const ids = seen.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)].sort());
      expect(seen[0]?.username).toBe('admin');
      expect(seen.map(({ username }) => username)).toContain('audit.head');
    });

    it('are found by username, department and role', async () => {
      const usernames = async (query: string): Promise<string[]> =>
        (await employee.get<Page<User>>(`/users?${query}`)).body.items.map(({ username }) => username);
      expect(await usernames('username=gm')).toEqual(['gm']);
      expect(await usernames('department=sales&role=SalesRepresentative')).toEqual(['sales.rep1', 'sales.rep2']);
      expect(await usernames('username=nobody')).toEqual([]);
    });

    it('never show a password hash', async () => {
      const { body } = await administrator.get('/users');
      expect(JSON.stringify(body)).not.toMatch(/argon2|password/i);
      const { body: one } = await administrator.patch(`/users/${(await addUser()).id}`, { password: `${password}!` });
      expect(JSON.stringify(one)).not.toMatch(/argon2|password/i);
    });

    it('are added by an administrator and can sign in', async () => {
      const manager = await userNamed('sales.manager');
      const answer = await administrator.post<User>('/users', {
        username: 'new.rep',
        name: '新销售',
        password,
        departmentId: 'sales',
        supervisorId: manager.id,
      });
      expect(answer).toMatchObject({
        status: 201,
        headers: { location: `/api/v1/users/${answer.body.id}` },
        body: {
          username: 'new.rep',
          name: '新销售',
          level: 'employee',
          active: true,
          roles: [],
          supervisorId: manager.id,
        },
      });
      expect((await employee.get(`/users/${answer.body.id}`)).body).toEqual(answer.body);
      const signIn = await application.anonymous.post('/auth/login', { username: 'new.rep', password });
      expect(signIn.status).toBe(200);
    });

    it('are added once for one Idempotency-Key', async () => {
      const request = { username: 'keyed', name: '一次', password };
      const first = await administrator.post<User>('/users', request, {
        'idempotency-key': 'add-keyed',
      });
      const second = await administrator.post<User>('/users', request, { 'idempotency-key': 'add-keyed' });
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.body).toEqual(first.body);
      expect(second.headers['idempotency-replayed']).toBe('true');
      expect(await userNamed('keyed')).toEqual(first.body);
    });

    it('are added once when two administrators add the same one at the same moment', async () => {
      const request = { username: 'twice', name: '两次', password };
      const answers = await Promise.all([1, 2, 3].map(() => administrator.post('/users', request)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    });

    it.each([
      ['a short password', { password: 'elevenchars' }, 'password'],
      ['no name', { name: undefined }, 'name'],
      ['a blank name', { name: ' ' }, 'name'],
      ['a username with a space', { username: 'two words' }, 'username'],
      ['a level there is not', { level: 'emperor' }, 'level'],
      ['a department there is not', { departmentId: 'nowhere' }, 'departmentId'],
      ['a superior there is not', { supervisorId: 'nobody' }, 'supervisorId'],
      ['an id of his own', { id: 'mine' }, 'id'],
      ['roles', { roles: ['Administrator'] }, 'roles'],
    ])('are refused with %s', async (_, given, path) => {
      const answer = await administrator.post<{ errors: { path: string }[] }>('/users', {
        username: 'refused',
        name: '不录用',
        password,
        ...given,
      });
      expect(answer).toMatchObject({ status: 422, body: { code: 'PAYLOAD_INVALID' } });
      expect([...new Set(answer.body.errors.map((error) => error.path))]).toEqual([path]);
      expect((await employee.get<Page<User>>('/users?username=refused')).body.items).toEqual([]);
    });

    it('change only in what the request names', async () => {
      const boss = await userNamed('hr.head');
      const user = await addUser({ departmentId: 'sales', supervisorId: boss.id });
      const moved = await administrator.patch<User>(`/users/${user.id}`, { departmentId: 'legal' });
      expect(moved).toMatchObject({ status: 200, body: { ...user, departmentId: 'legal' } });
      const freed = await administrator.patch<User>(`/users/${user.id}`, { departmentId: null, supervisorId: null });
      expect(freed.body).toEqual({ ...user, departmentId: null, supervisorId: null, supervisorName: null });
      const { body } = await administrator.patch<User>(`/users/${user.id}`, { name: '改名', level: 'manager' });
      expect(body).toMatchObject({ name: '改名', level: 'manager', departmentId: null });
    });

    it.each([
      [{ name: null }, 200],
      [{ active: null }, 200],
      [{ level: null }, 200],
      [{ password: null }, 200],
      [{ name: '\u3000' }, 422],
      [{ username: 'other' }, 422],
    ])('are not changed by %j', async (change, status) => {
      const user = await addUser();
      expect((await administrator.patch(`/users/${user.id}`, change)).status).toBe(status);
      expect((await employee.get(`/users/${user.id}`)).body).toEqual(user);
    });

    it('are not put under themselves or those below them', async () => {
      const [director, rep] = [await userNamed('sales.director'), await userNamed('sales.rep1')];
      for (const supervisorId of [director.id, rep.id]) {
        const answer = await administrator.patch(`/users/${director.id}`, { supervisorId });
        expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'supervisorId', rule: 'noCircle' }] } });
      }
    });

    it('lose access at once when they leave, and get it back with a new password', async () => {
      const user = await addUser();
      const client = await application.signIn(user.username);
      expect((await client.get('/me')).status).toBe(200);
      expect((await administrator.patch(`/users/${user.id}`, { active: false })).body).toMatchObject({ active: false });
      expect((await client.get('/me')).status).toBe(401);
      const login = (secret: string) =>
        application.anonymous.post('/auth/login', { username: user.username, password: secret });
      expect((await login(password)).status).toBe(401);
      await administrator.patch(`/users/${user.id}`, { active: true, password: `${password} too` });
      expect((await login(password)).status).toBe(401);
      expect((await login(`${password} too`)).status).toBe(200);
    });

    it('that are not there are not found', async () => {
      for (const id of ['nobody', '01890000-0000-7000-8000-000000000000']) {
        expect((await employee.get(`/users/${id}`)).status).toBe(404);
        expect((await administrator.patch(`/users/${id}`, { name: '谁' })).status).toBe(404);
      }
    });

    it.each([['limit=0'], ['limit=201'], ['role=Emperor'], ['colour=red'], ['username=a&username=b']])(
      'are not listed for %s',
      async (query) => {
        expect((await employee.get(`/users?${query}`)).status).toBe(422);
      },
    );
  });

  describe('departments', () => {
    it('are listed ascending by id, page by page', async () => {
      const known = demo.departments.toSorted((one, other) => (one.id < other.id ? -1 : 1));
      const first = await employee.get<Page<{ id: string }>>('/departments?limit=3');
      expect(first.body.items.map(({ id }) => id)).toEqual(known.slice(0, 3).map(({ id }) => id));
      const second = await employee.get<Page<{ id: string }>>(`/departments?limit=1&cursor=${first.body.nextCursor}`);
      expect(second.body.items).toMatchObject(known.slice(3, 4).map(({ id, zh, en }) => ({ id, name: { zh, en } })));
    });

    it('are added and changed by an administrator', async () => {
      const head = await userNamed('tech.head');
      const name = { zh: '研发部', en: 'Research' };
      const created = await administrator.post('/departments', { id: 'research', name, parentId: 'technical' });
      expect(created).toMatchObject({
        status: 201,
        headers: { location: '/api/v1/departments/research' },
        body: { id: 'research', name, parentId: 'technical', headId: null },
      });
      const changed = await administrator.patch('/departments/research', { headId: head.id, parentId: null });
      expect(changed).toMatchObject({ status: 200, body: { id: 'research', name, parentId: null, headId: head.id } });
      const renamed = await administrator.patch('/departments/research', { name: { zh: '研究院', en: 'Institute' } });
      expect(renamed.body).toMatchObject({ name: { zh: '研究院', en: 'Institute' }, headId: head.id });
      const headed = await administrator.patch('/departments/research', { headId: 'GM' });
      expect(headed.body).toMatchObject({ headId: (await userNamed('gm')).id });
      const other = await administrator.post('/departments', { id: 'research-two', name, headId: 'Tech.Head' });
      expect(other.body).toMatchObject({ headId: head.id });
      expect((await administrator.post('/departments', { id: 'research', name })).status).toBe(409);
    });

    it.each([
      [{ id: 'Not An Id' }, 'id'],
      [{ name: { zh: '只有中文' } }, 'name.en'],
      [{ name: 'text' }, 'name'],
      [{ parentId: 'nowhere' }, 'parentId'],
      [{ parentId: 'refused' }, 'parentId'],
      [{ headId: 'nobody' }, 'headId'],
    ])('are refused with %j', async (given, path) => {
      const request = { id: 'refused', name: { zh: '部', en: 'Department' }, ...given };
      const answer = await administrator.post<{ errors: { path: string }[] }>('/departments', request);
      expect(answer.status).toBe(422);
      expect(answer.body.errors.map((error) => error.path)).toContain(path);
    });

    it('are not put below themselves', async () => {
      const answer = await administrator.patch('/departments/gm-office', { parentId: 'sales' });
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'parentId', rule: 'noCircle' }] } });
    });

    it('that are not there are not found', async () => {
      expect((await administrator.patch('/departments/nowhere', { headId: null })).status).toBe(404);
    });
  });

  describe('roles', () => {
    const membersOf = async (role: string): Promise<string[]> => {
      const { body } = await employee.get<Page<Role>>('/roles?limit=200');
      return body.items.find((one) => one.role === role)?.members.map(({ id }) => id) ?? [];
    };

    it('are those of the rulebook, with their titles and members', async () => {
      const { body } = await employee.get<Page<Role>>('/roles?limit=2');
      expect(body.items.map(({ role, title }) => [role, title.zh, title.en])).toEqual([
        ['Administrator', '系统管理员', 'Administrator'],
        ['Auditor', '审计员', 'Auditor'],
      ]);
      expect(body.items[1]?.members).toMatchObject([{ name: '郑审', active: true }]);
      const next = await employee.get<Page<Role>>(`/roles?limit=1&cursor=${body.nextCursor}`);
      expect(next.body.items[0]?.role).toBe('ProcessOwner');
    });

    it('are given to exactly the people named, who may use them at once', async () => {
      const user = await addUser();
      const client = await application.signIn(user.username);
      expect((await client.get('/vault/erasures')).status).toBe(403);
      const before = await membersOf('Auditor');
      const answer = await administrator.put<Role>('/roles/Auditor/members', { userIds: [...before, user.id] });
      expect(answer.status).toBe(200);
      expect(answer.body.members.map(({ id }) => id)).toEqual([...before, user.id].sort());
      expect((await client.get('/vault/erasures')).status).toBe(200);
      await administrator.put('/roles/Auditor/members', { userIds: before });
      expect(await membersOf('Auditor')).toEqual(before);
      expect((await client.get('/vault/erasures')).status).toBe(403);
    });

    it('that the rulebook does not have are not found', async () => {
      for (const role of ['Emperor', 'constructor', 'toString']) {
        expect((await administrator.put(`/roles/${role}/members`, { userIds: [] })).status).toBe(404);
      }
    });

    it.each([
      [{ userIds: ['nobody'] }, 'userIds.0'],
      [{ userIds: 'gm' }, 'userIds'],
      [{ userIds: [1] }, 'userIds.0'],
      [{}, 'userIds'],
    ])('are not given to %j', async (request, path) => {
      const before = await membersOf('Mentor');
      const answer = await administrator.put<{ errors: { path: string }[] }>('/roles/Mentor/members', request);
      expect(answer.status).toBe(422);
      expect(answer.body.errors.map((error) => error.path)).toContain(path);
      expect(await membersOf('Mentor')).toEqual(before);
    });

    it('are not given twice to one person', async () => {
      const { id } = await userNamed('gm');
      expect((await administrator.put('/roles/Mentor/members', { userIds: [id, id] })).status).toBe(422);
    });
  });

  describe('the last administrator', () => {
    it('can neither leave nor lose the role, whatever else changes', async () => {
      const admin = await userNamed('admin');
      const left = { code: 'CONFLICT' };
      expect(await administrator.patch(`/users/${admin.id}`, { active: false })).toMatchObject({
        status: 409,
        body: left,
      });
      expect(await administrator.put('/roles/Administrator/members', { userIds: [] })).toMatchObject({
        status: 409,
        body: left,
      });
      const inactive = await addUser();
      await administrator.patch(`/users/${inactive.id}`, { active: false });
      const toInactive = await administrator.put('/roles/Administrator/members', { userIds: [inactive.id] });
      expect(toInactive).toMatchObject({ status: 409, body: left });
      expect((await administrator.get('/vault/erasures')).status).toBe(200);
    });

    it('is the last one also when two leave at the same moment', async () => {
      const [admin, other] = [await userNamed('admin'), await addUser()];
      await administrator.put('/roles/Administrator/members', { userIds: [admin.id, other.id] });
      const leaving = [admin, other].map(({ id }) => administrator.patch(`/users/${id}`, { active: false }));
      const statuses = (await Promise.all(leaving)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      const [survivor, gone] = statuses[0] === 200 ? [other, admin] : [admin, other];
      const client = await application.signIn(survivor.username);
      expect((await client.patch(`/users/${gone.id}`, { active: true })).status).toBe(200);
      expect((await client.put('/roles/Administrator/members', { userIds: [admin.id] })).status).toBe(200);
    });
  });

  it.each([
    ['POST', '/users', { username: 'x', name: 'x', password }],
    ['PATCH', '/users/any', { name: 'x' }],
    ['POST', '/departments', { id: 'x', name: { zh: 'x', en: 'x' } }],
    ['PATCH', '/departments/sales', { headId: null }],
    ['PUT', '/roles/Administrator/members', { userIds: [] }],
  ])('lets only administrators %s %s', async (method, path, body) => {
    expect((await employee.send(method, path, body)).status).toBe(403);
    expect((await application.anonymous.send(method, path, body)).status).toBe(401);
  });

  it.each([['/users'], ['/users/any'], ['/departments'], ['/roles']])(
    'shows %s to nobody without a token',
    async (path) => {
      expect((await application.anonymous.get(path)).status).toBe(401);
    },
  );
});
