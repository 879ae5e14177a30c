import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import demo from '../../src/modules/directory/demo-company.json';
import { purchaseForm, purchaseSteps } from '../support/asset-purchase.js';
import { scrapForm, scrapSteps } from '../support/asset-scrap.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { archivingSteps } from '../support/contract-sealing.js';
import { freshDatabaseUrl } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { ObservedServer } from '../support/observed-server.js';
import { runSetting } from '../support/run-setting.js';
import { ServedDocument } from '../support/served-document.js';
import { ServerProcess } from '../support/server-process.js';
import { hasShape } from './has-shape.js';
import { ObservedCases, type ObservedCase } from './observed-cases.js';
import { actOn, goBack, handOn, ownAffairs, talkOf } from './calls-beside-the-process.js';

interface Changed {
  readonly position: number;
}
interface Page {
  readonly items: readonly { readonly id: string }[];
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

  it('is the one that the types of the console are made of', async () => {
    const committed: unknown = JSON.parse(await readFile(join(__dirname, '..', '..', 'web', 'openapi.json'), 'utf8'));
    const served: unknown = await (await fetch(`${server.url}/api/v1/openapi.json`)).json();
    expect(committed).toEqual(served);
  });

  it('says of every call what it does, and of every parameter what it is and whether it must be there', () => {
    expect(document.operations.length).toBeGreaterThan(40);
    expect(incomplete(({ summary }) => Boolean(summary))).toEqual([]);
    expect(incomplete(({ parameters }) => parameters.every(({ description }) => Boolean(description)))).toEqual([]);
    const required = document.operations.flatMap(([name, { parameters }]) =>
      parameters.flatMap((one) => (one.required && one.in !== 'path' ? [`${name} ${one.name}`] : [])),
    );
    expect(required.sort()).toEqual([
      'DELETE /api/v1/auth/session X-Guicheng',
      'GET /api/v1/definitions/{key}/diagram format',
      'GET /api/v1/definitions/{key}/statistics/cases state',
      'GET /api/v1/directory/export kind',
      'GET /api/v1/instances/{id}/diagram format',
      'GET /api/v1/reports/{name} from',
      'GET /api/v1/reports/{name} to',
      'GET /api/v1/search q',
      'POST /api/v1/auth/session X-Guicheng',
      'POST /api/v1/directory/import kind',
      'PUT /api/v1/calendar-choices If-Match',
      'PUT /api/v1/calendars/{key} If-Match',
      'PUT /api/v1/policies/{definition} If-Match',
      'PUT /api/v1/reminders If-Match',
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
    expect(headersOf('POST /api/v1/tasks/{id}/claim')).toEqual(['Accept-Language', 'Idempotency-Key', 'If-Match']);
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
      const { example } = (document.schemas[reference] ?? schema) as { example?: object };
      expect([name, example]).toEqual([name, expect.any(Object)]);
      expect([name, document.faultsOf(schema, example)]).toEqual([name, []]);
    }
  });

  it('says of each act on a task what it takes, as its form does', async () => {
    const admin = await HttpClient.signIn(server.url, 'admin');
    const { body } = await admin.get<{ items: readonly { name: string; form: { properties: object } | null }[] }>(
      '/task-acts',
    );
    const bodyOf = (name: string): unknown =>
      new Map(document.operations).get(`POST /api/v1/tasks/{id}/${name}`)?.requestBody?.content['application/json']
        ?.schema;
    for (const { name, form } of body.items) {
      const [, reference = ''] = /schemas\/(\w+)/.exec(JSON.stringify(bodyOf(name) ?? {})) ?? [];
      expect([name, (document.schemas[reference] as { properties?: object } | undefined)?.properties]).toEqual([
        name,
        form?.properties,
      ]);
    }
    expect(document.faultsOf(document.schemas['TransferRequest'] ?? {}, { to: 'legal' })).not.toEqual([]);
  });

  it('says which texts are moments and which are ids of the house', () => {
    const formatOf = (schema: string, member: string) =>
      (document.schemas[schema] as { properties: Record<string, { format?: string }> }).properties[member]?.format;
    expect(formatOf('InstanceAnswer', 'startedAt')).toBe('date-time');
    expect(formatOf('MovedLimitAnswer', 'from')).toBe('date-time');
    expect(formatOf('ReportAnswer', 'to')).toBe('date');
    expect(formatOf('InstanceAnswer', 'endedAt')).toBe('date-time');
    expect(formatOf('HistoryRecordAnswer', 'at')).toBe('date-time');
    expect(formatOf('TaskAnswer', 'instanceId')).toBe('uuid');
    const moment = { type: 'string', format: 'date-time' };
    expect(document.faultsOf(moment, '2025-03-03T01:00:00.000Z')).toEqual([]);
    expect(document.faultsOf(moment, 'yesterday')).not.toEqual([]);
  });

  describe('describes what the server really answers, member by member,', () => {
    let observed: ObservedServer;
    let cases: ObservedCases;
    beforeAll(() => {
      observed = new ObservedServer(server.url, document);
      cases = new ObservedCases(observed);
    });

    it('of a contract from the draft to the archive, with refusals, a rehearsal and the acts of its tasks', async () => {
      const { id } = await cases.start('sales.rep1', 'contract-review', contractForm);
      await observed.call('sales.rep1', 'POST', '/instances/{id}/events?dryRun=true', {
        values: { id },
        body: { type: 'SUBMIT_FOR_REVIEW', data: {} },
      });
      const { tasks } = await cases.send('sales.rep1', id, 'SUBMIT_FOR_REVIEW');
      const task = tasks.find(({ key }) => key === 'legal')?.id ?? '';
      await cases.send('sales.rep1', id, 'APPROVE');
      await actOn(observed, task);
      const decision = { values: { id: task }, body: { event: 'APPROVE', data: { opinion: '可。' } } };
      await observed.call('legal', 'POST', '/tasks/{id}/decide', decision);
      await observed.call('legal', 'POST', '/tasks/{id}/decide', decision);
      await cases.walk(id, contractSteps.slice(2));
      expect(await cases.walk(id, archivingSteps(`HT-${id}`.slice(0, 40)))).toMatchObject({ status: 'done' });
      expect(await observed.call('auditor', 'POST', '/instances/{id}/verify', { values: { id } })).toMatchObject({
        valid: true,
      });
      await cases.start('sales.rep1', 'none', {});
      const other = await cases.start('sales.rep1', 'contract-review', contractForm);
      const opened = await cases.send('sales.rep1', other.id, 'SUBMIT_FOR_REVIEW');
      await handOn(observed, opened.tasks.find(({ key }) => key === 'legal')?.id ?? '');
    });

    it('of a case that is taken back, modified, withdrawn and terminated', async () => {
      const members = {
        values: { role: 'Administrator' },
        body: { userIds: [await cases.idOf('admin'), await cases.idOf('it.head')] },
      };
      await observed.call('admin', 'PUT', '/roles/{role}/members', members);
      await goBack(observed, async () => {
        const { id } = await cases.start('sales.rep1', 'contract-review', contractForm);
        await cases.walk(id, contractSteps.slice(0, 2));
        return id;
      });
    });

    it('of what people do beside the processes: comments, copies, files, drafts, deputies, many decisions', async () => {
      const { id } = await cases.start('sales.rep1', 'contract-review', contractForm);
      const { tasks } = await cases.send('sales.rep1', id, 'SUBMIT_FOR_REVIEW');
      const taskId = tasks.find(({ key }) => key === 'legal')?.id ?? '';
      await talkOf(observed, document, id, taskId);
      const decision = { taskId, event: 'APPROVE', data: { opinion: '可。' } };
      const body = { items: [decision, { ...decision, taskId: randomUUID() }] };
      await observed.call('legal', 'POST', '/tasks/decide-many', { body });
      await ownAffairs(observed, document, await cases.idOf('gm'));
      const path = { values: { key: 'fixed-asset-purchase' }, body: { input: purchaseForm } };
      await observed.call('engineer1', 'POST', '/definitions/{key}/path', path);
      const session = { headers: { 'x-guicheng': 'console' } };
      await observed.call('legal', 'POST', '/auth/session', { ...session, body: document.exampleOf('SignInDto') });
      await observed.call('legal', 'DELETE', '/auth/session', session);
    });

    it('of an asset from the purchase to the scrap', async () => {
      const label = `FA-${randomUUID().slice(0, 8)}`;
      const bought = await cases.start('engineer1', 'fixed-asset-purchase', purchaseForm);
      expect(await cases.walk(bought.id, purchaseSteps(label))).toMatchObject({ status: 'done' });
      const scrapped = await cases.start('engineer1', 'fixed-asset-scrap', scrapForm(label));
      expect(await cases.walk(scrapped.id, scrapSteps)).toMatchObject({ status: 'done' });
      const entry = { values: { name: 'asset-ledger', key: label } };
      await observed.call('auditor', 'GET', '/registers/{name}/entries/{key}', entry);
      await observed.call('auditor', 'GET', '/registers/{name}/entries/{key}/revisions', entry);
    });

    it('of a case that an administrator suspends and resumes, with the limits that have moved', async () => {
      const { id } = await cases.assignedComplaint();
      const request = { values: { id }, body: document.exampleOf('AdministerCaseRequest') };
      await observed.call('admin', 'POST', '/instances/{id}/suspend', request);
      await observed.call('admin', 'POST', '/instances/{id}/suspend', request);
      const resumed = await observed.call<{ moved: readonly object[] }>(
        'admin',
        'POST',
        '/instances/{id}/resume',
        request,
      );
      expect(resumed.moved).not.toEqual([]);
    });

    it('of calendars and of which counts for what, with the due moments that have moved', async () => {
      const complaint = { customerName: '周敏', contact: '13800000001', content: '漏水。' };
      const { id } = await cases.start('cs.agent', 'complaint-first-contact', complaint);
      await cases.send('cs.agent', id, 'CLASSIFY', { nature: 'service', severity: 'general' });
      const key = 'site-abroad';
      const unset = { 'if-match': '"0"' };
      const body = document.exampleOf('SetCalendarRequest');
      await observed.call('admin', 'PUT', '/calendars/{key}', { values: { key }, headers: unset, body });
      await observed.call('admin', 'PUT', '/calendars/{key}', { values: { key }, headers: unset, body });
      const feed = { values: { key }, headers: { 'if-match': '"1"' }, body: document.exampleOf('ImportDaysRequest') };
      const faulty = { ...feed, body: { ...feed.body, text: 'day,kind\n2027-02-30,holiday\n' } };
      for (const call of [feed, faulty])
        await observed.call('admin', 'POST', '/calendars/{key}/import?dryRun=true', call);
      for (const call of [faulty, feed]) await observed.call('admin', 'POST', '/calendars/{key}/import', call);
      await observed.call('auditor', 'GET', '/calendars/{key}/history', { values: { key } });
      const { position } = await observed.call<Changed>('admin', 'PUT', '/calendar-choices', {
        headers: unset,
        body: document.exampleOf('ChooseCalendarsRequest'),
      });
      const { done } = await cases.carriedOut(position);
      expect(done).toBe(true);
      const moves = '/calendar-changes/{position}/moves';
      const { items } = await observed.call<{ items: readonly { instanceId: string }[] }>('auditor', 'GET', moves, {
        values: { position },
      });
      expect(items.map(({ instanceId }) => instanceId)).toContain(id);
    });

    it('of the directory as tables, in and out', async () => {
      const body = document.exampleOf('ImportDirectoryRequest');
      const faulty = { body: { ...body, text: 'username,superior\nnobody,nobody\n' } };
      for (const query of ['kind=users&dryRun=true', 'kind=users', 'kind=none'])
        for (const call of [faulty, { body }]) await observed.call('admin', 'POST', `/directory/import?${query}`, call);
      for (const kind of ['users', 'departments', 'deputies', 'none'])
        await observed.call('admin', 'GET', `/directory/export?kind=${kind}`);
    });

    it('of a report, as JSON and as files', async () => {
      const name = { values: { name: 'complaint-monthly-report' } };
      const window = 'from=2026-01-01&to=2026-12-31';
      for (const format of ['json', 'csv', 'csv&table=entries', 'xlsx'])
        await observed.call('qmc.head', 'GET', `/reports/{name}?${window}&format=${format}`, name);
      await observed.call('qmc.head', 'GET', '/reports/{name}?from=2026-02-30&to=x', name);
    });

    it('of the clock of the demo company, moved', async () => {
      await observed.call('admin', 'POST', '/demo/clock', { body: document.exampleOf('MoveClockRequest') });
      await observed.call('admin', 'POST', '/demo/clock', { body: { advance: 'P1Y' } });
    });

    it('of every other call that changes something', async () => {
      const username = `u${randomUUID().slice(0, 8)}`;
      const created = await observed.call<ObservedCase>('admin', 'POST', '/users', {
        body: { username, name: '新人', password: 'a long sentence', departmentId: 'finance' },
      });
      await observed.call('admin', 'PATCH', '/users/{id}', { values: { id: created.id }, body: { level: 'manager' } });
      const handOver = { values: { id: created.id }, body: document.exampleOf('HandOverRequest') };
      await observed.call('admin', 'POST', '/users/{id}/hand-over', handOver);
      const department = { id: username, name: { zh: '质量部', en: 'Quality' }, headId: created.id };
      await observed.call('admin', 'POST', '/departments', { body: department });
      const change = { values: { id: username }, body: { headId: null } };
      await observed.call('admin', 'PATCH', '/departments/{id}', change);
      const role = 'PrivacyOfficer';
      const members = { values: { role }, body: { userIds: [created.id] } };
      await observed.call('admin', 'PUT', '/roles/{role}/members', members);
      const definition = 'seal-usage';
      const { version } = await observed.call<{ version: number }>('admin', 'GET', '/policies/{definition}', {
        values: { definition },
      });
      await observed.call('admin', 'PUT', '/policies/{definition}', {
        values: { definition },
        headers: { 'if-match': `"${version}"` },
        body: { values: { 'seal.types': ['company'] }, reason: 'Only one is left.' },
      });
      const reminders = await observed.call<{ version: number }>('admin', 'GET', '/reminders');
      await observed.call('admin', 'PUT', '/reminders', {
        headers: { 'if-match': `"${reminders.version}"` },
        body: { every: { amount: 1, unit: 'workingDay' }, times: 1, superior: false, reason: 'Once is enough.' },
      });
      await observed.call('auditor', 'GET', '/reminders/history');
      await observed.call('auditor', 'POST', '/organisation/log/verify');
      const password = { current: demo.password, password: 'a sentence of my own' };
      await observed.call('audit.head', 'PUT', '/me/password', { body: password });
      await observed.call('admin', 'POST', '/vault/search', { body: { value: contractForm.customerContactName } });
      await observed.call('admin', 'POST', '/vault/search', { body: { value: '可', inside: true } });
      const reason = { reason: 'The contact asked for it.' };
      const values = [contractForm.customerContactPhone];
      await observed.call('admin', 'POST', '/vault/erase', { body: { values, ...reason } });
      await observed.call('admin', 'POST', '/vault/subjects/{userId}/erase', {
        values: { userId: await cases.idOf('sales.rep1') },
        body: reason,
      });
      const { items } = await observed.call<Page>('sales.rep1', 'GET', '/notifications');
      const notification = items[0]?.id ?? randomUUID();
      await observed.call('sales.rep1', 'POST', '/notifications/{id}/read', { values: { id: notification } });
      await observed.call('sales.rep1', 'POST', '/notifications/read-all');
      const incident = { values: { id: randomUUID() } };
      await observed.call('admin', 'POST', '/incidents/{id}/retry', incident);
      await observed.call('admin', 'POST', '/incidents/{id}/resolve', { ...incident, body: { note: 'Done.' } });
    });

    it('of every call that reads', async () => {
      const { id } = await cases.start('sales.rep1', 'contract-review', contractForm);
      await observed.call('admin', 'GET', '/instances/{id}/replay?position=1', { values: { id } });
      const reads = document.operations.filter(
        ([name]) =>
          name.startsWith('GET ') &&
          !/stream|reports\/|calendar-changes|drafts\/|\{attachment\}|directory\/export/.test(name),
      );
      for (const [name] of reads) {
        const path = name.slice('GET '.length);
        const template = path.startsWith('/api/v1/') ? path.slice('/api/v1'.length) : `/${path}`;
        const values = { id, key: 'contract-review', version: 1, name: 'asset-ledger', definition: 'seal-usage' };
        const user = template.startsWith('/users/') ? { id: await cases.idOf('legal') } : {};
        const calendar = template.startsWith('/calendars/') ? { key: 'cn-standard' } : {};
        const query = template.endsWith('/diagram') ? '?format=mermaid' : '';
        await observed.call('admin', 'GET', template + query, { values: { ...values, ...user, ...calendar } });
      }
      await observed.call('admin', 'GET', '/definitions/{key}/diagram?format=scxml', { values: { key: 'seal-usage' } });
      await observed.call('admin', 'POST', '/auth/login', { body: document.exampleOf('SignInDto') });
    });

    it('of all calls: none was left out, and each was answered with what it promises', () => {
      const succeeded = new Set([...observed.seen].filter((one) => / 2\d\d$/.test(one)).map((one) => one.slice(0, -4)));
      const left = document.operations.map(([name]) => name).filter((name) => !succeeded.has(name));
      // A stream does not end; an incident, what is given up, and a task that nobody may do need a defect.
      expect(left.filter((name) => !/stream|(incidents|deliveries|timers)\/\{id\}|assign$/.test(name))).toEqual([]);
    });
  });
});
