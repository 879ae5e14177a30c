import type { Timer } from '../../src/engine/index.js';
import { IncidentEntity, NotificationEntity, OutboxEntity, TimerEntity } from '../../src/persistence/index.js';
import { batchDesk } from '../support/batch-desk.js';
import { describeOnEachDatabase } from '../support/databases.js';
import { batchOf, caseOf, moved, started, testMoment, testOrg } from '../support/stored-case.js';

describeOnEachDatabase('what a case sets in motion', (database) => {
  const { write, rows, stored } = batchDesk(database);
  const row = { id: 'timer1', dueAt: testMoment } as const;
  const limit = { amount: 1, unit: 'workingHour' } as const;
  const timer: Timer = { ...row, kind: 'deadline', name: 'legal', limit, startsAt: testMoment };
  const armed = { ...row, orgId: testOrg, leaseOwner: null, leaseUntil: null, epoch: 0, attempts: 0 };

  it('arms a timer until it is cancelled', async () => {
    const before = await stored('timed', [{ type: 'createTimer', timer }]);
    expect(await rows(TimerEntity, { id: 'timer1' })).toEqual([{ ...armed, instanceId: 'timed' }]);
    await write(batchOf([moved(before, {}, [{ type: 'cancelTimer', timerId: 'timer1' }])]));
    expect(await rows(TimerEntity, { id: 'timer1' })).toEqual([]);
  });

  it('has no row of a timer while it is paused, and one with its new due moment when it goes on', async () => {
    const paused = { ...timer, id: 'timer3', pausedAt: testMoment };
    const later = { ...timer, id: 'timer3', dueAt: '2026-03-02T11:00:00.000Z', pausedFor: 7_200_000 };
    const move = { type: 'moveTimer', timerId: 'timer3', from: testMoment, to: later.dueAt } as const;
    const before = await stored('pausing', [{ type: 'createTimer', timer: { ...timer, id: 'timer3' } }]);
    const pause = { type: 'pauseTimer', timerId: 'timer3' } as const;
    const standing = moved(before, { timers: [paused], suspended: true }, [pause]);
    await write(batchOf([standing]));
    expect(await rows(TimerEntity, { id: 'timer3' })).toEqual([]);
    const counted = moved(standing.after, { timers: [{ ...paused, dueAt: later.dueAt }] }, [move]);
    await write(batchOf([counted]));
    expect(await rows(TimerEntity, { id: 'timer3' })).toEqual([]);
    await write(batchOf([moved(counted.after, { timers: [later], suspended: false }, [move])]));
    expect(await rows(TimerEntity, { id: 'timer3' })).toEqual([
      { ...armed, id: 'timer3', instanceId: 'pausing', dueAt: later.dueAt },
    ]);
  });

  it('moves a timer by a new row, which no lease of the old one holds', async () => {
    const later = { ...timer, id: 'timer4', dueAt: '2026-03-03T09:00:00.000Z' };
    const before = await stored('moving', [{ type: 'createTimer', timer: { ...timer, id: 'timer4' } }]);
    await database().writer.getRepository(TimerEntity).update({ id: 'timer4' }, { epoch: 3, leaseUntil: testMoment });
    const move = { type: 'moveTimer', timerId: 'timer4', from: testMoment, to: later.dueAt } as const;
    await write(batchOf([moved(before, { timers: [later] }, [move])]));
    expect(await rows(TimerEntity, { id: 'timer4' })).toEqual([
      { ...armed, id: 'timer4', instanceId: 'moving', dueAt: later.dueAt },
    ]);
  });

  it('leaves nothing of a timer and a service that it starts and stops within one batch', async () => {
    await stored('hasty', [
      { type: 'createTimer', timer: { ...timer, id: 'timer2' } },
      { type: 'runService', id: 'service1', invokeId: 'archive', service: 'archive', input: {} },
      { type: 'cancelTimer', timerId: 'timer2' },
      { type: 'cancelService', id: 'service1', invokeId: 'archive' },
    ]);
    expect(await rows(TimerEntity, { instanceId: 'hasty' })).toEqual([]);
    expect(await rows(OutboxEntity, { instanceId: 'hasty' })).toEqual([]);
  });

  it('tells each person once of a notification, and gives it to those who send it out of the house', async () => {
    const title = { zh: '法务评审', en: 'Legal review' };
    const notification = { to: ['lawyer1', 'lawyer2', 'lawyer1'], title, taskId: 'task' };
    const change = started(caseOf('told'), [{ type: 'notify', id: 'note', notification }]);
    await write(batchOf([change], { notificationTopics: ['notification/mail'] }));
    const told = { orgId: testOrg, id: 'note', titleZh: title.zh, titleEn: title.en, instanceId: 'told' };
    expect(await rows(NotificationEntity, { instanceId: 'told' })).toEqual(
      ['lawyer1', 'lawyer2'].map((userId) => ({
        ...told,
        userId,
        taskId: 'task',
        createdAt: testMoment,
        readAt: null,
        onBehalfOf: null,
        waitsFor: null,
        withdrawnAt: null,
      })),
    );
    const [row, ...others] = await rows(OutboxEntity, { instanceId: 'told' });
    expect(others).toEqual([]);
    expect(row).toMatchObject({ id: 'notification/mail/note', topic: 'notification/mail', attempts: 0 });
    expect(JSON.parse(row?.payload ?? '')).toEqual({ ...notification, instanceId: 'told' });
  });

  it('puts services into the outbox, and takes a cancelled one out', async () => {
    const run = { type: 'runService', id: 'service2', invokeId: 'archive', service: 'archive' } as const;
    const before = await stored('effects', [{ ...run, input: { pages: 3 } }]);
    const [row] = await rows(OutboxEntity, { instanceId: 'effects' });
    expect(row).toMatchObject({ id: 'service2', topic: 'service', nextAttemptAt: testMoment, failed: false });
    expect(JSON.parse(row?.payload ?? '')).toEqual({
      instanceId: 'effects',
      invokeId: 'archive',
      service: 'archive',
      input: { pages: 3 },
    });
    await write(batchOf([moved(before, {}, [{ type: 'cancelService', id: 'service2', invokeId: 'archive' }])]));
    expect(await rows(OutboxEntity, { instanceId: 'effects' })).toEqual([]);
  });

  it('raises an incident', async () => {
    await stored('troubled', [
      {
        type: 'raiseIncident',
        id: 'incident',
        incident: { kind: 'unassignedTask', taskId: 'task', detail: { task: 'legal' } },
      },
    ]);
    expect(await rows(IncidentEntity, { id: 'incident' })).toMatchObject([
      { kind: 'unassignedTask', instanceId: 'troubled', taskId: 'task', detail: '{"task":"legal"}', status: 'open' },
    ]);
  });

  it('ends the incident of a task, or of a case that had failed, and keeps what was raised', async () => {
    const before = await stored('recovering', [
      { type: 'raiseIncident', id: 'task1', incident: { kind: 'unassignedTask', taskId: 'vacant', detail: 1 } },
      { type: 'raiseIncident', id: 'task2', incident: { kind: 'unassignedTask', taskId: 'still', detail: 2 } },
      { type: 'raiseIncident', id: 'case1', incident: { kind: 'caseFailed', detail: 'why' } },
    ]);
    await stored('other', [{ type: 'raiseIncident', id: 'case2', incident: { kind: 'caseFailed', detail: 'why' } }]);
    await write(
      batchOf([
        moved(before, {}, [
          { type: 'endIncident', taskId: 'vacant', by: 'admin' },
          { type: 'endIncident', by: 'admin' },
        ]),
      ]),
    );
    const ended = { status: 'resolved', resolvedAt: testMoment, resolvedBy: 'admin' };
    expect(await rows(IncidentEntity, { id: 'task1' })).toMatchObject([{ ...ended, detail: '1' }]);
    expect(await rows(IncidentEntity, { id: 'case1' })).toMatchObject([{ ...ended, detail: '"why"' }]);
    for (const id of ['task2', 'case2'])
      expect(await rows(IncidentEntity, { id })).toMatchObject([{ status: 'open', resolvedBy: null }]);
  });
});
