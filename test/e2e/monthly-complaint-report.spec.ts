import { SimulatedClock } from '../../src/engine/testing/index.js';
import { RecurringDuties } from '../../src/modules/recurring/index.js';
import type { Instance } from '../support/answers.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';

describe.each(dialects)('the monthly report of complaints (%s)', (database) => {
  const clock = new SimulatedClock('2025-03-24T02:00:00.000Z');
  let application: TestApplication;

  beforeAll(async () => {
    application = await startApplication({ database, clock });
    await application.nest.get(RecurringDuties).flush();
  });
  afterAll(() => application.close());

  it('begins by itself on the 25th with the window of the manual, and is filed by the property service centre', async () => {
    const desk = new CaseDesk(application);
    clock.moveTo('2025-03-25T01:00:05.000Z');
    await application.nest.get(RecurringDuties).flush();
    await application.nest.get(RecurringDuties).flush();
    const auditor = await application.signIn('auditor');
    const { body } = await auditor.get<{ items: readonly Instance[] }>(
      '/instances?definition=complaint-monthly-report',
    );
    expect(body.items).toHaveLength(1);
    const { id = '' } = body.items[0] ?? {};
    expect(await desk.see('psc.agent', id)).toMatchObject({
      value: 'filing',
      context: { request: { from: '2025-02-25', to: '2025-03-24' } },
      tasks: [{ dueAt: '2025-03-25T15:59:59.999Z', candidates: [{ name: '严实' }, { name: '华美' }] }],
    });
    const reached = await desk.walk(id, [
      { by: 'psc.agent', type: 'FILE', data: {} },
      { by: 'pmc.head', type: 'CONSOLIDATE', data: {} },
    ]);
    expect(reached).toMatchObject({ value: 'counting', context: { figures: { figures: { complaints: 0 } } } });
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });
});
