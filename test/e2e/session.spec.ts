import { startApplication, type TestApplication } from '../support/application.js';
import type { Answer, Headers } from '../support/client.js';

const ours = { 'x-guicheng': 'console' };
const legal = { username: 'legal', password: 'guicheng-demo' };

describe('the session of a browser', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await startApplication({ database: 'sqlite' });
  });
  afterAll(() => application.close());

  const signIn = (body: object = legal, headers: Headers = ours): Promise<Answer> =>
    application.anonymous.post('/auth/session', body, headers);

  async function cookie(): Promise<string> {
    const { headers } = await signIn();
    return String(headers['set-cookie']).split(';', 1)[0] ?? '';
  }

  it('begins with a cookie that no script sees and no other site sends, and with no token in the answer', async () => {
    const { status, body, headers } = await signIn();
    expect({ status, body }).toEqual({ status: 204, body: undefined });
    const said = String(headers['set-cookie']).split('; ');
    expect(said.slice(1)).toEqual(['Path=/api/v1', 'HttpOnly', 'SameSite=Strict', 'Max-Age=28800']);
  });

  it('is refused for a wrong password as the token is', async () => {
    const { status, headers } = await signIn({ ...legal, password: 'wrong' });
    expect(status).toBe(401);
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('reads with the cookie alone', async () => {
    const { status, body } = await application.anonymous.get('/me', { cookie: await cookie() });
    expect({ status, username: body['username'] }).toEqual({ status: 200, username: 'legal' });
  });

  it('changes nothing for another site: an unsafe request with the cookie needs the header of our own page', async () => {
    const session = { cookie: await cookie() };
    const readAll = (headers: Headers): Promise<Answer> =>
      application.anonymous.post('/notifications/read-all', undefined, { ...session, ...headers });
    expect(await readAll({})).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect(await readAll({ 'x-guicheng': 'other' })).toMatchObject({ status: 403 });
    expect((await readAll(ours)).status).toBeLessThan(300);
    expect(await signIn(legal, {})).toMatchObject({ status: 403 });
  });

  it.each([['guicheng='], ['guicheng=a b'], ['guicheng=x; guicheng=y'], ['other=1'], ['']])(
    'is none with the cookie %j',
    async (cookies) => {
      expect(await application.anonymous.get('/me', { cookie: cookies })).toMatchObject({ status: 401 });
    },
  );

  it('asks the token first where there are both', async () => {
    const sales = await application.signIn('sales.rep1');
    expect((await sales.get('/me', { cookie: await cookie() })).body).toMatchObject({ username: 'sales.rep1' });
  });

  it('ends everywhere at once where its person wants it so, and for nobody else', async () => {
    const [one, other, of] = [await cookie(), await cookie(), await application.signIn('sales.rep2')];
    const end = (session: string, headers: Headers): Promise<Answer> =>
      application.anonymous.send('DELETE', '/me/tokens', undefined, { cookie: session, ...headers });
    expect(await end(one, {})).toMatchObject({ status: 403 });
    expect(await end(one, ours)).toMatchObject({ status: 204 });
    for (const session of [one, other])
      expect(await application.anonymous.get('/me', { cookie: session })).toMatchObject({ status: 401 });
    expect(await of.get('/me')).toMatchObject({ status: 200 });
    expect(await application.anonymous.get('/me', { cookie: await cookie() })).toMatchObject({ status: 200 });
  });

  it('ends with a cookie that is over', async () => {
    const { status, headers } = await application.anonymous.send('DELETE', '/auth/session', undefined, ours);
    expect(status).toBe(204);
    expect(headers['set-cookie']).toBe('guicheng=; Path=/api/v1; HttpOnly; SameSite=Strict; Max-Age=0');
  });
});
