import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isDocumentation } from '../../src/documentation.js';
import { RouteAccess } from '../../src/modules/auth/index.js';
import { SignedIn } from '../../src/modules/access/index.js';
import { createAdapter, RouteCatalogue } from '../../src/modules/http/index.js';
import { createLogger } from '../../src/modules/logging/index.js';
import { startApplication, type TestApplication } from '../support/application.js';

/** Every route and what it needs: nothing (`public`), a token (`signedIn`), or one of the roles. */
const routes: Readonly<Record<string, string>> = {
  'GET /': 'public',
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  'GET /metrics': 'public',
  'GET /api/docs': 'public',
  'GET /api/docs/': 'public',
  'GET /api/docs/*': 'public',
  'GET /api/docs/LICENSE': 'public',
  'GET /api/docs/index.html': 'public',
  'GET /api/docs/swagger-ui-init.js': 'public',
  'GET /api/docs/docs/*': 'public',
  'GET /api/docs/docs/swagger-ui-init.js': 'public',
  'GET /api/v1/openapi.json': 'public',

  'POST /api/v1/auth/login': 'public',
  'POST /api/v1/auth/session': 'public',
  'DELETE /api/v1/auth/session': 'public',
  'GET /api/v1/meta': 'public',
  'GET /api/v1/me': 'signedIn',
  'GET /api/v1/me/counts': 'signedIn',
  'GET /api/v1/me/stream': 'signedIn',
  'PUT /api/v1/me/password': 'signedIn',
  'DELETE /api/v1/me/tokens': 'signedIn',
  'GET /api/v1/search': 'signedIn',

  'GET /api/v1/records': 'Auditor',
  'POST /api/v1/audit/verifications': 'Auditor',

  'GET /api/v1/delegations': 'signedIn',
  'POST /api/v1/delegations': 'signedIn',
  'DELETE /api/v1/delegations/:id': 'signedIn',

  'GET /api/v1/calendar-changes/:position': 'Administrator, ProcessOwner, Auditor',
  'GET /api/v1/calendar-changes/:position/moves': 'Administrator, ProcessOwner, Auditor',
  'GET /api/v1/calendar-choices': 'signedIn',
  'GET /api/v1/calendars': 'signedIn',
  'GET /api/v1/calendars/:key': 'signedIn',
  'GET /api/v1/calendars/:key/history': 'Administrator, ProcessOwner, Auditor',
  'GET /api/v1/definitions': 'signedIn',
  'GET /api/v1/definitions/:key': 'signedIn',
  'GET /api/v1/definitions/:key/versions/:version': 'signedIn',
  'GET /api/v1/definitions/:key/versions/:version/changes': 'signedIn',
  'GET /api/v1/definitions/:key/machine': 'signedIn',
  'GET /api/v1/definitions/:key/diagram': 'signedIn',
  'GET /api/v1/definitions/:key/layout': 'signedIn',
  'GET /api/v1/definitions/:key/statistics': 'Administrator, Auditor, ProcessOwner',
  'GET /api/v1/definitions/:key/statistics/cases': 'Administrator, Auditor, ProcessOwner',

  'POST /api/v1/instances': 'signedIn',
  'GET /api/v1/instances': 'signedIn',
  'GET /api/v1/instances/:id': 'signedIn',
  'POST /api/v1/instances/:id/events': 'signedIn',
  'GET /api/v1/instances/:id/events/:type/why': 'signedIn',
  'GET /api/v1/instances/:id/access': 'signedIn',
  'GET /api/v1/instances/:id/entries': 'signedIn',
  'GET /api/v1/instances/:id/path': 'signedIn',
  'GET /api/v1/instances/:id/changes': 'signedIn',
  'GET /api/v1/instances/:id/copy': 'signedIn',
  'POST /api/v1/definitions/:key/path': 'signedIn',
  'POST /api/v1/instances/:id/suspend': 'Administrator',
  'POST /api/v1/instances/:id/resume': 'Administrator',
  'POST /api/v1/instances/:id/terminate': 'Administrator',
  'POST /api/v1/instances/:id/modify': 'Administrator',
  'POST /api/v1/instances/:id/modify/confirm': 'Administrator',
  'POST /api/v1/instances/:id/modify/cancel': 'Administrator',
  'POST /api/v1/instances/:id/withdraw': 'signedIn',
  'POST /api/v1/instances/:id/take-back': 'signedIn',
  'GET /api/v1/instances/:id/history': 'signedIn',
  'GET /api/v1/instances/:id/diagram': 'signedIn',
  'GET /api/v1/instances/:id/sheet': 'signedIn',
  'GET /api/v1/instances/:id/replay': 'signedIn',
  'POST /api/v1/instances/:id/verify': 'signedIn',
  'GET /api/v1/instances/:id/stream': 'signedIn',

  'GET /api/v1/instances/:id/comments': 'signedIn',
  'POST /api/v1/instances/:id/comments': 'signedIn',
  'GET /api/v1/instances/:id/cc': 'signedIn',
  'POST /api/v1/instances/:id/cc': 'signedIn',
  'PUT /api/v1/instances/:id/seen': 'signedIn',
  'POST /api/v1/tasks/:id/cc': 'signedIn',
  'POST /api/v1/tasks/decide-many': 'signedIn',
  'GET /api/v1/rulebook': 'signedIn',
  'GET /api/v1/rulebook/processes': 'signedIn',
  'GET /api/v1/rulebook/processes/:key': 'signedIn',
  'GET /api/v1/rulebook/uncovered': 'signedIn',
  'POST /api/v1/attachments': 'signedIn',
  'GET /api/v1/instances/:id/attachments': 'signedIn',
  'POST /api/v1/instances/:id/attachments': 'signedIn',
  'GET /api/v1/instances/:id/attachments/:attachment': 'signedIn',
  'GET /api/v1/drafts': 'signedIn',
  'GET /api/v1/drafts/:key': 'signedIn',
  'PUT /api/v1/drafts/:key': 'signedIn',
  'DELETE /api/v1/drafts/:key': 'signedIn',

  'GET /api/v1/task-acts': 'signedIn',
  'GET /api/v1/tasks': 'signedIn',
  'POST /api/v1/tasks/:id/decide': 'signedIn',
  'GET /api/v1/organisation/log': 'Administrator, Auditor',
  'POST /api/v1/organisation/log/verify': 'Administrator, Auditor',
  'POST /api/v1/tasks/:id/:act': 'signedIn',

  'GET /api/v1/notifications': 'signedIn',
  'POST /api/v1/notifications/:id/read': 'signedIn',
  'POST /api/v1/notifications/read-all': 'signedIn',

  'GET /api/v1/registers': 'signedIn',
  'GET /api/v1/registers/:name/entries': 'signedIn',
  'GET /api/v1/registers/:name/entries/:key': 'signedIn',
  'GET /api/v1/registers/:name/entries/:key/revisions': 'signedIn',
  'GET /api/v1/reports': 'signedIn',
  'GET /api/v1/reports/:name': 'signedIn',

  'GET /api/v1/reminders': 'signedIn',
  'PUT /api/v1/reminders': 'Administrator',
  'GET /api/v1/reminders/history': 'Administrator, ProcessOwner, Auditor',
  'GET /api/v1/policies/:definition': 'signedIn',
  'PUT /api/v1/calendar-choices': 'Administrator',
  'PUT /api/v1/calendars/:key': 'Administrator',
  'POST /api/v1/calendars/:key/import': 'Administrator',
  'PUT /api/v1/policies/:definition': 'Administrator',
  'GET /api/v1/policies/:definition/history': 'Administrator, ProcessOwner, Auditor',

  'GET /api/v1/users': 'signedIn',
  'GET /api/v1/users/:id': 'signedIn',
  'POST /api/v1/users': 'Administrator',
  'PATCH /api/v1/users/:id': 'Administrator',
  'GET /api/v1/users/:id/holdings': 'Administrator',
  'POST /api/v1/users/:id/hand-over': 'Administrator',
  'GET /api/v1/demo/clock': 'signedIn',
  'GET /api/v1/departments': 'signedIn',
  'POST /api/v1/demo/clock': 'Administrator',
  'POST /api/v1/departments': 'Administrator',
  'GET /api/v1/directory/export': 'Administrator',
  'POST /api/v1/directory/import': 'Administrator',
  'PATCH /api/v1/departments/:id': 'Administrator',
  'GET /api/v1/roles': 'signedIn',
  'PUT /api/v1/roles/:role/members': 'Administrator',

  'POST /api/v1/vault/erase': 'Administrator, PrivacyOfficer',
  'POST /api/v1/vault/search': 'Administrator, PrivacyOfficer',
  'POST /api/v1/vault/subjects/:userId/erase': 'Administrator, PrivacyOfficer',
  'GET /api/v1/vault/erasures': 'Administrator, Auditor, PrivacyOfficer',

  'GET /api/v1/incidents': 'Administrator, ProcessOwner',
  'GET /api/v1/incidents/causes': 'Administrator, ProcessOwner',
  'POST /api/v1/incidents/act-many': 'Administrator',
  'POST /api/v1/incidents/:id/assign': 'Administrator',
  'POST /api/v1/instances/administer-many': 'Administrator',
  'GET /api/v1/timers': 'Administrator, ProcessOwner',
  'POST /api/v1/timers/:id/retry': 'Administrator',
  'GET /api/v1/deliveries': 'Administrator, ProcessOwner',
  'POST /api/v1/deliveries/:id/retry': 'Administrator',
  'GET /api/v1/operations/status': 'Administrator, ProcessOwner',
  'GET /api/v1/incidents/:id': 'Administrator, ProcessOwner',
  'POST /api/v1/incidents/:id/retry': 'Administrator',
  'POST /api/v1/incidents/:id/resolve': 'Administrator',
};

const call = (route: string): [method: string, path: string] => {
  const [method = '', path = ''] = route.split(' ');
  return [method, `/${path.replaceAll(/:\w+/g, '0199f000-0000-7000-8000-000000000000')}`];
};

describe('the routes', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await startApplication({ database: 'sqlite' });
  });
  afterAll(() => application.close());

  it('are exactly these, and need exactly this', () => {
    const served = application.nest.get(RouteAccess).everyRoute(isDocumentation);
    const needs = served.map(({ method, path, access }): [string, string] => [
      `${method} ${path}`,
      access.kind === 'role' ? access.anyOf.join(', ') : access.kind,
    ]);
    expect(Object.fromEntries(needs)).toEqual(routes);
    expect(needs).toHaveLength(Object.keys(routes).length);
  });

  it('answer HEAD as they answer GET, without the body', async () => {
    const administrator = await application.signIn('admin');
    const { id } = (await administrator.get<{ id: string }>('/me')).body;
    for (const path of [
      '//health/live',
      '//api/docs/',
      '/openapi.json',
      '/me',
      '/tasks',
      `/users/${id}`,
      '/users/none',
    ]) {
      const got = await administrator.get<unknown>(path);
      const head = await administrator.send('HEAD', path, undefined);
      expect(head).toMatchObject({ status: got.status, body: undefined });
      expect(head.headers['content-type']).toBe(got.headers['content-type']);
      expect(head.headers['content-length']).toBe(got.headers['content-length']);
    }
    expect(await application.anonymous.send('HEAD', '/me', undefined)).toMatchObject({ status: 401, body: undefined });
  });

  it('tell OPTIONS, and whoever asks for another method, what they serve', async () => {
    expect(await application.anonymous.send('OPTIONS', '/users', undefined)).toMatchObject({
      status: 204,
      headers: { allow: 'GET, HEAD, POST, OPTIONS' },
      body: undefined,
    });
    expect(await application.anonymous.delete('/users')).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD, POST, OPTIONS' },
    });
    expect((await application.anonymous.send('OPTIONS', '/nothing', undefined)).status).toBe(404);
  });

  it('have one path each: with a slash behind it there is nothing', async () => {
    const administrator = await application.signIn('admin');
    for (const path of ['/me/', '/users/', '/instances/', '//api//v1/me']) {
      expect(await administrator.get(path)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    }
  });

  const closed = Object.keys(routes).filter((route) => routes[route] !== 'public');

  it.each(closed)('%s is closed to somebody without a token', async (route) => {
    const [method, path] = call(route);
    expect(await application.anonymous.send(method, path, undefined)).toMatchObject({
      status: 401,
      body: { code: 'UNAUTHENTICATED' },
    });
  });

  it.each(closed.filter((route) => routes[route] !== 'signedIn'))(
    '%s is closed to somebody without the role',
    async (route) => {
      const [method, path] = call(route);
      const engineer = await application.signIn('engineer1');
      expect(await engineer.send(method, path, undefined)).toMatchObject({
        status: 403,
        body: { code: 'FORBIDDEN', requiredRoles: routes[route]?.split(', ') },
      });
    },
  );
});

describe('a route that does not say what it needs', () => {
  @Controller('cellar')
  class CellarController {
    @SignedIn()
    @Get('lit')
    lit(): string {
      return 'light';
    }

    @Get('dark')
    dark(): string {
      return 'darkness';
    }
  }

  @Module({ imports: [DiscoveryModule], controllers: [CellarController], providers: [RouteAccess, RouteCatalogue] })
  class CellarModule {}

  let application: NestFastifyApplication;

  beforeAll(async () => {
    application = await NestFactory.create<NestFastifyApplication>(
      CellarModule,
      createAdapter(createLogger('silent'), 'a secret of this test'),
      {
        logger: false,
        bodyParser: false,
      },
    );
    application
      .getHttpAdapter()
      .getInstance()
      .get('/back-door', () => 'open');
    await application.init();
  });
  afterAll(() => application.close());

  it('keeps the server from starting, whoever added it', () => {
    expect(() => application.get(RouteAccess).everyRoute(() => false)).toThrow(
      /^Expected every route to say what it needs .+, but these do not: GET \/back-door, GET \/cellar\/dark$/,
    );
  });
});
