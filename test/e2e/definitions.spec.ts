import Ajv2020 from 'ajv/dist/2020.js';
import { XMLValidator } from 'fast-xml-parser';
import { createMachine } from 'xstate';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';

interface Summary {
  readonly key: string;
  readonly startable: boolean;
}

describe('GET /definitions', () => {
  let application: TestApplication;
  let salesperson: Client;

  beforeAll(async () => {
    application = await startApplication({ database: 'sqlite' });
    salesperson = await application.signIn('sales.rep1');
  });
  afterAll(() => application.close());

  const list = (client: Client, query = '') =>
    client.get<{ items: readonly Summary[]; nextCursor: string | null }>(`/definitions${query}`);

  it('lists the newest version of each process by key, with what the caller may start', async () => {
    const { status, body } = await list(salesperson);
    expect(status).toBe(200);
    const keys = body.items.map(({ key }) => key);
    expect(keys).toEqual([...keys].sort());
    expect(body.items.find(({ key }) => key === 'contract-review')).toEqual({
      key: 'contract-review',
      version: 1,
      family: 'contracts',
      title: { zh: '销售合同评审流程', en: 'Sales contract review' },
      sources: expect.arrayContaining([expect.stringContaining('000')]),
      startable: true,
      starterChoosesProfile: false,
    });
    const cashier = await list(await application.signIn('cashier'));
    expect(cashier.body.items.find(({ key }) => key === 'contract-review')?.startable).toBe(false);
  });

  it('pages through the list', async () => {
    const all = (await list(salesperson, '?limit=200')).body.items.map(({ key }) => key);
    const keys: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Awaited<ReturnType<typeof list>> = await list(
        salesperson,
        `?limit=1${cursor && `&cursor=${cursor}`}`,
      );
      keys.push(...page.body.items.map(({ key }) => key));
      cursor = page.body.nextCursor;
    }
    expect(keys).toEqual(all);
  });

  it('answers a whole definition with forms that are JSON Schema', async () => {
    const newest = await salesperson.get('/definitions/contract-review');
    const first = await salesperson.get('/definitions/contract-review/versions/1');
    expect(first).toMatchObject({ status: 200, body: newest.body });
    expect(newest.body).toMatchObject({
      key: 'contract-review',
      version: 1,
      versions: [1],
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      startForm: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        properties: {
          customerContactName: { 'x-personal': true, title: 'Contact', 'x-title': { zh: '客户联系人', en: 'Contact' } },
        },
      },
      subject: { zh: '{request.title}（{request.customer}）', en: '{request.title} ({request.customer})' },
      summary: expect.arrayContaining([expect.objectContaining({ kind: 'money', value: 'request.amount' })]),
      output: { properties: { outcome: { enum: ['archived', 'rejected', 'cancelledByCustomer', 'withdrawn'] } } },
      modelled: expect.arrayContaining([
        expect.objectContaining({ en: expect.stringContaining('Reviews are parallel') }),
      ]),
      events: expect.arrayContaining([
        expect.objectContaining({ type: 'SEAL', form: expect.objectContaining({ type: 'object' }) }),
      ]),
      states: expect.arrayContaining([
        expect.objectContaining({
          id: 'internalReview.legal.open',
          title: expect.objectContaining({ en: 'Legal review' }),
          clause: '000 篇三 4.1.2 步骤一',
          task: expect.objectContaining({ key: 'legal', assignment: { kind: 'role', role: 'LegalReviewer' } }),
        }),
      ]),
      policy: expect.arrayContaining([
        expect.objectContaining({ key: 'contract.template.required', field: 'templateRequired', default: true }),
      ]),
      children: ['price-exception'],
      registers: [expect.objectContaining({ name: 'contract-archive' }), expect.objectContaining({ name: 'seals' })],
    });
    const schemas = [
      newest.body['startForm'],
      ...(newest.body['events'] as { form: object | null }[]).map(({ form }) => form),
    ];
    const ajv = new Ajv2020({
      strict: true,
      strictTypes: false,
      keywords: ['x-personal', 'x-title', 'x-directory', 'x-currency', 'x-kind', 'x-enum-titles', 'x-register'],
    });
    for (const schema of schemas) if (schema) expect(typeof ajv.compile(schema)).toBe('function');
  });

  it('answers the machine as JSON that XState takes', async () => {
    const { body } = await salesperson.get('/definitions/contract-review/machine');
    const machine = createMachine(body as Parameters<typeof createMachine>[0]);
    expect(machine.id).toBe('contract-review');
    expect(Object.keys(machine.states)).toContain('internalReview');
  });

  it('draws in the language of the caller', async () => {
    const mermaid = await salesperson.get<string>('/definitions/contract-review/diagram?format=mermaid', {
      'accept-language': 'zh-CN,en;q=0.5',
    });
    expect(mermaid).toMatchObject({ status: 200, headers: { 'content-language': 'zh', vary: 'accept-language' } });
    expect(mermaid.headers['content-type']).toBe('text/vnd.mermaid; charset=utf-8');
    expect(mermaid.body).toContain('法务评审');
    const scxml = await salesperson.get<string>('/definitions/contract-review/diagram?format=scxml&version=1', {
      'accept-language': 'en',
    });
    expect(scxml.headers['content-type']).toBe('application/scxml+xml; charset=utf-8');
    expect(scxml.body).toContain('guicheng:title="Legal review"');
    expect(XMLValidator.validate(scxml.body)).toBe(true);
  });

  it.each(['gif', 'png', ''])('names the formats when it is asked for %j', async (format) => {
    const { status, body } = await salesperson.get(`/definitions/contract-review/diagram?format=${format}`);
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'PAYLOAD_INVALID',
      errors: [{ path: 'format', rule: 'isIn', message: 'Expected one of: svg, mermaid, scxml.' }],
    });
  });

  it.each([
    '/definitions/unknown',
    '/definitions/constructor',
    '/definitions/__proto__/machine',
    '/definitions/contract-review/versions/2',
    '/definitions/contract-review/versions/01',
    '/definitions/contract-review/versions/NaN',
    '/definitions/contract-review/machine?version=99',
    '/definitions/unknown/diagram?format=mermaid',
  ])('does not find %s', async (path) => {
    expect(await salesperson.get(path)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });

  it('refuses a version that is no number and a query that it does not know', async () => {
    expect((await salesperson.get('/definitions/contract-review/machine?version=one')).status).toBe(422);
    expect((await salesperson.get('/definitions/contract-review/machine?colour=red')).status).toBe(422);
  });

  it('tells nothing to somebody who has not signed in', async () => {
    expect((await application.anonymous.get('/definitions')).status).toBe(401);
    expect((await application.anonymous.get('/definitions/contract-review/machine')).status).toBe(401);
  });
});
