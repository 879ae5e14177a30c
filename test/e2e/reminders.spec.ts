import { hours, parameter, type Reminders } from '../../src/engine/index.js';
import { tinyProcess, tinyTask } from '../../src/engine/testing/tiny-process.js';
import { Database } from '../../src/modules/database/index.js';
import { TimerSweeper } from '../../src/modules/timers/index.js';
import { TimerEntity } from '../../src/persistence/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';
import { install } from '../support/installed.js';
import { JumpingClock } from '../support/jumping-clock.js';

const reminders: Reminders = { before: hours(1), every: hours(1), times: 1, superior: true };
const policy = {
  limit: parameter('tiny.limit', '时限', 'Limit', { '[model]': hours(2) }),
  reminders: parameter('task.reminders', '提醒', 'Reminders', { '[model]': reminders }),
};

const work = { ...tinyTask({ key: 'work', decisions: ['GO'], deadline: 'tiny.limit' }), on: { GO: 'end' } };
const reminding = tinyProcess({ initial: 'work', states: { work, end: { type: 'final' } } }, { policy });

describe.each(dialects)('reminders (%s)', (database) => {
  const clock = new JumpingClock('2026-03-02T01:00:00.000Z');
  let application: TestApplication;
  let desk: CaseDesk;

  const at = async (time: string): Promise<void> => {
    clock.jumpTo(`2026-03-02T${time}:00.000Z`);
    await application.nest.get(TimerSweeper).flush();
  };
  const told = async (who: string, instanceId: string) => {
    const { body } = await (
      await application.signIn(who)
    ).get<{
      items: { instanceId: string; taskId: string | null; title: { en: string } }[];
    }>('/notifications?limit=200');
    return body.items
      .filter((one) => one.instanceId === instanceId)
      .map(({ title, taskId }) => [title.en, taskId !== null])
      .reverse();
  };
  const timers = (instanceId: string) =>
    application.nest
      .get(Database)
      .reader.getRepository(TimerEntity)
      .find({ where: { instanceId }, order: { dueAt: 'ASC' } });

  beforeAll(async () => {
    install(reminding);
    application = await startApplication({ database, clock });
    desk = new CaseDesk(application);
  });
  beforeEach(() => clock.jumpTo('2026-03-02T01:00:00.000Z'));
  afterAll(async () => {
    await application.close();
    jest.restoreAllMocks();
  });

  it('reach who has the task before the deadline and after it, and his superior after it', async () => {
    const { id } = await desk.started('engineer1', 'tiny', {});
    expect((await timers(id)).map(({ dueAt }) => dueAt.slice(11, 16))).toEqual(['02:00', '03:00']);
    const superior = await application.signIn('tech.head');
    expect((await superior.get(`/instances/${id}`)).status).toBe(404);
    for (const time of ['02:00', '03:00', '04:00', '05:00']) await at(time);
    // What he is told of he may look at.
    expect(await desk.see('tech.head', id)).toMatchObject({ availableEvents: [] });
    expect(await told('engineer1', id)).toEqual([
      ['Due soon: Tiny', true],
      ['Overdue: Tiny', true],
      ['Still overdue: Tiny', true],
    ]);
    expect(await told('tech.head', id)).toEqual([
      ['Overdue with your staff: Tiny', false],
      ['Still overdue with your staff: Tiny', false],
    ]);
    expect(await timers(id)).toEqual([]);
    expect((await desk.history(id)).map(({ kind }) => kind)).toEqual(['started', 'timer', 'timer', 'timer']);
    expect(await desk.see('engineer1', id)).toMatchObject({ overdue: true, tasks: [{ overdue: true }] });
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('end with the task', async () => {
    const { id } = await desk.started('engineer1', 'tiny', {});
    await at('03:30');
    await desk.walk(id, [{ by: 'engineer1', type: 'GO', data: {} }]);
    expect(await timers(id)).toEqual([]);
    const before = await told('engineer1', id);
    await at('06:00');
    expect(await told('engineer1', id)).toEqual(before);
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });
});
