import { startApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client } from '../support/client.js';
import { contractForm } from '../support/contract-review.js';

const unknownId = '0199f000-0000-7000-8000-000000000000';

interface Instance {
  readonly id: string;
  readonly revision: number;
  readonly value: unknown;
  readonly tasks: readonly { readonly id: string; readonly status: string }[];
}

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly instance: string;
  readonly errors?: readonly { readonly path: string; readonly rule: string }[];
}

describe('a case', () => {
  let application: TestApplication;
  let salesperson: Client;
  let auditor: Client;
  let instance: Instance;

  const start = async (): Promise<Instance> => {
    const body = { definition: 'contract-review', profile: '000', input: contractForm };
    const answer = await salesperson.post<Instance>('/instances', body);
    expect(answer.status).toBe(201);
    return answer.body;
  };

  /** Everything that anybody may see of the case. */
  const everything = async (): Promise<unknown> => [
    (await auditor.get(`/instances/${instance.id}`)).body,
    (await auditor.get(`/instances/${instance.id}/history`)).body,
    (await auditor.get('/instances?limit=200')).body,
  ];

  const send = (body: unknown, headers: Record<string, string> = {}, id = instance.id): Promise<Answer<Problem>> =>
    salesperson.post<Problem>(`/instances/${id}/events`, body, headers);

  /** The request is refused with this problem, and nothing of the case has changed. */
  async function expectRefusal(
    request: () => Promise<Answer<Problem>>,
    status: number,
    code: string,
  ): Promise<Problem> {
    const before = await everything();
    const answer = await request();
    expect(answer).toMatchObject({ status, body: { status, code } });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(await everything()).toEqual(before);
    return answer.body;
  }

  beforeAll(async () => {
    application = await startApplication({ database: 'sqlite' });
    salesperson = await application.signIn('sales.rep1');
    auditor = await application.signIn('auditor');
  });
  afterAll(() => application.close());
  beforeEach(async () => {
    instance = await start();
  });

  describe('is not started', () => {
    it.each<[string, Record<string, unknown>, string, string]>([
      ['an unknown process', { definition: 'no-such-process' }, 'definition', 'exists'],
      ['a process named like an inherited member', { definition: 'constructor' }, 'definition', 'exists'],
      ['an unknown version', { version: 99 }, 'definition', 'exists'],
      ['an unknown profile', { profile: 'toString' }, 'profile', 'exists'],
      ['an unknown field of the request', { owner: 'me' }, 'owner', 'whitelistValidation'],
      ['an unknown field of the form', { input: { ...contractForm, discount: 1 } }, 'discount', 'whitelistValidation'],
      ['a wrong type in the form', { input: { ...contractForm, title: 17 } }, 'title', 'isString'],
      ['a form that is a list', { input: [] }, 'input', 'isObject'],
      ['no form', { input: undefined }, 'input', 'isDefined'],
    ])('with %s', async (_, change, path, rule) => {
      const body = { definition: 'contract-review', profile: '000', input: contractForm, ...change };
      const problem = await expectRefusal(() => salesperson.post<Problem>('/instances', body), 422, 'PAYLOAD_INVALID');
      const paths = problem.errors?.map((error) => [error.path.replace(/^input\.(?=.)/, ''), error.rule]);
      expect(paths).toEqual(expect.arrayContaining([[path, rule]]));
    });

    it('by somebody who may not start it', async () => {
      const cashier = await application.signIn('cashier');
      const body = { definition: 'contract-review', profile: '000', input: contractForm };
      await expectRefusal(() => cashier.post<Problem>('/instances', body), 403, 'FORBIDDEN');
    });
  });

  it.each([
    ...['xstate.init', 'xstate.stop', 'xstate.done.actor.clause', 'xstate.done.state.contract-review.internalReview'],
    ...[
      'xstate.after.1000.contract-review.internalReview',
      'xstate.error.actor.clause',
      'xstate.snapshot.clause',
      'done.invoke.x',
    ],
    ...['', '*', 'NO_SUCH_EVENT', 'constructor', '__proto__', 'SUBMIT_FOR_REVIEW ', 'submit_for_review'],
  ])("takes no event '%s' from outside", async (type) => {
    await expectRefusal(() => send({ type, data: {} }), 422, 'EVENT_UNKNOWN');
  });

  it('takes no event that its state does not accept, says what it accepts, and keeps that somebody tried', async () => {
    const revision = async () => (await auditor.get<Instance>(`/instances/${instance.id}`)).body.revision;
    const before = await revision();
    expect(await send({ type: 'ARCHIVE', data: {} })).toMatchObject({
      status: 409,
      body: {
        code: 'EVENT_NOT_ACCEPTED',
        value: instance.value,
        acceptedEvents: expect.arrayContaining(['SUBMIT_FOR_REVIEW']) as unknown,
      },
    });
    expect(await revision()).toBe(before);
    const { body } = await auditor.get<{ items: readonly object[] }>(`/instances/${instance.id}/history`);
    expect(body.items.at(-1)).toMatchObject({ kind: 'rejected', type: 'ARCHIVE' });
  });

  it.each<[string, Record<string, unknown>]>([
    ['an unknown field', { type: 'SUBMIT_FOR_REVIEW', data: { more: 1 } }],
    ['data of a wrong type', { type: 'SUBMIT_FOR_REVIEW', data: 'text' }],
    ['a task id that is none', { type: 'SUBMIT_FOR_REVIEW', data: {}, taskId: '17' }],
    ['a comment that is too long', { type: 'SUBMIT_FOR_REVIEW', data: {}, comment: 'x'.repeat(2001) }],
    ['a type that is a number', { type: 17, data: {} }],
    ['no type', { data: {} }],
    ['an actor of its own choosing', { type: 'SUBMIT_FOR_REVIEW', data: {}, actor: 'gm' }],
  ])('takes no event with %s', async (_, body) => {
    const named = { taskId: instance.tasks[0]?.id, ...body };
    await expectRefusal(() => send(named), 422, 'PAYLOAD_INVALID');
  });

  it('takes no decision that does not say which task it means, and says which are open', async () => {
    for (const body of [{ type: 'SUBMIT_FOR_REVIEW' }, { type: 'SUBMIT_FOR_REVIEW', data: { more: 1 } }]) {
      for (const seen of [undefined, { 'if-match': '*' }]) {
        const problem = await expectRefusal(() => send(body, seen), 428, 'PRECONDITION_REQUIRED');
        expect(problem).toMatchObject({ tasks: [{ id: instance.tasks[0]?.id, key: 'drafting' }] });
      }
    }
  });

  it('takes no event for a task that is not there, or is of another case', async () => {
    const other = await start();
    for (const taskId of [unknownId, other.tasks[0]?.id ?? unknownId]) {
      const answer = await send({ type: 'SUBMIT_FOR_REVIEW', data: {}, taskId });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
    expect((await auditor.get<Instance>(`/instances/${instance.id}`)).body.revision).toBe(instance.revision);
    expect((await auditor.get<Instance>(`/instances/${other.id}`)).body.revision).toBe(other.revision);
  });

  it('takes null in place of what may be left out, or refuses it', async () => {
    const answer = await send({ type: 'SUBMIT_FOR_REVIEW', data: null, taskId: null, comment: null });
    expect(answer.status).toBeLessThan(500);
  });

  it.each([['"0"'], ['"999"'], ['W/"1"'], ['"x"'], ['""'], ['"0", "999"'], [`"${'9'.repeat(20)}"`]])(
    'takes no event of a revision that is past or not yet: If-Match %s',
    async (ifMatch) => {
      await expectRefusal(
        () => send({ type: 'SUBMIT_FOR_REVIEW', data: {} }, { 'if-match': ifMatch }),
        412,
        'REVISION_STALE',
      );
    },
  );

  it.each(['1', 'w/"1"', '"1" "2"', '"1",'])('takes no If-Match that is no list of tags: %s', async (ifMatch) => {
    await expectRefusal(
      () => send({ type: 'SUBMIT_FOR_REVIEW', data: {} }, { 'if-match': ifMatch }),
      400,
      'HEADER_INVALID',
    );
  });

  it('that is not visible is told apart by nobody from one that is not there', async () => {
    const stranger = await application.signIn('engineer1');
    const paths = ['', '/history', '/replay', '/stream'];
    for (const path of paths) {
      const foreign = await stranger.get<Problem>(`/instances/${instance.id}${path}`);
      const absent = await stranger.get<Problem>(`/instances/${unknownId}${path}`);
      expect([foreign.status, absent.status]).toEqual([404, 404]);
      expect({ ...foreign.body, instance: '' }).toEqual({ ...absent.body, instance: '' });
    }
    for (const [path, body] of [
      ['/events', { type: 'SUBMIT_FOR_REVIEW', data: {} }],
      ['/verify', undefined],
    ] as const) {
      const foreign = await stranger.post<Problem>(`/instances/${instance.id}${path}`, body);
      const absent = await stranger.post<Problem>(`/instances/${unknownId}${path}`, body);
      expect([foreign.status, absent.status]).toEqual([404, 404]);
      expect({ ...foreign.body, instance: '' }).toEqual({ ...absent.body, instance: '' });
    }
  });

  it('takes no decision of a task from somebody it does not belong to', async () => {
    const stranger = await application.signIn('engineer1');
    const [task] = instance.tasks;
    for (const [act, body] of [
      ['claim', undefined],
      ['release', undefined],
      ['decide', { event: 'SUBMIT_FOR_REVIEW', data: {} }],
    ] as const) {
      await expectRefusal(() => stranger.post<Problem>(`/tasks/${task?.id}/${act}`, body), 404, 'NOT_FOUND');
      await expectRefusal(() => stranger.post<Problem>(`/tasks/${unknownId}/${act}`, body), 404, 'NOT_FOUND');
    }
  });

  it('has 2 MiB of data refused before anything looks at it', async () => {
    const body = `{"type":"SUBMIT_FOR_REVIEW","data":{"comment":"${'x'.repeat(2 * 1024 * 1024)}"}}`;
    await expectRefusal(() => send(body), 413, 'BODY_TOO_LARGE');
  });

  it.each<[string, string]>([
    ['__proto__', '{"type":"SUBMIT_FOR_REVIEW","data":{"__proto__":{"approved":true}}}'],
    ['half a surrogate pair', '{"type":"SUBMIT_FOR_REVIEW","comment":"\\udc00"}'],
    ['NUL', '{"type":"SUBMIT_FOR_REVIEW","comment":"\\u0000"}'],
    ['10,000 levels', `{"type":"SUBMIT_FOR_REVIEW","data":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`],
  ])('takes no JSON with %s', async (_, body) => {
    await expectRefusal(() => send(body), 422, 'PAYLOAD_INVALID');
  });

  it('takes no event with an expired or forged token', async () => {
    const forged = { authorization: `Bearer ${salesperson.token?.slice(0, -2)}xx` };
    await expectRefusal(() => send({ type: 'SUBMIT_FOR_REVIEW', data: {} }, forged), 401, 'UNAUTHENTICATED');
  });
});
