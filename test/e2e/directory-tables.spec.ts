import type { Problem } from '../support/answers.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { dialects } from '../support/databases.js';
import { JumpingClock } from '../support/jumping-clock.js';
import { rowCounts } from '../support/row-counts.js';

interface Fault {
  readonly field: string | null;
  readonly found: string | null;
  readonly message: { readonly zh: string; readonly en: string };
}
interface Line {
  readonly line: number;
  readonly key: string;
  readonly outcome: string;
  readonly faults: readonly Fault[];
}
interface Imported extends Problem {
  readonly added: number;
  readonly changed: number;
  readonly known: number;
  readonly faults: number;
  readonly lines: readonly Line[];
}
interface User {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly departmentId: string | null;
  readonly supervisorId: string | null;
  readonly level: string;
  readonly active: boolean;
  readonly roles: readonly string[];
}
interface Record {
  readonly position: number;
  readonly kind: string;
  readonly subject: string;
  readonly setting: { readonly reason?: unknown };
}

const now = '2026-03-02T01:00:00.000Z';
const users = 'username,name,department,superior,level,roles,active';
const departments = 'id,nameZh,nameEn,parent,head';
const deputies = 'principal,deputy,startsAt,endsAt,processes';
const period = '2026-03-03T08:00:00+08:00,2026-03-05T08:00:00+08:00';

describe.each(dialects)('the directory as tables (%s)', (database) => {
  let application: TestApplication;
  let admin: Client;

  /** One for all: each test has people of its own, and what is refused stores nothing. */
  beforeAll(async () => {
    application = await startApplication({ database, clock: new JumpingClock(now) });
    admin = await application.signIn('admin');
  });
  afterAll(() => application.close());

  const bring = (
    kind: string,
    rows: readonly string[],
    query = '',
    headers: { readonly [name: string]: string } = {},
  ) =>
    admin.post<Imported>(
      `/directory/import?kind=${kind}${query}`,
      { text: rows.join('\n'), reason: 'From the office.' },
      headers,
    );
  const taken = async (kind: string): Promise<string> =>
    (await admin.get<string>(`/directory/export?kind=${kind}`)).body;
  const everybody = async (): Promise<Readonly<{ [username: string]: User }>> => {
    const { body } = await admin.get<{ items: User[] }>('/users?limit=200');
    return Object.fromEntries(body.items.map((user) => [user.username, user]));
  };
  const records = async (): Promise<readonly Record[]> => {
    const auditor = await application.signIn('auditor');
    expect((await auditor.post('/organisation/log/verify', {})).body).toMatchObject({ valid: true });
    return (await auditor.get<{ items: Record[] }>('/organisation/log?limit=200')).body.items;
  };
  /** Those that have come since, oldest first. */
  const recordsSince = async (before: readonly Record[]): Promise<readonly Record[]> => {
    const known = new Set(before.map(({ position }) => position));
    return (await records())
      .filter(({ position }) => !known.has(position))
      .sort((one, other) => one.position - other.position);
  };
  /** Tried, then done: both say the same, and nothing is stored. */
  const refusedFaults = async (kind: string, rows: readonly string[]): Promise<readonly string[]> => {
    const before = await rowCounts(application);
    const tables = await Promise.all(['users', 'departments', 'deputies'].map(taken));
    const tried = await bring(kind, rows, '&dryRun=true');
    expect(tried.status).toBe(200);
    const faulty = tried.body.lines.filter(({ outcome }) => outcome === 'fault');
    expect(tried.body.faults).toBe(faulty.length);
    const refused = await bring(kind, rows);
    expect(refused).toMatchObject({ status: 422, body: { code: 'PAYLOAD_INVALID', lines: faulty } });
    expect(refused.body.errors?.[0]?.message).toContain(`Line ${faulty[0]?.line}`);
    expect(await rowCounts(application)).toEqual(before);
    expect(await Promise.all(['users', 'departments', 'deputies'].map(taken))).toEqual(tables);
    const found = faulty.flatMap(({ line, faults }) => faults.map((one) => ({ line, ...one })));
    expect(found.every(({ message: { zh, en } }) => /。$/.test(zh) && /^Expected/.test(en))).toBe(true);
    return found.map(({ line, field, found: text }) => `${line} ${field} ${text}`);
  };

  it.each(['users', 'departments', 'deputies'])('come in as they went out, and nothing changes: %s', async (kind) => {
    expect((await bring('deputies', [deputies, `tech.head,gm.assistant,${period},contract-review`])).status).toBe(200);
    const text = await taken(kind);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const before = (await records()).length;
    const again = await bring(kind, [text]);
    expect(again).toMatchObject({ status: 200, body: { added: 0, changed: 0, faults: 0 } });
    expect(again.body.known).toBe(text.trim().split('\n').length - 1);
    expect([await taken(kind), (await records()).length]).toEqual([text, before]);
  });

  it('adds and changes people, in whatever order they name each other, with a record of each', async () => {
    const logged = await records();
    const rows = [
      users,
      'lin.clerk,林小,finance,lin.head,employee,,true',
      'lin.head,林大,finance,fin.head,manager,FinanceReviewer;Cashier,是',
      'engineer2,李改名,technical,tech.head,employee,,否',
    ];
    const kept = await rowCounts(application);
    const tried = await bring('users', rows, '&dryRun=true');
    expect(tried).toMatchObject({ status: 200, body: { dryRun: true, added: 2, changed: 1, faults: 0 } });
    expect(await rowCounts(application)).toEqual(kept);
    const rep = await application.signIn('engineer2');
    expect(await bring('users', rows)).toMatchObject({
      status: 200,
      body: { ...tried.body, dryRun: false },
    });
    const people = await everybody();
    expect(people['lin.clerk']).toMatchObject({ supervisorId: people['lin.head']?.id, level: 'employee', roles: [] });
    expect(people['lin.head']).toMatchObject({
      name: '林大',
      departmentId: 'finance',
      supervisorId: people['fin.head']?.id,
      level: 'manager',
      roles: ['FinanceReviewer', 'Cashier'],
    });
    expect(people['engineer2']).toMatchObject({ name: '李改名', active: false, roles: [] });
    expect((await rep.get('/me')).status).toBe(401);
    const kinds = (await recordsSince(logged)).map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['roleSet', 'roleSet', 'roleSet', 'userSet', 'userSet', 'userSet']);
  });

  it('gives nobody a password: a new person signs in once an administrator has set one', async () => {
    await bring('users', ['username,name', 'lin.new,林新']);
    const signIn = (password: string) => application.anonymous.post('/auth/login', { username: 'lin.new', password });
    for (const password of ['', 'null', 'guicheng-demo', 'lin.new'])
      expect((await signIn(password)).status).not.toBe(200);
    const { id } = (await everybody())['lin.new'] ?? { id: '' };
    const password = 'a sentence of the administrator';
    expect((await admin.patch(`/users/${id}`, { password })).status).toBe(200);
    expect((await signIn(password)).status).toBe(200);
    for (const column of ['password', 'passwordHash'])
      expect(await refusedFaults('users', [`username,name,${column}`, 'lin.other,林,secret'])).toEqual([
        `1 null username,name,${column}`,
      ]);
  });

  it('leaves what the table has no column for, and takes away what is empty', async () => {
    const before = (await everybody())['fin.head'];
    expect(await bring('users', ['用户名,级别', 'FIN.HEAD,director'])).toMatchObject({ body: { changed: 1 } });
    expect((await everybody())['fin.head']).toEqual({ ...before, level: 'director' });
    expect(await bring('users', ['username,superior,roles', 'fin.head,,'])).toMatchObject({ body: { changed: 1 } });
    const without = { supervisorId: null, supervisorName: null, roles: [] };
    expect((await everybody())['fin.head']).toEqual({ ...before, level: 'director', ...without });
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['a department that is not there', ['a.b,甲,nowhere,gm,employee,,true'], ['2 department nowhere']],
    ['a superior who is not there', ['a.b,甲,sales,nobody,employee,,true'], ['2 superior nobody']],
    ['oneself as superior', ['a.b,甲,sales,a.b,employee,,true'], ['2 superior a.b']],
    [
      'a circle through the file',
      ['a.b,甲,sales,c.d,employee,,true', 'c.d,乙,sales,a.b,employee,,true', 'e.f,丙,sales,a.b,employee,,true'],
      ['2 superior c.d', '3 superior a.b'],
    ],
    [
      'a circle with whom the directory has',
      ['gm,高总,gm-office,hr.head,generalManager,GeneralManager,true'],
      ['2 superior hr.head'],
    ],
    [
      'an unknown role',
      ['a.b,甲,sales,gm,employee,Cashier;King;constructor,true'],
      ['2 roles King', '2 roles constructor'],
    ],
    ['an unknown level', ['a.b,甲,sales,gm,boss,,true'], ['2 level boss']],
    ['no name', ['a.b,,sales,gm,employee,,true'], ['2 name ']],
    ['a name too long', [`a.b,${'甲'.repeat(101)},sales,gm,employee,,true`], [`2 name ${'甲'.repeat(100)}`]],
    ['no username', [',甲,sales,gm,employee,,true'], ['2 username ']],
    ['a username that is none', ['a b,甲,sales,gm,employee,,true'], ['2 username a b']],
    ['a word that is neither yes nor no', ['a.b,甲,sales,gm,employee,,perhaps'], ['2 active perhaps']],
    ['the same person twice', ['a.b,甲,sales,gm,employee,,true', 'A.B,乙,sales,gm,employee,,true'], ['3 username A.B']],
    ['a line that is cut off', ['fin.head,范,finance'], ['2 null null']],
    ['a line that is too long', ['a.b,甲,sales,gm,employee,,true,more'], ['2 null null']],
    ['the last administrator without his role', ['admin,管理员,information,gm,employee,,true'], ['2 roles ']],
    ['the last administrator gone', ['admin,管理员,information,gm,employee,Administrator,false'], ['2 active false']],
    [
      'one faulty line among good ones',
      ['a.b,甲,sales,gm,employee,,true', 'c.d,乙,nowhere,gm,employee,,true', 'e.f,丙,sales,c.d,employee,,true'],
      ['3 department nowhere'],
    ],
  ])('refuses users with %s, line by line, and imports nothing', async (_, rows, said) => {
    expect(await refusedFaults('users', [users, ...rows])).toEqual(said);
  });

  it('refuses a new username that is the id of somebody', async () => {
    const { id } = (await everybody())['gm'] ?? { id: '' };
    const rows = [users, `${id},甲,sales,gm,employee,,true`];
    expect(await refusedFaults('users', rows)).toEqual([`2 username ${id}`]);
  });

  it('hands the last administration over in one table', async () => {
    const rows = ['username,roles', 'admin,', 'gm.assistant,AssistantToGeneralManager;Administrator'];
    expect(await bring('users', rows)).toMatchObject({ status: 200, body: { changed: 2 } });
    expect((await admin.get('/directory/export?kind=users')).status).toBe(403);
    const text = ['username,roles', 'admin,Administrator', 'gm.assistant,AssistantToGeneralManager'].join('\n');
    const successor = await application.signIn('gm.assistant');
    expect((await successor.post('/directory/import?kind=users', { text })).status).toBe(200);
  });

  it('adds and changes departments', async () => {
    const logged = await records();
    const rows = [
      departments,
      'lab-one,一室,Lab one,lab,engineer1',
      'lab,实验室,Lab,technical,',
      'sales,销售,Sales,gm-office,gm',
    ];
    expect(await bring('departments', rows)).toMatchObject({ status: 200, body: { added: 2, changed: 1 } });
    const { body } = await admin.get<{ items: { id: string }[] }>('/departments?limit=200');
    const people = await everybody();
    expect(body.items).toEqual(
      expect.arrayContaining([
        { id: 'lab', name: { zh: '实验室', en: 'Lab' }, parentId: 'technical', headId: null, headName: null },
        {
          ...{ id: 'lab-one', name: { zh: '一室', en: 'Lab one' }, parentId: 'lab' },
          ...{ headId: people['engineer1']?.id, headName: '尤佳' },
        },
        {
          ...{ id: 'sales', name: { zh: '销售', en: 'Sales' }, parentId: 'gm-office' },
          ...{ headId: people['gm']?.id, headName: '王总' },
        },
      ]),
    );
    expect((await recordsSince(logged)).map(({ kind, subject }) => `${kind} ${subject}`).sort()).toEqual([
      'departmentSet lab',
      'departmentSet lab-one',
      'departmentSet sales',
    ]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['a parent that is not there', ['lab,实验室,Lab,nowhere,'], ['2 parent nowhere']],
    ['a circle of parents', ['lab,室,Lab,lab-one,', 'lab-one,一室,Lab,lab,'], ['2 parent lab-one', '3 parent lab']],
    ['a head who is not there', ['lab,实验室,Lab,sales,nobody'], ['2 head nobody']],
    ['an id that is none', ['实验室,实验室,Lab,sales,'], ['2 id 实验室']],
    ['no name', ['lab,,Lab,sales,'], ['2 nameZh ']],
    ['the same twice', ['lab,实验室,Lab,sales,', 'lab,实验室,Lab,sales,'], ['3 id lab']],
  ])('refuses departments with %s', async (_, rows, said) => {
    expect(await refusedFaults('departments', [departments, ...rows])).toEqual(said);
  });

  it('names deputies, who act from then on', async () => {
    const logged = await records();
    const rows = [
      deputies,
      `legal,gm.assistant,${period},contract-review；seal-usage`,
      `sales.rep1,sales.rep2,${period},`,
    ];
    expect(await bring('deputies', rows)).toMatchObject({ status: 200, body: { added: 2 } });
    const { body } = await admin.get<{ items: object[] }>('/delegations');
    expect(body.items.slice(0, 2)).toMatchObject([
      { deputy: { name: expect.any(String) as string }, processes: null },
      {
        startsAt: '2026-03-03T00:00:00.000Z',
        endsAt: '2026-03-05T00:00:00.000Z',
        processes: ['contract-review', 'seal-usage'],
      },
    ]);
    expect((await recordsSince(logged)).map(({ kind }) => kind)).toEqual(['delegationSet', 'delegationSet']);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['a person who is not there', [`nobody,fin.head,${period},`], ['2 principal nobody']],
    ['a deputy for oneself', [`fin.head,FIN.HEAD,${period},`], ['2 deputy FIN.HEAD']],
    [
      'a day that is none',
      ['fin.head,hr.head,2026-02-30T08:00:00Z,2026-03-05T08:00:00Z,'],
      ['2 startsAt 2026-02-30T08:00:00Z'],
    ],
    [
      'a moment without its offset',
      ['fin.head,hr.head,2026-03-03 08:00,2026-03-05T08:00:00Z,'],
      ['2 startsAt 2026-03-03 08:00'],
    ],
    [
      'an end before the start',
      ['fin.head,hr.head,2026-03-05T08:00:00Z,2026-03-03T08:00:00Z,'],
      ['2 endsAt 2026-03-03T08:00:00Z'],
    ],
    [
      'a time that is over',
      ['fin.head,hr.head,2026-02-01T08:00:00Z,2026-02-03T08:00:00Z,'],
      ['2 endsAt 2026-02-03T08:00:00Z'],
    ],
    ['an unknown process', [`fin.head,hr.head,${period},contract-review;none`], ['2 processes contract-review;none']],
    ['the same twice', [`fin.head,hr.head,${period},`, `fin.head,hr.head,${period},`], ['3 principal fin.head']],
    [
      'two at one time',
      [`fin.head,hr.head,${period},`, `fin.head,mkt.vp,${period},`],
      ['3 startsAt 2026-03-03T08:00:00+08:00'],
    ],
    ['a deputy who has one', [`fin.head,hr.head,${period},`, `hr.head,mkt.vp,${period},`], ['3 principal hr.head']],
  ])('refuses deputies with %s', async (_, rows, said) => {
    expect(await refusedFaults('deputies', [deputies, ...rows])).toEqual(said);
  });

  it.each<[string, string, string]>([
    ['nothing but columns', users, '1 null null'],
    ['an unknown column', 'username,colour\na.b,red', '1 null username,colour'],
    ['a column twice', 'username,用户名\na.b,a.b', '1 null username,用户名'],
    ['no column that says who', 'name\n甲', '1 null name'],
    ['semicolons', 'username;name\na.b;甲', '1 null username;name'],
    ['GBK that was read as UTF-8', `${users}\na.b,\uFFFD\uFFFD,sales,gm,employee,,true`, '2 null null'],
    ['a quotation mark that is not closed', `${users}\na.b,"甲,sales,gm,employee,,true`, '2 null null'],
    ['more than 5,000 lines', `username,name\n${'a.b,甲\n'.repeat(5001)}`, '5002 null null'],
  ])('refuses a file with %s', async (_, text, said) => {
    expect(await refusedFaults('users', [text])).toEqual([said]);
  });

  it('refuses bytes that are no UTF-8 with a problem, not a failure', async () => {
    const body = Buffer.concat([
      Buffer.from('{"text":"username,name\\na.b,'),
      Buffer.from([0xc1, 0xd6]),
      Buffer.from('"}'),
    ]);
    const refused = await admin.send<Problem>('POST', '/directory/import?kind=users', body);
    expect([400, 422]).toContain(refused.status);
    expect((await everybody())['a.b']).toBeUndefined();
  });

  it('gives out nothing that a spreadsheet would compute, and takes it back as it was', async () => {
    const names = ['=1+1', '+1', '-1', '@SUM(A1)', "'=1", '＝1', '"quoted", with commas'];
    const cell = (name: string): string => `"${name.replace(/"/g, '""')}"`;
    const quoted = (name: string): string => (/^'?[=+\-@＝]/.test(name) ? `'${name}` : name);
    const rows = names.map((name, index) => `odd.${index},${cell(quoted(name))}`);
    expect(await bring('users', ['username,name', ...rows])).toMatchObject({ status: 200, body: { added: 7 } });
    const people = await everybody();
    expect(names.map((_, index) => people[`odd.${index}`]?.name)).toEqual(names);
    const text = await taken('users');
    expect(text).not.toMatch(/[,\n]"?[=+\-@\t＝]/);
    expect(await bring('users', [text])).toMatchObject({ status: 200, body: { added: 0, changed: 0 } });
  });

  it('is for administrators, of a kind that there is, and done once however often it is sent', async () => {
    const logged = await records();
    const rep = await application.signIn('sales.rep1');
    expect((await rep.get('/directory/export?kind=users')).status).toBe(403);
    expect((await rep.post('/directory/import?kind=users&dryRun=true', { text: users })).status).toBe(403);
    for (const query of ['', '?kind=passwords', '?kind=__proto__', '?kind=users&dryRun=perhaps'])
      expect((await admin.post(`/directory/import${query}`, { text: users })).status).toBe(422);
    expect((await admin.get('/directory/export?kind=roles')).status).toBe(422);
    const key = { 'idempotency-key': 'table-1' };
    const first = await bring('users', ['username,name', 'a.b,甲'], '', key);
    const again = await bring('users', ['username,name', 'a.b,甲'], '', key);
    expect([first.status, again.headers['idempotency-replayed'], again.body]).toEqual([200, 'true', first.body]);
    expect(await recordsSince(logged)).toHaveLength(1);
  });
});
