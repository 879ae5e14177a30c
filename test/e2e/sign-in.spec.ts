import { createHmac } from 'node:crypto';
import { startApplication, testSecret, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';

const password = 'guicheng-demo';

/** A token as anybody could write it, for the demo organisation. */
function token(claims: Record<string, unknown>, secret = testSecret, header: Record<string, unknown> = {}): string {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const signed = `${encode({ alg: 'HS256', typ: 'JWT', ...header })}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

describe('signing in', () => {
  let now = '2025-03-14T01:00:00.000Z';
  let application: TestApplication;
  let anonymous: Client;

  beforeAll(async () => {
    application = await startApplication({
      database: 'sqlite',
      clock: { now: () => now },
      configuration: { trustedProxies: ['127.0.0.1'] },
    });
    anonymous = application.anonymous;
  });
  afterAll(() => application.close());

  const later = (minutes: number): void => {
    now = new Date(Date.parse(now) + minutes * 60_000).toISOString();
  };

  const signIn = (username: string, secret = password) =>
    anonymous.post<{ accessToken: string; code: string }>('/auth/login', { username, password: secret });

  const me = (authorization: string) => anonymous.get('/me', { authorization });

  it('exchanges a username and its password for a bearer token', async () => {
    const answer = await signIn('sales.rep1');
    expect(answer).toMatchObject({ status: 200, body: { tokenType: 'Bearer', expiresIn: 28_800 } });
    expect(answer.headers['cache-control']).toBe('no-store');
    const { body } = await me(`Bearer ${answer.body.accessToken}`);
    expect(body).toMatchObject({
      username: 'sales.rep1',
      name: '韩磊',
      department: { name: { zh: '销售部', en: 'Sales' } },
      roles: [{ id: 'SalesRepresentative', title: { zh: '销售人员', en: 'Sales representative' } }],
      standIns: [],
    });
  });

  it('answers an unknown name and a wrong password alike', async () => {
    const wrongPassword = await signIn('sales.rep1', 'not the password');
    const unknownName = await signIn('nobody.at.all', password);
    expect(wrongPassword).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect(unknownName.body).toEqual(wrongPassword.body);
  });

  const from = (address: string, username: string, secret: string) =>
    anonymous.post<{ accessToken: string; code: string }>(
      '/auth/login',
      { username, password: secret },
      { 'x-forwarded-for': address },
    );

  it('makes who guesses wrong wait longer and longer, and lets him in afterwards', async () => {
    for (let failure = 1; failure <= 11; failure++) expect((await signIn('cashier', 'wrong')).status).toBe(401);
    const refused = await signIn('cashier', 'wrong');
    expect(refused).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED', retryAfterSeconds: 1 } });
    expect(refused.headers['retry-after']).toBe('1');
    later(1 / 60);
    expect((await signIn('cashier', 'wrong')).status).toBe(401);
    expect((await signIn('cashier', 'wrong')).body).toMatchObject({ retryAfterSeconds: 2 });
    later(2 / 60);
    expect((await signIn('cashier')).status).toBe(200);
  });

  it('counts wrong guesses that come all at once one after the other', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => signIn('gm', 'wrong')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(11);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(19);
  });

  it('lets one account sign in sixteen times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => signIn('sales.rep2')));
    expect(answers.map(({ status }) => status)).toEqual(Array(16).fill(200));
  });

  it('limits sixty guesses at one account from sixty addresses, but not its owner where he has signed in before', async () => {
    expect((await from('192.0.2.200', 'sales.director', password)).status).toBe(200);
    const statuses: number[] = [];
    for (let guess = 1; guess <= 60; guess++) {
      statuses.push((await from(`192.0.2.${guess}`, 'sales.director', `guess ${guess}`)).status);
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(21);
    expect(statuses.filter((status) => status === 429)).toHaveLength(39);
    expect((await from('192.0.2.200', 'sales.director', password)).status).toBe(200);
  });

  it('does not lock the company out for a hundred and more wrong guesses behind its proxy', async () => {
    for (let guess = 1; guess <= 120; guess++) await from('203.0.113.7', `stranger-${guess % 20}`, 'wrong');
    expect((await from('203.0.113.7', 'stranger-1', 'wrong')).status).toBe(429);
    expect((await from('203.0.113.7', 'fin.reviewer', password)).status).toBe(200);
    expect((await from('203.0.113.7', 'hr.head', password)).status).toBe(200);
  });

  it('lets a token in until it expires, and not a moment longer', async () => {
    const { body } = await signIn('legal');
    const bearer = `Bearer ${body.accessToken}`;
    expect((await me(bearer)).status).toBe(200);
    later(8 * 60 - 1);
    expect((await me(bearer)).status).toBe(200);
    later(1);
    expect((await me(bearer)).status).toBe(401);
  });

  describe('ends every token of a person, for good,', () => {
    const userId = async (bearer: string) => ((await me(bearer)).body as { id: string }).id;

    it('when he is deactivated, also once he is back', async () => {
      const bearer = `Bearer ${(await signIn('engineer1')).body.accessToken}`;
      const path = `/users/${await userId(bearer)}`;
      const administrator = await application.signIn('admin');
      expect((await administrator.patch(path, { active: false })).status).toBe(200);
      expect(await me(bearer)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
      expect((await signIn('engineer1')).status).toBe(401);
      expect((await administrator.patch(path, { active: true })).status).toBe(200);
      expect((await me(bearer)).status).toBe(401);
      expect((await me(`Bearer ${(await signIn('engineer1')).body.accessToken}`)).status).toBe(200);
    });

    it('when his password is changed, and no other change does', async () => {
      const bearer = `Bearer ${(await signIn('engineer2')).body.accessToken}`;
      const path = `/users/${await userId(bearer)}`;
      const administrator = await application.signIn('admin');
      await administrator.patch(path, { name: '另一个名字' });
      expect((await me(bearer)).status).toBe(200);
      await administrator.patch(path, { password: 'another long password' });
      expect((await me(bearer)).status).toBe(401);
      expect((await signIn('engineer2')).status).toBe(401);
      expect((await signIn('engineer2', 'another long password')).status).toBe(200);
    });
  });

  describe('a token', () => {
    const claims = async (): Promise<Record<string, unknown>> => {
      const { token: good = '' } = await application.signIn('auditor');
      return JSON.parse(Buffer.from(good.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
    };

    it('written with the right secret and claims is good', async () => {
      expect((await me(`Bearer ${token(await claims())}`)).status).toBe(200);
    });

    it.each<[string, (good: Record<string, unknown>) => string]>([
      ['signed with another secret', (good) => token(good, 'another secret, just as long as the real one')],
      ['with alg none and no signature', (good) => token(good, '', { alg: 'none' }).replace(/[^.]+$/, '')],
      ['with alg none and a signature', (good) => token(good, testSecret, { alg: 'none' })],
      ['of another algorithm', (good) => token(good, testSecret, { alg: 'HS512' })],
      ['for another audience', (good) => token({ ...good, aud: 'somebody else' })],
      ['of another issuer', (good) => token({ ...good, iss: 'somebody else' })],
      ['that never expires', ({ exp: _, ...good }) => token(good)],
      ['that has expired', (good) => token({ ...good, exp: Date.parse(now) / 1000 - 1 })],
      ['of a person who is not there', (good) => token({ ...good, sub: 'nobody' })],
      ['of an epoch that has passed', (good) => token({ ...good, epoch: -1 })],
      ['without an epoch', ({ epoch: _, ...good }) => token(good)],
      ['of another organisation', (good) => token({ ...good, org: 'elsewhere' })],
      [
        'with a changed claim',
        (good) => token(good).replace(/\.[^.]+\./, `.${Buffer.from('{"sub":"x"}').toString('base64url')}.`),
      ],
      ['that is no token', () => 'gibberish'],
    ])('%s is refused', async (_, forge) => {
      const answer = await me(`Bearer ${forge(await claims())}`);
      expect(answer).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
      expect(answer.headers).toMatchObject({
        'content-type': expect.stringMatching('^application/problem\\+json'),
        'www-authenticate': expect.stringMatching('^Bearer'),
      });
    });

    it.each(['', 'Bearer', 'Bearer ', 'Basic YWRtaW46YWRtaW4=', 'bearer a b'])(
      "must be there: '%s' is refused",
      async (authorization) => {
        expect((await me(authorization)).status).toBe(401);
      },
    );
  });
});
