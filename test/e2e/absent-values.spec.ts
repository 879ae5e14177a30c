import { startApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { contractForm } from '../support/contract-review.js';

interface Case {
  readonly id: string;
  readonly context: { readonly request: Record<string, unknown> };
  readonly tasks: readonly { readonly id: string }[];
}

describe('null and blanks', () => {
  let application: TestApplication;
  let salesperson: Client;
  let administrator: Client;

  beforeAll(async () => {
    application = await startApplication({ database: 'sqlite' });
    salesperson = await application.signIn('sales.rep1');
    administrator = await application.signIn('admin');
  });
  afterAll(() => application.close());

  const start = (change: object = {}, input: object = {}) =>
    salesperson.post<Case>('/instances', {
      definition: 'contract-review',
      input: { ...contractForm, ...input },
      ...change,
    });

  it('for an optional member of a start are absence', async () => {
    expect((await start({ version: null, profile: null })).status).toBe(201);
  });

  it('for an optional member of an event are absence', async () => {
    const { body } = await start();
    const event = { type: 'SUBMIT_FOR_REVIEW', data: null, taskId: null, comment: null };
    const rehearsed = await salesperson.post(`/instances/${body.id}/events?dryRun=true`, event);
    expect(rehearsed.body).not.toMatchObject({ code: 'PAYLOAD_INVALID' });
    expect(rehearsed.body).not.toMatchObject({ code: 'TASK_NOT_OPEN' });
  });

  it('for what a change leaves out are absence, and only clear where that is said', async () => {
    const created = await administrator.post<{ id: string }>('/users', {
      username: 'null.person',
      name: ' Null Person\u3000',
      password: ' twelve or more ',
      departmentId: 'sales',
      supervisorId: null,
      level: null,
    });
    expect(created).toMatchObject({ status: 201, body: { name: 'Null Person', level: 'employee' } });
    const path = `/users/${created.body.id}`;
    const unchanged = await administrator.patch(path, { name: null, level: null, active: null, password: null });
    expect(unchanged).toMatchObject({
      status: 200,
      body: { name: 'Null Person', departmentId: 'sales', active: true },
    });
    expect((await administrator.patch(path, { departmentId: null })).body).toMatchObject({ departmentId: null });
    const signIn = (password: string) =>
      application.anonymous.post('/auth/login', { username: 'null.person', password });
    expect((await signIn(' twelve or more ')).status).toBe(200);
    expect((await signIn('twelve or more')).status).toBe(401);
  });

  it.each(['\u3000', '\u200B', '\u00A0', '\u3164', '\u0301\u0302', ' \n'])(
    'in place of a required text are refused: %j',
    async (customer) => {
      expect(await start({}, { customer })).toMatchObject({
        status: 422,
        body: { code: 'PAYLOAD_INVALID', errors: [{ path: 'input.customer' }] },
      });
      expect((await administrator.post('/vault/subjects/nobody/erase', { reason: customer })).status).toBe(422);
    },
  );

  it('at the ends of a text are taken off before it is kept', async () => {
    const { body } = await start({}, { customer: '\u3000Bohai Pumps\u200B ' });
    expect(body.context.request['customer']).toBe('Bohai Pumps');
  });

  it('do not make another username of one that is there', async () => {
    const person = { name: 'Somebody', password: 'twelve or more', level: 'employee' };
    expect((await administrator.post('/users', { ...person, username: 'SALES.Rep1' })).status).toBe(409);
    const answer = await application.anonymous.post('/auth/login', {
      username: 'Sales.REP1',
      password: 'guicheng-demo',
    });
    expect(answer.status).toBe(200);
  });
});
