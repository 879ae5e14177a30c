import { Logger } from '@nestjs/common';
import { DamageReports } from '../../src/modules/damage/index.js';
import { RecentInstances } from '../../src/persistence/batch/recent-instances.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance } from '../support/answers.js';
import { purchaseForm, purchaseSteps } from '../support/asset-purchase.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';
import { intrude } from '../support/intruder.js';

interface Page<Item> {
  readonly items: readonly Item[];
}
interface Marked {
  readonly id: string;
  readonly damaged?: true;
}
interface Incident {
  readonly kind: string;
  readonly instanceId: string | null;
  readonly detail: { readonly table: string; readonly key: string };
}

/** What somebody with the database in his hands may do to the document of a case. */
const documents: readonly (readonly [string, string])[] = [
  ['that is no JSON', `substr(state, 1, 40)`],
  ['that is empty', `''`],
  ['of another kind', `'[]'`],
  ['that lacks members', `replace(state, '"participants"', '"participant"')`],
  ['of another case', `replace(state, id, '0199c8a0-0000-7000-8000-000000000000')`],
  ['in a state that the chart does not have', `replace(state, '"value":"departmentReview"', '"value":"gone"')`],
  ['with a task that the chart does not have', `replace(state, '"key":"departmentReview"', '"key":"gone"')`],
  ['whose context is none', `replace(state, '"context":{', '"context":[],"was":{')`],
];

describe.each(dialects)('a damaged row (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const list = async <Item extends object>(path: string, by = 'admin'): Promise<readonly Item[]> => {
    const { status, body } = await (await application.signIn(by)).get<Page<Item>>(path);
    expect({ path, status }).toEqual({ path, status: 200 });
    return body.items;
  };
  const harm = (...statements: readonly string[]) => intrude(application.databaseUrl, ...statements);
  const incidents = async (key: string): Promise<readonly Incident[]> => {
    await application.nest.get(DamageReports).beforeApplicationShutdown();
    const open = await list<Incident>('/incidents?status=open&kind=rowDamaged&limit=200');
    return open.filter(({ detail }) => detail.key === key);
  };
  const submitted = async (): Promise<Instance> => {
    const { id } = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    return desk.walk(id, purchaseSteps('none').slice(0, 1));
  };

  beforeAll(async () => {
    jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    // As after a restart: a server that still remembers the case writes what it remembers.
    jest.spyOn(RecentInstances.prototype, 'find').mockReturnValue(undefined);
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await application.close();
  });

  it.each(documents)('with a document %s is marked in lists and refused on its own', async (_, document) => {
    const { id, number, tasks } = await submitted();
    const whole = await submitted();
    await harm(`UPDATE instance SET state = ${document} WHERE id = '${id}'`);
    for (const by of ['admin', 'engineer1', 'tech.head']) {
      const found = await list<Marked & Partial<Instance>>('/instances', by);
      expect(found.find((one) => one.id === whole.id)).not.toHaveProperty('damaged');
      expect(found.find((one) => one.id === id)).toMatchObject({
        damaged: true,
        number,
        definition: { key: 'fixed-asset-purchase', version: 1 },
        status: 'active',
        value: null,
        availableEvents: [],
      });
      await list('/tasks', by);
      await list('/notifications', by);
    }
    const client = await application.signIn('tech.head');
    const refused = [
      await client.get(`/instances/${id}`),
      await client.post(`/instances/${id}/events`, { type: 'APPROVE', data: {} }),
      await client.post(`/instances/${id}/events?dryRun=true`, { type: 'APPROVE', data: {} }),
      await client.post(`/tasks/${tasks[0]?.id}/claim`),
      await client.post(`/tasks/${tasks[0]?.id}/decide`, { event: 'APPROVE', data: {} }),
    ];
    for (const answer of refused) expect(answer).toMatchObject({ status: 409, body: { code: 'DATA_DAMAGED' } });
    const stranger = await application.signIn('sales.rep2');
    expect((await stranger.get(`/instances/${id}`)).status).toBe(404);
    expect((await stranger.post(`/instances/${id}/events`, { type: 'APPROVE', data: {} })).status).toBe(404);
    expect(await desk.history(id)).toHaveLength(2);
    expect(await desk.replay(id, 2)).toMatchObject({ value: 'departmentReview' });
    expect(await desk.verify(id)).toMatchObject({ valid: false, firstFailure: { check: 'state' } });
    expect(await incidents(id)).toMatchObject([{ instanceId: id, detail: { table: 'instance' } }]);
    expect(await desk.walk(whole.id, purchaseSteps('none').slice(1, 2))).toMatchObject({ value: 'financeReview' });
  });

  it('raises its incident again when it was resolved and the server is another one, and only then', async () => {
    const { id } = await submitted();
    await harm(`UPDATE instance SET state = '' WHERE id = '${id}'`);
    await list('/instances');
    const [incident] = (await incidents(id)) as unknown as readonly { readonly id: string }[];
    const admin = await application.signIn('admin');
    expect((await admin.post(`/incidents/${incident?.id}/resolve`, { note: 'Seen.' })).status).toBe(200);
    await list('/instances');
    expect(await incidents(id)).toEqual([]);
    await application.close();
    application = await startApplication({ database, databaseUrl: application.databaseUrl });
    desk = new CaseDesk(application);
    for (let look = 0; look < 3; look += 1) await list('/instances');
    expect(await incidents(id)).toHaveLength(1);
  });

  it('of a task that the chart does not have is marked in the inbox', async () => {
    const { id, tasks } = await submitted();
    await harm(`UPDATE task SET key = 'gone' WHERE instance_id = '${id}'`);
    const found = (await list<Marked>('/tasks', 'tech.head')).find((task) => task.id === tasks[0]?.id);
    expect(found).toMatchObject({ damaged: true, title: { zh: 'gone', en: 'gone' }, decisions: [] });
    expect(await incidents(tasks[0]?.id ?? '')).toMatchObject([{ instanceId: id, detail: { table: 'task' } }]);
  });

  it('of a ledger is marked in its list, refused on its own, and fails the one event that needs it', async () => {
    const { id } = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    await desk.walk(id, purchaseSteps('FA-DAMAGED'));
    const scrap = { label: 'FA-DAMAGED', reason: 'technicalObsolescence', explanation: 'No updates.' };
    const started = await desk.started('engineer1', 'fixed-asset-scrap', scrap);
    await harm(`UPDATE register_entry SET data = '{' WHERE key = 'FA-DAMAGED'`);
    const [entry] = await list<Marked>('/registers/asset-ledger/entries', 'auditor');
    expect(entry).toMatchObject({ key: 'FA-DAMAGED', data: null, damaged: true });
    const auditor = await application.signIn('auditor');
    expect(await auditor.get('/registers/asset-ledger/entries/FA-DAMAGED')).toMatchObject({
      status: 409,
      body: { code: 'DATA_DAMAGED' },
    });
    const sent = await Promise.all([
      desk.send('engineer1', started.id, 'SUBMIT'),
      desk.begin('engineer1', { definition: 'fixed-asset-purchase', input: purchaseForm }),
    ]);
    expect(sent).toMatchObject([{ status: 409, body: { code: 'DATA_DAMAGED' } }, { status: 201 }]);
    expect(await incidents('asset-ledger/FA-DAMAGED')).toHaveLength(1);
  });

  it('of a person is shown as damaged', async () => {
    const { id } = await desk.started('sales.rep1', 'contract-review', contractForm);
    await harm(`UPDATE personal_value SET value = '{' WHERE instance_id = '${id}'`);
    const seen = await desk.see('sales.rep1', id);
    expect(JSON.stringify(seen.context)).toContain('"damaged":true');
    expect((await desk.verify(id)).firstFailure?.check).toBe('commitment');
  });

  it('of a kept answer refuses the repeat and changes nothing', async () => {
    const body = { definition: 'fixed-asset-purchase', input: purchaseForm };
    const key = { 'idempotency-key': 'a-start' };
    const { id } = (await desk.begin('engineer1', body, key)).body;
    const count = async () => (await list('/instances?limit=200')).length;
    const before = await count();
    await harm(`UPDATE idempotency_key SET body = '{' WHERE key = 'a-start'`);
    expect(await desk.begin('engineer1', body, key)).toMatchObject({ status: 409, body: { code: 'DATA_DAMAGED' } });
    expect(await count()).toBe(before);
    expect((await desk.see('engineer1', id)).revision).toBe(1);
  });

  it('of an incident is marked in its list', async () => {
    const { id } = await submitted();
    await harm(`UPDATE instance SET state = '' WHERE id = '${id}'`);
    await list('/instances');
    expect(await incidents(id)).toHaveLength(1);
    await harm(`UPDATE incident SET detail = '{' WHERE instance_id = '${id}'`);
    const found = (await list<Marked>('/incidents?limit=200')) as readonly (Marked & { instanceId: string })[];
    expect(found.find((one) => one.instanceId === id)).toMatchObject({ damaged: true, detail: '{' });
  });
});
