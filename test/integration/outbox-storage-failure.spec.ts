import { Logger } from '@nestjs/common';
import { CountedIdentifiers, SimulatedClock } from '../../src/engine/testing/index.js';
import { NotificationEntity, openDatabase, OutboxEntity, type Database } from '../../src/persistence/index.js';
import { freshDatabaseUrl } from '../support/databases.js';
import { FaultyDriver } from '../support/faulty-driver.js';
import { OutboxNode } from '../support/outbox-node.js';

describe('the outbox worker on a database that fails', () => {
  const driver = new FaultyDriver();
  const clock = new SimulatedClock('2026-03-01T08:00:00.000Z');
  let database: Database;
  let node: OutboxNode;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    driver.install();
    database = await openDatabase(await freshDatabaseUrl('sqlite'));
    node = await new OutboxNode(database, clock, new CountedIdentifiers(clock)).start();
  });
  afterAll(async () => {
    driver.arm();
    await node.worker.onModuleDestroy();
    await database.close();
    jest.restoreAllMocks();
  });

  it('blames no row for it, whichever statement fails, and delivers each once afterwards', async () => {
    const payload = JSON.stringify({ to: ['anna'], title: { zh: '法务评审', en: 'Legal review' } });
    const now = clock.now();
    const row = { orgId: 'demo', topic: 'notification', instanceId: 'case', payload, failed: false } as const;
    const due = { attempts: 0, nextAttemptAt: now, createdAt: now };
    const rows = ['a', 'b', 'c'].map((id) => ({ ...row, ...due, id }));
    const deliveries = { failed: 0 };
    for (let at = 1, isDelivered = false; !isDelivered; at += 1) {
      await database.unitOfWork.run(async (transaction) => {
        await transaction.clear(OutboxEntity);
        await transaction.clear(NotificationEntity);
        await transaction.insert(OutboxEntity, rows);
      });
      driver.arm({ at, code: 'SQLITE_FULL', how: 'rolledBack' });
      await node.worker.flush();
      isDelivered = driver.statements.length < at;
      driver.arm();
      const left = await database.reader.getRepository(OutboxEntity).find();
      if (isDelivered) expect(left).toEqual([]);
      else {
        deliveries.failed += 1;
        expect(left.map(({ attempts, nextAttemptAt }) => [attempts, nextAttemptAt])).toEqual(rows.map(() => [0, now]));
        await node.worker.flush();
      }
      expect(await database.reader.getRepository(NotificationEntity).count()).toBe(rows.length);
    }
    expect(deliveries.failed).toBeGreaterThan(3);
  });
});
