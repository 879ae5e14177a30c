import { SimulatedClock } from '../../src/engine/testing/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Answer } from '../support/client.js';
import type { Instance, Problem } from '../support/answers.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';
import { rowCounts } from '../support/row-counts.js';

type Told = Instance &
  Problem & { readonly decidedTasks: readonly { readonly key: string }[]; readonly timers: readonly object[] };

const reason = 'The price is missing.';
const opinion = { opinion: 'In order.' };

describe.each(dialects)('a case that goes back (%s)', (database) => {
  const clock = new SimulatedClock('2025-03-03T01:00:00.000Z');
  let application: TestApplication;
  let desk: CaseDesk;
  const post = async (by: string, path: string, body: object) =>
    (await application.signIn(by)).post<Told>(path, body) as Promise<Answer<Told>>;
  const taskId = async (id: string, key: string): Promise<string> =>
    (await desk.see('auditor', id)).tasks.find((task) => task.key === key)?.id ?? 'none';
  const sendBack = async (by: string, id: string, from: string, body: object, query = '') =>
    post(by, `/tasks/${await taskId(id, from)}/send-back${query}`, body);
  /** A contract of which legal has approved, and the others have not yet. */
  const inReview = async (): Promise<string> => {
    const { id } = await desk.started('sales.rep1', 'contract-review', contractForm);
    await desk.walk(id, [
      { by: 'sales.rep1', type: 'SUBMIT_FOR_REVIEW', data: {} },
      { by: 'legal', type: 'APPROVE', data: opinion },
    ]);
    return id;
  };

  beforeAll(async () => {
    application = await startApplication({ database, clock });
    desk = new CaseDesk(application);
    const admin = await application.signIn('admin');
    const { body } = await admin.get<{ items: { id: string; username: string }[] }>('/users?limit=200');
    const idOf = (name: string) => body.items.find(({ username }) => username === name)?.id;
    await admin.put('/roles/Administrator/members', { userIds: [idOf('admin'), idOf('it.head')] });
  });
  afterAll(() => application.close());

  it('goes from the middle of parallel reviews to the draft, and straight back to who sent it', async () => {
    const id = await inReview();
    const sent = await sendBack('tech.head', id, 'technical', { to: 'initiator', mode: 'straightBack', reason });
    expect(sent).toMatchObject({ status: 200, body: { value: 'drafting', tasks: [{ key: 'drafting' }] } });
    const told = (await desk.history(id)).at(-1);
    expect(told).toMatchObject({
      kind: 'task',
      type: 'SEND_BACK',
      data: { to: 'initiator', mode: 'straightBack', reason },
      configuration: ['drafting'],
    });
    const back = await desk.walk(id, [{ by: 'sales.rep1', type: 'SUBMIT_FOR_REVIEW', data: {} }]);
    expect(back).toMatchObject({ value: { internalReview: { legal: 'done', technical: 'open', finance: 'open' } } });
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('says where it can go back to, and tries it without doing it', async () => {
    const id = await inReview();
    expect(await desk.see('auditor', id)).toMatchObject({ decidedTasks: [{ key: 'drafting' }, { key: 'legal' }] });
    const before = await rowCounts(application);
    expect(await sendBack('tech.head', id, 'technical', { to: 'drafting', reason }, '?dryRun=true')).toMatchObject({
      status: 200,
      body: { dryRun: true, value: 'drafting', tasks: { opened: [{ key: 'drafting' }] } },
    });
    expect(await rowCounts(application)).toEqual(before);
  });

  it('keeps the ballots that are superseded readable in its history', async () => {
    const id = await inReview();
    await sendBack('tech.head', id, 'technical', { to: 'drafting', reason });
    const history = await desk.history(id);
    const decisions = history.flatMap((record) =>
      (
        (record as unknown as { effects: unknown }).effects as readonly {
          type: string;
          task?: { key: string };
          decision?: { event: string };
        }[]
      ).flatMap((one) => (one.type === 'closeTask' ? [[one.task?.key, one.decision?.event ?? null]] : [])),
    );
    expect(decisions).toEqual(
      expect.arrayContaining([
        ['legal', 'APPROVE'],
        ['technical', 'SEND_BACK'],
        ['finance', null],
      ]),
    );
  });

  it('refuses what is no way back, and stores nothing of it', async () => {
    const id = await inReview();
    const refused: readonly (readonly [string, object, number, string])[] = [
      ['tech.head', { to: 'generalManager', reason }, 409, 'TARGET_NOT_DECIDED'],
      ['tech.head', { to: 'technical', reason }, 409, 'TARGET_NOT_DECIDED'],
      ['tech.head', { to: '__proto__', reason }, 409, 'TARGET_NOT_DECIDED'],
      ['tech.head', { to: 'drafting', mode: 'sideways', reason }, 422, 'PAYLOAD_INVALID'],
      ['tech.head', { to: 'drafting' }, 422, 'PAYLOAD_INVALID'],
      ['tech.head', { to: 7, reason }, 422, 'PAYLOAD_INVALID'],
      ['tech.head', { to: 'drafting', reason, colour: 'red' }, 422, 'PAYLOAD_INVALID'],
      ['engineer1', { to: 'drafting', reason }, 404, 'NOT_FOUND'],
    ];
    const before = await rowCounts(application);
    for (const [by, body, status, code] of refused)
      expect([body, await sendBack(by, id, 'technical', body)]).toMatchObject([body, { status, body: { code } }]);
    expect(await rowCounts(application)).toEqual(before);
    expect(await sendBack('auditor', id, 'technical', { to: 'drafting', reason })).toMatchObject({
      status: 403,
      body: { code: 'NOT_ASSIGNED' },
    });
    expect(await desk.see('auditor', id)).toMatchObject({ value: { internalReview: { technical: 'open' } } });
  });

  it('gives a decision back to who has made it, as long as nobody has taken it up', async () => {
    const id = await inReview();
    const path = `/instances/${id}/take-back`;
    expect(await post('legal', `${path}?dryRun=true`, { reason })).toMatchObject({
      status: 200,
      body: { dryRun: true, tasks: { opened: [{ key: 'legal' }] } },
    });
    expect(await post('legal', path, { reason })).toMatchObject({
      status: 200,
      body: { value: { internalReview: { legal: 'open' } }, decidedTasks: [{ key: 'drafting' }] },
    });
    expect((await desk.history(id)).at(-1)).toMatchObject({ kind: 'case', type: 'TAKE_BACK', data: { reason } });
    const before = await rowCounts(application);
    for (const by of ['legal', 'sales.rep1', 'auditor'])
      expect([by, await post(by, path, { reason })]).toMatchObject([
        by,
        { status: 409, body: { code: 'TARGET_NOT_DECIDED' } },
      ]);
    expect(await post('legal', path, {})).toMatchObject({ status: 422 });
    expect(await post('engineer1', path, { reason })).toMatchObject({ status: 404 });
    expect(await rowCounts(application)).toEqual(before);
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('is put anywhere by two administrators, or by one after a day of notice', async () => {
    const id = await inReview();
    const to = ['negotiation'];
    expect(await post('admin', `/instances/${id}/modify`, { to, reason })).toMatchObject({
      status: 200,
      body: { modification: { to, reason, by: { name: '系统管理员' }, dueAt: '2025-03-04T01:00:00.000Z' } },
    });
    expect(await post('admin', `/instances/${id}/modify/confirm`, { reason })).toMatchObject({
      status: 403,
      body: { code: 'SECOND_PERSON_NEEDED' },
    });
    expect(await post('it.head', `/instances/${id}/modify/confirm`, { reason })).toMatchObject({
      status: 200,
      body: { value: 'negotiation', modification: null, tasks: [{ key: 'negotiation' }] },
    });
    const { body } = await post('admin', `/instances/${id}/modify`, { to: ['drafting'], reason });
    expect(body.timers).toMatchObject([{ kind: 'notice', name: 'MODIFY', dueAt: '2025-03-04T01:00:00.000Z' }]);
    expect(await post('it.head', `/instances/${id}/modify/cancel`, { reason })).toMatchObject({
      status: 200,
      body: { value: 'negotiation', modification: null, timers: [] },
    });
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('is put nowhere by bad input, nor by who is no administrator', async () => {
    const id = await inReview();
    // What an administrator tries stands in the log of the organisation, also where it is refused.
    const rows = async () => ({ ...(await rowCounts(application)), organisation_record: 0 });
    const before = await rows();
    for (const to of [['nowhere'], ['drafting', 'negotiation'], ['internalReview'], ['archived'], ['__proto__']])
      expect([to, await post('admin', `/instances/${id}/modify`, { to, reason })]).toMatchObject([
        to,
        { status: 422, body: { code: 'CONFIGURATION_IMPOSSIBLE' } },
      ]);
    for (const body of [{ to: 'drafting', reason }, { to: [], reason }, { to: [1], reason }, { to: ['drafting'] }])
      expect(await post('admin', `/instances/${id}/modify`, body)).toMatchObject({ status: 422 });
    for (const path of ['modify', 'modify/confirm', 'modify/cancel'])
      for (const by of ['auditor', 'sales.rep1'])
        expect(await post(by, `/instances/${id}/${path}`, { to: ['drafting'], reason })).toMatchObject({ status: 403 });
    expect(await post('admin', `/instances/${id}/modify/confirm`, { reason })).toMatchObject({
      status: 409,
      body: { code: 'NO_MODIFICATION' },
    });
    expect(await rows()).toEqual(before);
  });
});
