import { assign } from 'xstate';
import type { JsonObject } from '../../src/engine/index.js';
import { tinyProcess, tinyTask } from '../../src/engine/testing/tiny-process.js';
import { demoCompanyId } from '../../src/modules/directory/index.js';
import { ServiceProviders } from '../../src/modules/services/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';
import { install } from '../support/installed.js';

/** Whoever `LEAVES` names leaves the company. */
const leaving = (person: () => string) =>
  tinyProcess(
    {
      initial: 'leaving',
      states: {
        leaving: {
          invoke: {
            id: 'leaving',
            src: 'deactivatePerson',
            input: () => ({ person: person() }),
            onDone: 'settled',
            onError: {
              target: 'byHand',
              actions: assign({ why: ({ event }: { event: unknown }) => (event as JsonObject)['error'] ?? null }),
            },
          },
        },
        byHand: { ...tinyTask({ key: 'byHand', decisions: ['GO'] }), on: { GO: 'settled' } },
        settled: { type: 'final' },
      },
    },
    { key: 'leaving', services: ['deactivatePerson'] },
  );

describe.each(dialects)('somebody who leaves (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  let leaver = '';

  beforeAll(async () => {
    install(leaving(() => leaver));
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(async () => {
    await application.close();
    jest.restoreAllMocks();
  });

  const userNamed = async (username: string) => {
    const admin = await application.signIn('admin');
    const { body } = await admin.get<{ items: { id: string; active: boolean }[] }>(`/users?username=${username}`);
    return body.items[0] ?? { id: '', active: false };
  };

  it('is deactivated by the case itself, as one of its steps, with a record of the organisation', async () => {
    leaver = (await userNamed('sales.rep2')).id;
    const person = await application.signIn('sales.rep2');
    const { id } = await desk.started('hr.officer', 'leaving', {});
    await desk.delivered();
    expect(await desk.see('auditor', id)).toMatchObject({ status: 'done', value: 'settled' });
    expect((await userNamed('sales.rep2')).active).toBe(false);
    expect((await person.get('/me')).status).toBe(401);
    const auditor = await application.signIn('auditor');
    const { body } = await auditor.get<{ items: object[] }>('/organisation/log?limit=2');
    expect(body.items).toMatchObject([
      { kind: 'userSet', subject: leaver, actor: { id: 'system' }, setting: { after: { active: false } } },
      { kind: 'personLeft', setting: { after: { person: leaver, instanceId: id } } },
    ]);
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('leaves once a run: a repeat after a crash does nothing to somebody who is back meanwhile', async () => {
    const provider = application.nest.get(ServiceProviders).of('deactivatePerson');
    const { id: person } = await userNamed('engineer2');
    const admin = await application.signIn('admin');
    const run = { runId: 'run-1', orgId: demoCompanyId, instanceId: 'case', signal: new AbortController().signal };
    expect(await provider?.run({ person }, run)).toEqual({ person, left: true });
    expect((await userNamed('engineer2')).active).toBe(false);
    await admin.patch(`/users/${person}`, { active: true });
    expect(await provider?.run({ person }, run)).toEqual({ person, left: true });
    expect((await userNamed('engineer2')).active).toBe(true);
  });

  it('cannot be nobody or the last administrator: the case goes on by its way for errors', async () => {
    for (const [person, code] of [
      ['nobody', 'NOT_FOUND'],
      [(await userNamed('admin')).id, 'CONFLICT'],
    ] as const) {
      leaver = person;
      const { id } = await desk.started('hr.officer', 'leaving', {});
      await desk.delivered();
      expect(await desk.see('auditor', id)).toMatchObject({ value: 'byHand', context: { why: { code } } });
      expect((await userNamed('admin')).active).toBe(true);
    }
  });
});
