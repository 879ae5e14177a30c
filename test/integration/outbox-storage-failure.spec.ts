import { Logger } from '@nestjs/common';
import { CountedIdentifiers, SimulatedClock } from '../../src/engine/testing/index.js';
import { openDatabase, OutboxEntity, type Database } from '../../src/persistence/index.js';
import { later } from '../../src/modules/alarm/index.js';
import { migratedDatabaseUrl } from '../support/databases.js';
import { FaultyDriver } from '../support/faulty-driver.js';
import { OutboxNode } from '../support/outbox-node.js';

describe('the outbox worker on a database that fails', () => {
  const driver = new FaultyDriver();
  const clock = new SimulatedClock('2026-03-01T08:00:00.000Z');
  let database: Database;
  let node: OutboxNode;
  const sent = new Set<string>();

  beforeAll(async () => {
    Logger.overrideLogger(false);
    driver.install();
    database = await openDatabase(await migratedDatabaseUrl('sqlite'));
    const send = async ({ id }: { readonly id: string }): Promise<void> => void (await Promise.resolve(sent.add(id)));
    const consumers = [{ topic: 'notification/mail', send }];
    node = await new OutboxNode(database, clock, new CountedIdentifiers(clock), { consumers }).start();
  });
  afterAll(async () => {
    driver.arm();
    await node.worker.onModuleDestroy();
    await database.close();
    jest.restoreAllMocks();
  });

  it('blames no row for it, whichever statement fails, and delivers each afterwards', async () => {
    const row = {
      orgId: 'demo',
      topic: 'notification/mail',
      instanceId: 'case',
      payload: '{}',
      failed: false,
    } as const;
    const deliveries = { failed: 0 };
    for (let at = 1, isDelivered = false; !isDelivered; at += 1) {
      const due = { attempts: 0, nextAttemptAt: clock.now(), createdAt: clock.now() };
      sent.clear();
      await database.unitOfWork.run(async (transaction) => {
        await transaction.clear(OutboxEntity);
        await transaction.insert(
          OutboxEntity,
          ['a', 'b', 'c'].map((id) => ({ ...row, ...due, id })),
        );
      });
      driver.arm({ at, code: 'SQLITE_FULL', how: 'rolledBack' });
      await node.worker.flush();
      isDelivered = driver.statements.length < at;
      driver.arm();
      const left = await database.reader.getRepository(OutboxEntity).find();
      expect(left.map(({ attempts, failed }) => [attempts, failed])).toEqual(
        isDelivered ? [] : Array(3).fill([0, false]),
      );
      if (!isDelivered) deliveries.failed += 1;
      // Those that were being sent belong to the node that fell for as long as that.
      clock.moveTo(later(clock.now(), 60_000));
      await node.worker.flush();
      expect([[...sent], await database.reader.getRepository(OutboxEntity).count()]).toEqual([['a', 'b', 'c'], 0]);
    }
    expect(deliveries.failed).toBeGreaterThan(3);
  });
});
