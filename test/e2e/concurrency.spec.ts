import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance } from '../support/answers.js';
import { purchaseForm, purchaseSteps } from '../support/asset-purchase.js';
import { CaseDesk, type Reply } from '../support/case-desk.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';
import { rowCounts } from '../support/row-counts.js';

const statuses = (answers: readonly Reply[]): readonly number[] => answers.map(({ status }) => status).sort();

describe.each(dialects)('many at the same moment (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const purchase = (): Promise<Instance> => desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());

  it('apply an event that two clients send exactly once, and tell the other one so', async () => {
    const { id } = await purchase();
    for (const { by, type, data } of purchaseSteps('FA-1')) {
      const answers = await Promise.all([desk.send(by, id, type, data), desk.send(by, id, type, data)]);
      const accepted = answers.filter(({ status }) => status === 200);
      const refused = answers.filter(({ status }) => status !== 200);
      expect([accepted.length, refused.length]).toEqual([1, 1]);
      expect(refused[0]?.headers['content-type']).toContain('application/problem+json');
      expect(refused[0]?.body.detail).toMatch(/^Expected .+, but /);
    }
    const changes = (await desk.history(id)).filter(({ kind }) => kind !== 'rejected');
    expect(changes).toHaveLength(1 + purchaseSteps('FA-1').length);
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('tell the second of two clicks what the first one did, and keep no refusal of it', async () => {
    const { id, tasks, revision } = await purchase();
    const taskId = tasks[0]?.id ?? '';
    const click = { taskId, headers: { 'if-match': `"${revision}"` } };
    const answers = await Promise.all([1, 2, 3].map(() => desk.send('engineer1', id, 'SUBMIT', {}, click)));
    answers.push(
      await desk.send('engineer1', id, 'WITHDRAW', {}),
      await desk.send('engineer1', id, 'SUBMIT', {}, click),
    );
    expect(statuses(answers)).toEqual([200, 200, 409, 409, 409]);
    const records = await desk.history(id);
    for (const { status, body } of answers)
      if (status === 409)
        expect(body).toMatchObject({ code: 'TASK_ALREADY_DECIDED', event: 'SUBMIT', at: records[1]?.at });
    expect(records.map(({ type }) => type)).toEqual(['xstate.init', 'SUBMIT', 'WITHDRAW']);
  });

  it('let one of several candidates decide a task', async () => {
    const { id } = await purchase();
    await desk.walk(id, purchaseSteps('FA-2').slice(0, 2));
    const people = ['fin.head', 'fin.supervisor', 'fin.reviewer', 'cashier', 'fin.head', 'cashier'];
    const answers = await Promise.all(people.map((by) => desk.send(by, id, 'APPROVE')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await desk.see('auditor', id)).value).toBe('gmApproval');
  });

  it('move many cases of several people at once, each case in the order in which its events were sent', async () => {
    const contracts: Instance[] = [];
    for (let count = 0; count < 8; count += 1)
      contracts.push(await desk.started('sales.rep1', 'contract-review', contractForm));
    const steps = contractSteps.slice(0, 5);
    // A token is checked in a while the first time and at once from then on.
    for (const { by } of steps) await (await application.signIn(by)).get('/me');
    // Sent without waiting for the answers: the server must keep the order in which they came.
    const answers = await Promise.all(
      steps.flatMap(({ by, type, data }, done) =>
        contracts.map(({ id }) => desk.send(by, id, type, data, { headers: { 'if-match': `"${done + 1}"` } })),
      ),
    );
    expect(statuses(answers)).toEqual(Array.from({ length: 40 }, () => 200));
    for (const { id } of contracts) {
      const records = await desk.history(id);
      expect(records.map(({ type }) => type)).toEqual(['xstate.init', ...steps.map(({ type }) => type)]);
      expect(records.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(await desk.see('auditor', id)).toMatchObject({ value: { finalApproval: 'salesDirector' }, revision: 6 });
      expect(await desk.verify(id)).toMatchObject({ valid: true, positions: 6 });
    }
  });

  it('start cases with numbers that are one after the other', async () => {
    const started = await Promise.all(Array.from({ length: 12 }, () => purchase()));
    const numbers = started.map(({ number }) => Number(number)).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
  });

  it('are served although one of them is refused by the database', async () => {
    const cases = await Promise.all([purchase(), purchase(), purchase()]);
    const steps = purchaseSteps('FA-3');
    for (const { id } of cases) await desk.walk(id, steps.slice(0, 6));
    const [first, second, third] = cases as [Instance, Instance, Instance];
    const answers = await Promise.all([
      desk.send('admin.officer', first.id, 'REGISTERED', steps[6]?.data),
      desk.send('admin.officer', second.id, 'REGISTERED', steps[6]?.data),
      desk.send('admin.officer', third.id, 'REGISTERED', purchaseSteps('FA-4')[6]?.data),
      desk.begin('engineer2', { definition: 'fixed-asset-purchase', input: purchaseForm }),
    ]);
    expect(statuses(answers)).toEqual([200, 200, 201, 409]);
  });
});

describe.each(dialects)('a client that says which revision it has seen (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());

  it('finds the revision as ETag of every Instance', async () => {
    const started = await desk.begin('engineer1', { definition: 'fixed-asset-purchase', input: purchaseForm });
    const { id } = started.body;
    const client = await application.signIn('engineer1');
    const seen = await client.get(`/instances/${id}`);
    const sent = await desk.send('engineer1', id, 'SUBMIT');
    const tasks = sent.body.tasks;
    const head = await application.signIn('tech.head');
    const claimed = await head.post(`/tasks/${tasks[0]?.id}/claim`);
    const answers = [started, seen, sent, claimed];
    expect(answers.map(({ headers }) => headers['etag'])).toEqual(['"1"', '"1"', '"2"', '"3"']);
    expect(answers.map(({ body }) => body['revision' as never])).toEqual([1, 1, 2, 3]);
  });

  it('is served when it is right', async () => {
    const { id } = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    const answer = await desk.send('engineer1', id, 'SUBMIT', {}, { headers: { 'if-match': '"1"' } });
    expect(answer).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { value: 'departmentReview' } });
    expect((await desk.send('tech.head', id, 'APPROVE', {}, { headers: { 'if-match': '*' } })).status).toBe(200);
  });

  it('is refused when it is behind, and nothing is stored', async () => {
    const { id } = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    await desk.walk(id, purchaseSteps('FA-1').slice(0, 1));
    const before = await rowCounts(application);
    for (const tag of ['"1"', '"3"'])
      expect(await desk.send('tech.head', id, 'APPROVE', {}, { headers: { 'if-match': tag } })).toMatchObject({
        status: 412,
        body: { code: 'REVISION_STALE', expected: [Number(tag.slice(1, -1))], found: 2 },
      });
    expect(await desk.send('tech.head', id, 'APPROVE', {}, { headers: { 'if-match': 'W/"2"' } })).toMatchObject({
      status: 412,
      body: { code: 'REVISION_STALE', detail: expect.stringMatching(/without W\/.*now it is 2\.$/) as unknown },
    });
    expect(await rowCounts(application)).toEqual(before);
    expect((await desk.see('tech.head', id)).revision).toBe(2);
  });

  it('is served when one of several is right', async () => {
    const { id } = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    const headers = { 'if-match': '"7", W/"1", "1"' };
    expect((await desk.send('engineer1', id, 'SUBMIT', {}, { headers })).status).toBe(200);
  });

  it('wins alone when several come with the same revision', async () => {
    const { id } = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    const headers = { 'if-match': '"1"' };
    const answers = await Promise.all([1, 2, 3].map(() => desk.send('engineer1', id, 'SUBMIT', {}, { headers })));
    expect(statuses(answers)).toEqual([200, 412, 412]);
  });
});
