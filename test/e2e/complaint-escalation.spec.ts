import { TimerSweeper } from '../../src/modules/timers/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance, OpenTask } from '../support/answers.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';
import { JumpingClock } from '../support/jumping-clock.js';

const report = { customerName: 'Liu', room: '3-1-502', contact: '138', matter: 'The lift stands still.' };
const general = { category: 'equipment', amount: '800.00', exposed: false, groupAction: false };

/** Wednesday, 2 April 2025, 10:00. The Friday is Qingming, and a weekend follows. */
const begin = '2025-04-02T02:00:00.000Z';
const lapse = '2025-04-09T10:00:00.000Z';

interface Due extends OpenTask {
  readonly dueAt: string;
}

describe.each(dialects)('a general property complaint that is not solved in 5 working days (%s)', (database) => {
  const clock = new JumpingClock(begin);
  let application: TestApplication;
  let desk: CaseDesk;

  const open = async (databaseUrl?: string): Promise<void> => {
    application = await startApplication({ database, clock, ...(databaseUrl ? { databaseUrl } : {}) });
    desk = new CaseDesk(application);
  };
  const fired = (): Promise<void> => application.nest.get(TimerSweeper).flush();
  /** The demo clock moves the time of the company alone: who is signed in stays so. */
  const advance = async (duration: string): Promise<void> => {
    const moved = await (await application.signIn('admin')).post('/demo/clock', { advance: duration });
    expect(moved.status).toBe(200);
    await fired();
  };
  const accepted = async (): Promise<Instance> => {
    const { id } = await desk.started('cs.agent', 'complaint-property', report);
    return desk.walk(id, [{ by: 'psc.agent', type: 'ACCEPT', data: general }]);
  };
  const stands = async (id: string) => {
    const { value, tasks } = (await desk.see('auditor', id)) as Omit<Instance, 'tasks'> & {
      readonly tasks: readonly Due[];
    };
    return {
      value,
      tasks: tasks.map(({ key, dueAt, candidates }) => ({ key, dueAt, people: candidates.map((one) => one.name) })),
    };
  };
  const waiting = {
    value: 'measureDrafting',
    tasks: [{ key: 'measureDrafting', dueAt: lapse, people: ['严实', '华美'] }],
  };
  const escalated = (dueAt: string) => ({
    value: 'escalationAccepted',
    tasks: [{ key: 'escalationAccepted', dueAt, people: ['魏项'] }],
  });

  beforeEach(async () => {
    clock.jumpTo(begin);
    await open();
  });
  afterEach(() => application.close());

  it('becomes major and stands at the project management centre, over a holiday and a weekend, with 15 working days', async () => {
    const { id } = await accepted();
    expect(await stands(id)).toEqual(waiting);
    await advance('P7DT7H59M59S');
    expect(await stands(id)).toEqual(waiting);
    await advance('PT1S');
    expect(await stands(id)).toEqual(escalated('2025-04-28T10:00:00.000Z'));
    const { context } = await desk.see('auditor', id);
    expect(context).toMatchObject({ level: 'major', because: 'lapse' });
    // The register says so at that moment: nobody has accepted the escalation yet.
    const reader = await application.signIn('pmc.head');
    expect((await reader.get(`/registers/complaints/entries/${String(context['number'])}`)).body).toMatchObject({
      data: { level: 'major', because: 'lapse', escalatedAt: lapse },
    });
  });

  it('does so once with the server stopped across the lapse, and the history says when it was due', async () => {
    const { id } = await accepted();
    await application.close();
    // Friday, 11 April; the 15 working days count from then, over the Labour Day holidays: the 5th of May is one of them.
    clock.jumpTo('2025-04-11T01:30:00.000Z');
    await open(application.databaseUrl);
    await fired();
    await fired();
    expect(await stands(id)).toMatchObject(escalated('2025-04-30T10:00:00.000Z'));
    const timers = (await desk.history(id)).filter(({ kind, to }) => kind === 'timer' && to === 'escalationAccepted');
    expect(timers).toMatchObject([{ at: '2025-04-11T01:30:00.000Z', dueAt: lapse }]);
    expect(await desk.verify(id)).toMatchObject({ valid: true });
    await desk.walk(id, [
      {
        by: 'pmc.head',
        type: 'ACCEPT_ESCALATION',
        data: { course: 'It stood.', demands: 'A lift.', progress: 'None.' },
      },
    ]);
    const pmc = await application.signIn('pmc.head');
    const number = (await desk.see('pmc.head', id)).context['number'];
    expect((await pmc.get(`/registers/complaints/entries/${String(number)}`)).body).toMatchObject({
      data: { level: 'major', because: 'lapse', escalatedAt: '2025-04-11T01:30:00.000Z' },
    });
  });
});
