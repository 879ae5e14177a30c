import { connect } from 'node:net';
import demo from '../../src/modules/directory/demo-company.json';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { expectProblem } from '../support/expect-problem.js';

const mebibyte = 1024 * 1024;

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly path: string; readonly rule: string; readonly message: string }[];
}

/** Sends bytes and answers with everything that comes back until the server closes the connection. */
function exchange(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.on('data', (chunk) => (received += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(received));
  });
}

describe('a body that is not as it should be', () => {
  let application: TestApplication;
  let administrator: Client;

  beforeAll(async () => {
    application = await startApplication({ database: 'sqlite' });
    administrator = await application.signIn('admin');
  });
  afterAll(() => application.close());

  const usernames = async (): Promise<unknown[]> =>
    (await administrator.get<{ items: { username: string }[] }>('/users?limit=200')).body.items;

  it.each<[string, string | Buffer, number, string, string | null]>([
    ['JSON that breaks off', '{"username":', 400, 'MALFORMED_JSON', null],
    ['text that is no JSON', 'username=somebody', 400, 'MALFORMED_JSON', null],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400, 'MALFORMED_JSON', null],
    ['a list', '[]', 422, 'PAYLOAD_INVALID', 'isObject'],
    ['a text', '"somebody"', 422, 'PAYLOAD_INVALID', 'isObject'],
    ['null', 'null', 422, 'PAYLOAD_INVALID', 'isObject'],
    [
      'an unknown field',
      '{"id":"x","name":{"zh":"x","en":"x"},"more":1}',
      422,
      'PAYLOAD_INVALID',
      'whitelistValidation',
    ],
    ['a wrong type', '{"id":17,"name":{"zh":"x","en":"x"}}', 422, 'PAYLOAD_INVALID', 'isString'],
    ['__proto__', '{"id":"x","name":{"zh":"x","en":"x"},"__proto__":{"a":1}}', 422, 'PAYLOAD_INVALID', 'isFieldName'],
    ['an escaped __proto__', '{"\\u005f_proto__":{"a":1}}', 422, 'PAYLOAD_INVALID', 'isFieldName'],
    ['constructor.prototype', '{"constructor":{"prototype":{}}}', 422, 'PAYLOAD_INVALID', 'isFieldName'],
    [
      'a nested hasOwnProperty',
      '{"id":"x","name":{"zh":"x","en":"x","hasOwnProperty":1}}',
      422,
      'PAYLOAD_INVALID',
      'isFieldName',
    ],
    ['half a surrogate pair', '{"id":"\\ud800","name":{"zh":"x","en":"x"}}', 422, 'PAYLOAD_INVALID', 'isText'],
    ['NUL', '{"id":"a\\u0000b","name":{"zh":"x","en":"x"}}', 422, 'PAYLOAD_INVALID', 'isText'],
    ['a number beyond every double', '{"id":1e999}', 422, 'PAYLOAD_INVALID', 'isSafeNumber'],
    ['a number that would be rounded', '{"id":9007199254740993}', 422, 'PAYLOAD_INVALID', 'isSafeNumber'],
    ['65 levels of nesting', `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`, 422, 'PAYLOAD_INVALID', 'maxDepth'],
    ['10,000 levels of objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 422, 'PAYLOAD_INVALID', 'maxDepth'],
    ['10,000 levels of lists', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 422, 'PAYLOAD_INVALID', 'maxDepth'],
    ['2 MiB', `{"id":"${'x'.repeat(2 * mebibyte)}"}`, 413, 'BODY_TOO_LARGE', null],
  ])('with %s is refused and nothing is stored', async (_, body, status, code, rule) => {
    const before = await administrator.get('/departments?limit=200');
    const answer = await administrator.post<Problem>('/departments', body);
    expectProblem(answer);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.body.errors?.map((error) => error.rule)).toEqual(
      rule === null ? undefined : expect.arrayContaining([rule]),
    );
    expect((await administrator.get('/departments?limit=200')).body).toEqual(before.body);
  });

  it('is told what a value should be, and nothing about the length of what has none', async () => {
    const { body } = await administrator.post<Problem>('/users', { username: 17, name: {}, password: [] });
    const found = body.errors?.map(({ path, rule }) => `${path} ${rule}`);
    expect(found).toEqual(['username isString', 'name isString', 'password isString']);
  });

  it('takes 64 levels of nesting for JSON and leaves the rest to the route', async () => {
    const { body } = await administrator.post<Problem>('/departments', `${'{"a":'.repeat(64)}1${'}'.repeat(64)}`);
    expect(body.errors?.map(({ rule }) => rule)).toContain('whitelistValidation');
  });

  it('takes a body of exactly 1 MiB for a body', async () => {
    const frame = '{"username":"","password":"x"}';
    const body = `{"username":"${'x'.repeat(mebibyte - frame.length)}","password":"x"}`;
    expect((await administrator.post('/auth/login', body)).status).toBe(422);
    expect((await administrator.post('/auth/login', `${body} `)).status).toBe(413);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'x',
  ])('of the type %s is refused', async (type) => {
    const answer = await administrator.post('/departments', '{"id":"x"}', { 'content-type': type });
    expectProblem(answer);
    expect(answer).toMatchObject({ status: 415, body: { code: 'UNSUPPORTED_MEDIA_TYPE' } });
  });

  it('is told about in the language of the caller, every fault with its path', async () => {
    const body = { id: '', name: { zh: 1 }, more: true };
    const english = await administrator.post<Problem>('/departments', body);
    const chinese = await administrator.post<Problem>('/departments', body, {
      'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8',
    });
    expect(english.body.errors).toEqual(
      expect.arrayContaining([expect.objectContaining({ path: 'name.zh', message: 'Expected a text.' })]),
    );
    expect(chinese.body.errors).toEqual(
      expect.arrayContaining([expect.objectContaining({ path: 'name.zh', message: '应为文本。' })]),
    );
    expect(chinese.headers['content-language']).toBe('zh');
    expect(chinese.body.errors?.map(({ path, rule }) => [path, rule])).toEqual(
      english.body.errors?.map(({ path, rule }) => [path, rule]),
    );
  });

  it('leaves no name behind on the objects of the server', async () => {
    await administrator.post('/departments', '{"__proto__":{"polluted":true}}');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(await usernames()).toHaveLength(demo.users.length);
  });
});

describe('a request that is not as it should be', () => {
  let application: TestApplication;
  let administrator: Client;
  let url: string;

  beforeAll(async () => {
    application = await startApplication({ database: 'sqlite' });
    url = await application.listen();
    administrator = await application.signIn('admin');
  });
  afterAll(() => application.close());

  it.each<[string, string, string, number, string]>([
    ['a path that nobody serves', 'GET', '/nothing', 404, 'NOT_FOUND'],
    ['a path outside the interface', 'GET', '//etc/passwd', 404, 'NOT_FOUND'],
    ['a method that is not served there', 'DELETE', '/me', 405, 'METHOD_NOT_ALLOWED'],
    ['a path that is encoded wrongly', 'GET', '/users/%E0%A4%A', 400, 'REQUEST_INVALID'],
    ['NUL in the path', 'GET', '/users/a%00b', 400, 'REQUEST_INVALID'],
    ['NUL in the query', 'GET', '/users?department=%00', 400, 'REQUEST_INVALID'],
    ['an unknown id', 'GET', '/users/0199f000-0000-7000-8000-000000000000', 404, 'NOT_FOUND'],
    ['an id that is no id', 'GET', '/users/17', 404, 'NOT_FOUND'],
    ['an unknown query parameter', 'GET', '/users?colour=red', 422, 'PAYLOAD_INVALID'],
    ['a query parameter twice', 'GET', '/users?limit=1&limit=2', 422, 'PAYLOAD_INVALID'],
    ['a limit of 0', 'GET', '/users?limit=0', 422, 'PAYLOAD_INVALID'],
    ['a limit of 201', 'GET', '/users?limit=201', 422, 'PAYLOAD_INVALID'],
    ['a limit that is no number', 'GET', '/users?limit=1e1', 422, 'PAYLOAD_INVALID'],
    ['a cursor that is none', 'GET', '/users?cursor=bm9uZQ', 400, 'CURSOR_INVALID'],
    ['a cursor of another list', 'GET', '/users?cursor=WyJhIiwiYiJd', 400, 'CURSOR_INVALID'],
    [
      'a cursor with NUL',
      'GET',
      `/users?cursor=${Buffer.from('["\\u0000"]').toString('base64url')}`,
      400,
      'CURSOR_INVALID',
    ],
  ])('for %s is answered with a problem', async (_, method, path, status, code) => {
    const answer = await administrator.send(method, path, undefined);
    expectProblem(answer);
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it.each([
    ['/reports/complaint-monthly-report?from=2026-02-30&to=2026-03-24', 'for example 2025-03-03'],
    ['/users?limit=500', 'Expected at most 200, but found 500.'],
    ['/users?limit=99999', 'Expected at most 200, but found 99999.'],
    ['/users?limit=-1', 'Expected at least 1, but found -1.'],
    ['/definitions/contract-review/machine?version=0', 'Expected at least 1, but found 0.'],
    ['/users?limit=1e1', 'Expected a whole number.'],
  ])('with the query of %s hears what the field takes', async (path, sentence) => {
    const { body } = await administrator.get<Problem>(path);
    expect(body.errors?.map(({ message }) => message)).toEqual([expect.stringContaining(sentence)]);
  });

  it('with another text where an id stands in the path hears that it is the path', async () => {
    for (const path of ['/instances/17', '/calendar-changes/first'])
      expect((await administrator.get<Problem>(path)).body).toMatchObject({
        status: 400,
        detail: expect.stringContaining('in the path') as unknown,
      });
  });

  it.each(['', ' ', 'two words', 'x'.repeat(201), 'ключ'])("with the Idempotency-Key '%s' is refused", async (key) => {
    const answer = await administrator.post(
      '/departments',
      {},
      { 'idempotency-key': Buffer.from(key).toString('latin1') },
    );
    expectProblem(answer);
    expect(answer).toMatchObject({ status: 400, body: { code: 'HEADER_INVALID' } });
  });

  it.each([
    ['what is no HTTP', 'GARBAGE\r\n\r\n'],
    ['an unknown method', 'CONJURE /api/v1/me HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['headers without end', `GET /api/v1/me HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
    [
      'two lengths of one body',
      'POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx',
    ],
  ])('made of %s is answered with a problem, and the connection is closed', async (_, bytes) => {
    const answer = await exchange(url, bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toMatch(/content-type: application\/problem\+json/i);
    expect(JSON.parse(answer.slice(answer.indexOf('{')))).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
  });

  it('names the methods that are served at a path', async () => {
    expect((await administrator.delete('/users')).headers['allow']).toBe('GET, HEAD, POST, OPTIONS');
  });
});
