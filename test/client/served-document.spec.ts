import { contractForm } from '../support/contract-review.js';
import { freshDatabaseUrl } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { runSetting } from '../support/run-setting.js';
import { ServedDocument } from '../support/served-document.js';
import { ServerProcess } from '../support/server-process.js';

interface Case {
  readonly id: string;
  readonly tasks: readonly { readonly id: string; readonly key: string }[];
}

/** The schemas are made when the product is built, so only the built product can show that they are whole. */
describe('the OpenAPI document of the built server', () => {
  let server: ServerProcess;
  let document: ServedDocument;

  beforeAll(async () => {
    server = await ServerProcess.start({
      DATABASE_URL: await freshDatabaseUrl('sqlite'),
      DATA_DIR: runSetting('GUICHENG_TEST_DIRECTORY'),
    });
    document = await ServedDocument.of(server.url);
  });
  afterAll(() => server.stop());

  const incomplete = (isComplete: (operation: ServedDocument['operations'][number][1]) => boolean): readonly string[] =>
    document.operations.filter(([, operation]) => !isComplete(operation)).map(([name]) => name);

  it('says of every call what it does, and of every parameter what it is and whether it must be there', () => {
    expect(document.operations.length).toBeGreaterThan(40);
    expect(incomplete(({ summary }) => Boolean(summary))).toEqual([]);
    expect(incomplete(({ parameters }) => parameters.every(({ description }) => Boolean(description)))).toEqual([]);
    const required = document.operations.flatMap(([name, { parameters }]) =>
      parameters.flatMap((one) => (one.required && one.in !== 'path' ? [`${name} ${one.name}`] : [])),
    );
    expect(required.sort()).toEqual([
      'GET /api/v1/definitions/{key}/diagram format',
      'PUT /api/v1/policies/{definition} If-Match',
    ]);
    const ofPaths = document.operations.flatMap(([, { parameters }]) => parameters.filter((one) => one.in === 'path'));
    expect(ofPaths.every((one) => one.required)).toBe(true);
  });

  it('has a schema for every answer, and names no object without saying what is in it', () => {
    const isTold = ([status, { content }]: readonly [string, { readonly content?: object }]): boolean =>
      status === '204' || Object.values(content ?? {}).every(({ schema }: { schema: object }) => hasShape(schema));
    expect(
      incomplete(({ responses }) =>
        Object.entries(responses).every(
          ([status, one]) => (status === '204') === !one.content && isTold([status, one]),
        ),
      ),
    ).toEqual([]);
    expect(Object.entries(document.schemas).flatMap(([name, schema]) => (hasShape(schema) ? [] : [name]))).toEqual([]);
    const text = JSON.stringify([document.paths, document.schemas]);
    const references = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(Object.keys(document.schemas)).toEqual(expect.arrayContaining(references));
  });

  it('may answer every call with a problem, whose members are named', () => {
    expect(
      incomplete(
        ({ responses }) => Object.keys(responses['default']?.content ?? {}).join() === 'application/problem+json',
      ),
    ).toEqual([]);
    expect(document.schemas['Problem']).toHaveProperty('properties.code.enum');
  });

  it('names the headers of repeats, of concurrency and of language', () => {
    const headersOf = (name: string): readonly string[] =>
      new Map(document.operations).get(name)?.parameters.flatMap((one) => (one.in === 'header' ? [one.name] : [])) ??
      [];
    expect(headersOf('POST /api/v1/instances')).toEqual(['Accept-Language', 'Idempotency-Key']);
    expect(headersOf('POST /api/v1/instances/{id}/events')).toEqual(['Accept-Language', 'Idempotency-Key', 'If-Match']);
    expect(headersOf('POST /api/v1/tasks/{id}/{act}')).toEqual(['Accept-Language', 'Idempotency-Key', 'If-Match']);
    expect(headersOf('GET /api/v1/instances/{id}/stream')).toContain('Last-Event-ID');
    const started = document.paths['/api/v1/instances']?.['post']?.responses;
    expect(Object.keys(started?.['201']?.headers ?? {})).toEqual(['ETag', 'Location', 'Idempotency-Replayed']);
    expect(Object.keys(started?.['default']?.headers ?? {})).toContain('Retry-After');
  });

  it('has an example of every body, which keeps to its schema', () => {
    for (const [name, { requestBody }] of document.operations) {
      const schema = requestBody?.content['application/json']?.schema;
      if (!schema) continue;
      const [, reference = ''] = /schemas\/(\w+)/.exec(JSON.stringify(schema)) ?? [];
      const { example } = (document.schemas[reference] ?? schema) as { example?: unknown };
      expect([name, example]).toEqual([name, expect.any(Object)]);
      expect([name, document.faultsOf(schema, example)]).toEqual([name, []]);
    }
  });

  it('describes what the server really answers, member by member', async () => {
    const people = new Map<string, HttpClient>();
    for (const name of ['admin', 'sales.rep1', 'legal']) people.set(name, await HttpClient.signIn(server.url, name));
    const seen = new Set<string>();
    const call = async (by: string, verb: 'GET' | 'POST', template: string, values: object = {}, body?: object) => {
      const filled = Object.entries(values).reduce(
        (path, [name, value]) => path.replace(`{${name}}`, String(value)),
        template,
      );
      const client = people.get(by) as HttpClient;
      const answer = verb === 'GET' ? await client.get<Case>(filled) : await client.post<Case>(filled, body);
      const type = answer.headers.get('content-type') ?? '';
      const path = `/api/v1${template.split('?')[0]}`;
      seen.add(`${verb} ${path} ${answer.status}`);
      expect(document.faults(verb, path, answer.status, type, answer.body ?? undefined)).toEqual([]);
      return answer.body;
    };
    const { id } = await call(
      'sales.rep1',
      'POST',
      '/instances',
      {},
      { definition: 'contract-review', input: contractForm },
    );
    const event = (type: string, taskId?: string) => ({ type, data: {}, ...(taskId ? { taskId } : {}) });
    await call('sales.rep1', 'POST', '/instances/{id}/events?dryRun=true', { id }, event('SUBMIT_FOR_REVIEW'));
    const { tasks } = await call('sales.rep1', 'POST', '/instances/{id}/events', { id }, event('SUBMIT_FOR_REVIEW'));
    const legal = tasks.find(({ key }) => key === 'legal')?.id;
    await call('sales.rep1', 'POST', '/instances/{id}/events', { id }, event('APPROVE', legal));
    await call('legal', 'POST', '/tasks/{id}/{act}', { id: legal, act: 'claim' });
    await call('legal', 'POST', '/tasks/{id}/{act}', { id: legal, act: 'release' });
    await call('legal', 'POST', '/tasks/{id}/decide', { id: legal }, { event: 'APPROVE', data: {} });
    await call('legal', 'POST', '/tasks/{id}/decide', { id: legal }, { event: 'APPROVE', data: {} });
    await call('admin', 'POST', '/instances/{id}/verify', { id });
    await call('admin', 'GET', '/instances/{id}/replay?position=1', { id });
    await call('sales.rep1', 'POST', '/instances', {}, { definition: 'none', input: {} });
    const values = { id, key: 'contract-review', version: 1, name: 'asset-ledger' };
    const gets = document.operations.filter(([name]) => name.startsWith('GET /api/v1') && !/stream|diagram/.test(name));
    for (const [name] of gets) {
      const template = name.slice('GET /api/v1'.length);
      await call(
        'admin',
        'GET',
        template,
        template.startsWith('/users/') ? { id: me(await call('admin', 'GET', '/me')) } : values,
      );
    }
    expect(seen.size).toBeGreaterThanOrEqual(gets.length + 7);
  });
});

const me = ({ id }: Case): string => id;

/** It is a reference, says its members or that any may be there, is made of such schemas, or is no object. */
function hasShape(schema: object): boolean {
  const { $ref, type, properties, additionalProperties, items, anyOf, allOf } = schema as Record<string, unknown>;
  if ($ref !== undefined) return true;
  const parts = anyOf ?? allOf;
  if (Array.isArray(parts)) return parts.every(hasShape);
  if (type === 'array') return typeof items === 'object' && items !== null;
  if (String(type).includes('object')) {
    if (additionalProperties !== undefined && properties === undefined) return true;
    return typeof properties === 'object' && properties !== null && Object.values(properties).every(hasShape);
  }
  return type !== undefined || 'enum' in schema;
}
