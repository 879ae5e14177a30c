import { isDocumentation } from '../../src/documentation.js';
import { RouteAccess } from '../../src/modules/auth/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance } from '../support/answers.js';
import { purchaseForm, purchaseSteps } from '../support/asset-purchase.js';
import { CaseDesk } from '../support/case-desk.js';
import type { Headers } from '../support/client.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { archivingSteps } from '../support/contract-sealing.js';
import { dialects } from '../support/databases.js';
import { rowCounts } from '../support/row-counts.js';

/** Ids that nothing has. */
const absent = { case: '0199c8a0-0000-7000-8000-00000000000c', task: '0199c8a0-0000-7000-8000-00000000000a' };
type Ids = typeof absent;

interface Request {
  readonly path: string;
  readonly body?: object | string;
  readonly headers?: Headers;
}

/** No part in the contract, nor ever one; the office of a later step; the same role as its starter. */
const strangers = ['cs.agent', 'gm', 'sales.director', 'admin.officer', 'sales.rep2'];

const events = [
  'SUBMIT_FOR_REVIEW',
  'APPROVE',
  'RETURN',
  'REJECT',
  'SUBMIT',
  'SEAL',
  'ARCHIVE',
  'WITHDRAW',
  'NO_SUCH_EVENT',
];

/** What a stranger may try on each route that names a case or a task, the right and the wrong. */
const attempts: Readonly<Record<string, (ids: Ids) => readonly Request[]>> = {
  'GET /instances/:id': ({ case: id }) => [{ path: `/instances/${id}` }],
  'GET /instances/:id/history': ({ case: id }) =>
    ['', '?after=1&limit=2', '?after=99'].map((query) => ({ path: `/instances/${id}/history${query}` })),
  'GET /instances/:id/replay': ({ case: id }) =>
    ['', '?position=1', '?position=99'].map((query) => ({ path: `/instances/${id}/replay${query}` })),
  'GET /instances/:id/stream': ({ case: id }) => [
    { path: `/instances/${id}/stream` },
    { path: `/instances/${id}/stream`, headers: { 'last-event-id': '0' } },
  ],
  'GET /instances/:id/changes': ({ case: id }) =>
    ['', '?after=1', '?after=1&until=99'].map((query) => ({ path: `/instances/${id}/changes${query}` })),
  'GET /instances/:id/copy': ({ case: id }) => [{ path: `/instances/${id}/copy` }],
  'GET /instances/:id/diagram': ({ case: id }) => [{ path: `/instances/${id}/diagram?format=svg` }],
  'GET /instances/:id/access': ({ case: id }) => [{ path: `/instances/${id}/access` }],
  'GET /instances/:id/entries': ({ case: id }) => [{ path: `/instances/${id}/entries` }],
  'GET /instances/:id/path': ({ case: id }) => [{ path: `/instances/${id}/path` }],
  'GET /instances/:id/events/:type/why': ({ case: id, task }) =>
    [...events, 'CLAIM'].flatMap((type) =>
      ['', `?taskId=${task}`].map((query) => ({ path: `/instances/${id}/events/${type}/why${query}` })),
    ),
  'POST /instances/:id/verify': ({ case: id }) => [{ path: `/instances/${id}/verify` }],
  'POST /instances/:id/events': ({ case: id, task: taskId }) => [
    ...events.flatMap((type) =>
      ['', '?dryRun=true'].flatMap((query): Request[] => {
        const path = `/instances/${id}/events${query}`;
        return [
          { path, body: { type } },
          { path, body: { type, taskId } },
          { path, body: { type, data: { opinion: 'In order.' } }, headers: { 'if-match': '"2"' } },
          { path, body: { type, data: { colour: 'red' } }, headers: { 'if-match': '"99"' } },
        ];
      }),
    ),
    {
      path: `/instances/${id}/events`,
      body: { type: 'APPROVE' },
      headers: { 'idempotency-key': `stranger-${taskId}` },
    },
  ],
  'POST /instances/:id/take-back': ({ case: id }) => [
    { path: `/instances/${id}/take-back`, body: { reason: 'Mine.' } },
    { path: `/instances/${id}/take-back?dryRun=true`, body: { reason: 'Mine.' } },
  ],
  'POST /instances/:id/withdraw': ({ case: id }) => [
    { path: `/instances/${id}/withdraw`, body: { reason: 'Mine.' } },
    { path: `/instances/${id}/withdraw`, body: { reason: 'Mine.' }, headers: { 'if-match': '"99"' } },
  ],
  'GET /instances/:id/sheet': ({ case: id }) =>
    ['', '?position=1'].map((query) => ({ path: `/instances/${id}/sheet${query}` })),
  'GET /instances/:id/attachments': ({ case: id }) => [{ path: `/instances/${id}/attachments` }],
  'POST /instances/:id/attachments': ({ case: id }) => [
    {
      path: `/instances/${id}/attachments`,
      body: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nHello.\r\n--x--\r\n',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    },
  ],
  'GET /instances/:id/attachments/:attachment': ({ case: id, task }) => [
    { path: `/instances/${id}/attachments/${task}` },
  ],
  'GET /instances/:id/comments': ({ case: id }) => [
    { path: `/instances/${id}/comments` },
    { path: `/instances/${id}/comments?limit=1` },
  ],
  'POST /instances/:id/comments': ({ case: id }) => [
    { path: `/instances/${id}/comments`, body: { text: 'Hello.' } },
    { path: `/instances/${id}/comments`, body: { text: 'Hello.', mentions: ['legal'] } },
  ],
  'GET /instances/:id/cc': ({ case: id }) => [{ path: `/instances/${id}/cc` }],
  'POST /instances/:id/cc': ({ case: id }) => [
    { path: `/instances/${id}/cc`, body: { users: ['cs.agent'] } },
    { path: `/instances/${id}/cc`, body: { users: ['nobody'] } },
  ],
  'PUT /instances/:id/seen': ({ case: id }) =>
    [1, 99].map((position) => ({ path: `/instances/${id}/seen`, body: { position } })),
  'POST /tasks/:id/cc': ({ task }) => [
    { path: `/tasks/${task}/cc`, body: { users: ['cs.agent'] } },
    { path: `/tasks/${task}/cc`, body: { users: ['nobody'] } },
  ],
  'POST /tasks/:id/:act': ({ task }) => [
    { path: `/tasks/${task}/remind` },
    { path: `/tasks/${task}/claim` },
    { path: `/tasks/${task}/release` },
    { path: `/tasks/${task}/release`, headers: { 'if-match': '"1"' } },
  ],
  'POST /tasks/:id/decide': ({ task }) =>
    [...events, 'APPROVE'].map((event) => ({ path: `/tasks/${task}/decide`, body: { event, data: {} } })),
};

jest.setTimeout(120_000);

describe.each(dialects)('a case that somebody may not see (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  const { length: reviewed } = contractSteps.slice(0, 2);

  beforeAll(async () => {
    // All at once: whoever reads too much at once is told so before it is looked for.
    application = await startApplication({ database, configuration: { heavyReadsPerPerson: 100 } });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());

  /** Every answer as it is read, with the ids that the caller himself named left out. */
  const answers = async (by: string, ids: Ids): Promise<readonly string[]> => {
    const client = await application.signIn(by);
    const sent = Object.entries(attempts).flatMap(([route, requests]) =>
      requests(ids).map(async ({ path, body, headers }) => {
        const said = await client.send<object>(route.split(' ')[0] ?? '', path, body, headers);
        const text = JSON.stringify([said.status, said.headers['content-type'], said.headers['etag'], said.body]);
        return text.replaceAll(ids.case, 'CASE').replaceAll(ids.task, 'TASK');
      }),
    );
    return Promise.all(sent);
  };

  const toNothing = new Map<string, Promise<readonly string[]>>();
  /** What he is answered about what nobody has. */
  const answersToNothing = (by: string): Promise<readonly string[]> => {
    const known = toNothing.get(by) ?? answers(by, absent);
    toNothing.set(by, known);
    return known;
  };

  const contractAfter = async (steps: number): Promise<Instance> => {
    const { id } = await desk.started('sales.rep1', 'contract-review', contractForm);
    return desk.walk(id, contractSteps.slice(0, steps));
  };

  it('is tried on every route that names a case or a task', () => {
    const served = application.nest.get(RouteAccess).everyRoute(isDocumentation);
    // Where a role is asked for, whoever lacks it is told so of every case, also of one that nobody has.
    const named = served
      .filter(({ access }) => access.kind !== 'role')
      .map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`)
      .filter((route) => /^\w+ \/(instances|tasks)\/:id/.test(route));
    expect(Object.keys(attempts).sort()).toEqual(named.sort());
  });

  const reached: readonly (readonly [string, number, readonly string[]])[] = [
    ['is drafted', 0, strangers],
    ['is reviewed', reviewed, strangers],
    ['is negotiated', 4, strangers],
    ['waits for the sales director', 5, strangers.filter((one) => one !== 'sales.director')],
  ];

  it.each(reached)(
    'is not there for him while it %s, whatever he tries, and keeps no trace of it',
    async (_, steps, who) => {
      const { id, tasks } = await contractAfter(steps);
      await expectNothing({ case: id, task: tasks[0]?.id ?? absent.task }, who);
    },
  );

  it('is not there for him when it has ended, in whatever way', async () => {
    const withdrawn = await contractAfter(1);
    const [task] = withdrawn.tasks;
    await desk.walk(withdrawn.id, [{ by: 'sales.rep1', type: 'WITHDRAW', data: {} }]);
    await expectNothing({ case: withdrawn.id, task: task?.id ?? '' }, strangers);
    const archived = await contractAfter(contractSteps.length);
    await desk.walk(archived.id, archivingSteps(`HT-${database}`));
    await expectNothing({ case: archived.id, task: archived.tasks[0]?.id ?? '' }, ['cs.agent', 'sales.rep2']);
    const purchase = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    await desk.walk(purchase.id, purchaseSteps(`FA-${database}`));
    await expectNothing({ case: purchase.id, task: purchase.tasks[0]?.id ?? '' }, ['engineer2', 'sales.rep2']);
  });

  async function expectNothing(ids: Ids, who: readonly string[]): Promise<void> {
    for (const by of who) {
      const before = await rowCounts(application);
      const said = await answers(by, ids);
      expect([by, said]).toEqual([by, await answersToNothing(by)]);
      expect([by, said.filter((text) => !text.startsWith('[404,'))]).toEqual([by, []]);
      expect(new Set(said.map((text) => text.replace(/"instance":"[^"]*"/, ''))).size).toBe(1);
      for (const list of ['/instances', '/tasks', '/notifications'])
        expect(JSON.stringify((await (await application.signIn(by)).get(list)).body)).not.toContain(ids.case);
      expect(await rowCounts(application)).toEqual(before);
    }
  }

  it('is there from the moment on at which he is asked, and stays so', async () => {
    const { id } = await contractAfter(4);
    expect((await (await application.signIn('sales.director')).get(`/instances/${id}`)).status).toBe(404);
    await desk.walk(id, contractSteps.slice(4, 5));
    expect(await desk.see('sales.director', id)).toMatchObject({ id });
    await desk.walk(id, [{ by: 'sales.rep1', type: 'WITHDRAW', data: {} }]);
    expect(await desk.see('sales.director', id)).toMatchObject({ status: 'done' });
  });

  it('asks for a token first', async () => {
    for (const [route, requests] of Object.entries(attempts)) {
      const [method = ''] = route.split(' ');
      for (const { path, body, headers } of requests(absent))
        expect((await application.anonymous.send(method, path, body, headers)).status).toBe(401);
    }
  });
});
