import { Database } from '../../src/modules/database/index.js';
import {
  InstanceEntity,
  OutboxEntity,
  TaskCandidateEntity,
  TaskEntity,
  TimerEntity,
} from '../../src/persistence/index.js';
import type { Instance } from '../support/answers.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';
import { family } from '../support/family.js';
import { install } from '../support/installed.js';

describe.each(dialects)('a case with a child and a grandchild (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const started = async (): Promise<readonly [Instance, Instance, Instance]> => {
    const { id } = await desk.started('engineer1', 'family-top', {});
    return seen([id]);
  };
  /** The case, its child and its grandchild as they stand. */
  const seen = async ([id]: readonly [string]): Promise<readonly [Instance, Instance, Instance]> => {
    const top = await desk.see('auditor', id);
    const middle = await desk.see('auditor', top.childIds[0] ?? '');
    return [top, middle, await desk.see('auditor', middle.childIds[0] ?? '')];
  };
  const open = async ({ id: instanceId }: Instance) => {
    const { reader } = application.nest.get(Database);
    return {
      tasks: await reader.getRepository(TaskEntity).countBy({ instanceId, status: 'open' }),
      inboxes: await reader.getRepository(TaskCandidateEntity).countBy({ instanceId }),
      timers: await reader.getRepository(TimerEntity).countBy({ instanceId }),
      services: await reader.getRepository(OutboxEntity).countBy({ instanceId, topic: 'service' }),
    };
  };
  const nothing = { tasks: 0, inboxes: 0, timers: 0, services: 0 };
  const verified = async (...cases: readonly Instance[]): Promise<void> => {
    for (const { id } of cases) expect(await desk.verify(id)).toMatchObject({ valid: true });
  };

  beforeAll(async () => {
    install(family.top, family.middle, family.bottom);
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(() => {
    jest.restoreAllMocks();
    return application.close();
  });

  it('starts all three in one transaction, and shows each its child', async () => {
    const [top, middle, bottom] = await started();
    expect(top.children).toEqual([
      {
        invokeId: 'child',
        instanceId: middle.id,
        process: 'family-middle',
        status: 'active',
        outcome: null,
        outcomeTitle: null,
      },
    ]);
    expect(middle.children).toMatchObject([{ instanceId: bottom.id, status: 'active' }]);
    expect(await open(bottom)).toMatchObject({ tasks: 1, timers: 1 });
    expect([top, middle, bottom].map(({ startedAt }) => startedAt)).toEqual(Array(3).fill(top.startedAt));
    await verified(top, middle, bottom);
  });

  it('finishes upwards when the grandchild is finished', async () => {
    const [{ id }, , { id: bottomId }] = await started();
    await desk.walk(bottomId, [{ by: 'engineer1', type: 'GO', data: {} }]);
    const [top, middle, bottom] = await seen([id]);
    expect([top, middle, bottom].map(({ status, value }) => [status, value])).toEqual(Array(3).fill(['done', 'fine']));
    expect(top.children).toMatchObject([{ status: 'done', outcome: 'fine' }]);
    await verified(top, middle, bottom);
  });

  it('leaves no task, timer or inbox entry of child or grandchild when it is cancelled', async () => {
    const [{ id }] = await started();
    await desk.walk(id, [{ by: 'engineer1', type: 'STOP', data: {} }]);
    const [top, middle, bottom] = await seen([id]);
    expect([top.status, middle.status, bottom.status]).toEqual(['done', 'stopped', 'stopped']);
    expect(top.children).toMatchObject([{ status: 'stopped', outcome: null }]);
    expect(middle.children).toMatchObject([{ status: 'stopped', outcome: null }]);
    for (const one of [top, middle, bottom]) expect(await open(one)).toEqual(nothing);
    await verified(top, middle, bottom);
  });

  it('hears of it when the initiator withdraws the grandchild alone', async () => {
    const [{ id }, , { id: bottomId }] = await started();
    await desk.walk(bottomId, [{ by: 'engineer1', type: 'STOP', data: {} }]);
    const [top, middle, bottom] = await seen([id]);
    expect(middle.children).toMatchObject([{ status: 'done', outcome: 'withdrawn' }]);
    expect([top.value, middle.value, bottom.value]).toEqual(Array(3).fill('withdrawn'));
    await verified(top, middle, bottom);
  });

  it('takes an end that the chart does not foresee for a failure, which its parent hears of', async () => {
    const [{ id }, , { id: bottomId }] = await started();
    await desk.walk(bottomId, [{ by: 'engineer1', type: 'ODD', data: {} }]);
    const [top, middle, bottom] = await seen([id]);
    expect([bottom.status, middle.status, top.status]).toEqual(['done', 'error', 'done']);
    expect([middle.children[0], top.children[0]]).toMatchObject([
      { status: 'done', outcome: 'odd' },
      { status: 'error', outcome: null },
    ]);
    expect(top.value).toBe('broken');
    for (const one of [top, middle, bottom]) expect(await open(one)).toEqual(nothing);
    const { body } = await (
      await application.signIn('admin')
    ).get<{ items: { instanceId: string; detail: unknown }[] }>('/incidents?kind=caseFailed&limit=200');
    expect(body.items.filter(({ instanceId }) => instanceId === middle.id)).toMatchObject([
      { detail: { unforeseen: { outcome: 'odd' } } },
    ]);
    await verified(top, middle, bottom);
  });

  it('counts one that has failed where it stands, and lists it there among the open ones', async () => {
    const [{ id }, , { id: bottomId }] = await started();
    await desk.walk(bottomId, [{ by: 'engineer1', type: 'ODD', data: {} }]);
    const [, middle] = await seen([id]);
    expect(middle.status).toBe('error');
    const state = String(middle.value);
    const client = await application.signIn('auditor');
    const ids = async (path: string): Promise<readonly string[]> =>
      (await client.get<{ items: readonly { id: string }[] }>(path)).body.items.map((one) => one.id).sort();
    const { body } = await client.get<{ cases: number; states: readonly { state: string; open: number }[] }>(
      '/definitions/family-middle/statistics',
    );
    const behind = await ids(`/definitions/family-middle/statistics/cases?state=${state}&limit=200`);
    const listed = await ids(`/instances?definition=family-middle&status=open&state=${state}&limit=200`);
    expect(listed).toContain(middle.id);
    expect(listed).toEqual(behind);
    expect(body.states.find((one) => one.state === state)?.open).toBe(listed.length);
    expect(await ids('/instances?definition=family-middle&status=open&limit=200')).toHaveLength(body.cases);
    expect(await ids(`/instances?definition=family-middle&status=active&state=${state}&limit=200`)).not.toContain(
      middle.id,
    );
  });

  it('hears of the end of its child when it is resumed, and is whole in between', async () => {
    const [{ id }, , { id: bottomId }] = await started();
    const admin = await application.signIn('admin');
    expect(await admin.post(`/instances/${id}/suspend`, { reason: 'Audit.' })).toMatchObject({ status: 200 });
    await desk.walk(bottomId, [{ by: 'engineer1', type: 'GO', data: {} }]);
    const held = await seen([id]);
    expect(held.map(({ status }) => status)).toEqual(['active', 'done', 'done']);
    expect(held[0].children).toMatchObject([{ status: 'done', outcome: 'fine' }]);
    await verified(...held);
    expect(await admin.post(`/instances/${id}/resume`, { reason: 'Audit done.' })).toMatchObject({
      status: 200,
      body: { status: 'done', value: 'fine' },
    });
    await verified(...(await seen([id])));
  });

  it('cancels a suspended child with it', async () => {
    const [{ id }, { id: middleId }] = await started();
    const admin = await application.signIn('admin');
    await admin.post(`/instances/${middleId}/suspend`, { reason: 'Audit.' });
    await desk.walk(id, [{ by: 'engineer1', type: 'STOP', data: {} }]);
    const all = await seen([id]);
    expect(all.map(({ status }) => status)).toEqual(['done', 'stopped', 'stopped']);
    const { reader } = application.nest.get(Database);
    expect(await reader.getRepository(InstanceEntity).countBy({ parentId: id, status: 'active' })).toBe(0);
    await verified(...all);
  });
});
