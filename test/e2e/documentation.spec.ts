import { isDocumentation } from '../../src/documentation.js';
import { RouteAccess } from '../../src/modules/auth/index.js';
import { startApplication, type TestApplication } from '../support/application.js';

interface Operation {
  readonly security?: readonly unknown[];
  readonly 'x-required-roles'?: readonly string[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

describe('the documentation of the interface', () => {
  let application: TestApplication;
  beforeAll(async () => {
    application = await startApplication({ database: 'sqlite' });
  });
  afterAll(() => application.close());

  const documented = async (): Promise<Document> => (await application.anonymous.get<Document>('/openapi.json')).body;

  it('is OpenAPI 3.1 and has every route, and each act on a task as a call of its own', async () => {
    const { openapi, paths } = await documented();
    const { body } = await (await application.signIn('legal')).get<{ items: { name: string }[] }>('/task-acts');
    const acts = body.items.map(({ name }) => name);
    expect(openapi).toBe('3.1.0');
    const served = application.nest
      .get(RouteAccess)
      .everyRoute(isDocumentation)
      .filter(({ path }) => !isDocumentation(path))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
      .flatMap((name) => (name.endsWith('/{act}') ? acts.map((act) => name.replace('{act}', act)) : [name]));
    const named = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(named.sort()).toEqual(served.sort());
  });

  it('says that any call may be answered with a problem', async () => {
    const operations = Object.values((await documented()).paths).flatMap((path) => Object.values(path));
    const answers = operations.map(({ responses }) => Object.keys(responses['default']?.content ?? {}));
    expect(answers).toEqual(operations.map(() => ['application/problem+json']));
  });

  it('says who may call', async () => {
    const { paths } = await documented();
    expect(paths['/api/v1/auth/login']?.['post']?.security).toEqual([]);
    expect(paths['/api/v1/me']?.['get']).not.toHaveProperty('security');
    expect(paths['/api/v1/users']?.['post']?.['x-required-roles']).toEqual(['Administrator']);
  });

  it('is what whoever opens the address in a browser gets to see', async () => {
    const { status, headers } = await application.anonymous.get('//');
    expect([status, headers['location']]).toEqual([302, '/api/docs']);
  });

  it('can be browsed, and the page asks nobody but this server', async () => {
    const page = await application.anonymous.get<string>('//api/docs/');
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'self';/);
    const addresses = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) {
      expect(address).toMatch(/^\.\//);
      expect((await application.anonymous.get(`//api/docs/${address.slice(2)}`)).status).toBe(200);
    }
    expect((await application.anonymous.get<string>('//api/docs/swagger-ui-init.js')).body).toContain(
      '"validatorUrl": null',
    );
  });
});
