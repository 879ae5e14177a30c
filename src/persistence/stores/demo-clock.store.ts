import type { EntityManager } from 'typeorm';
import type { Database } from '../database.js';
import { DemoClockEntity } from '../entities/demo-clock.entity.js';

/** The PostgreSQL channel on which a node hears that the clock was moved. */
export const demoClockChannel = 'guicheng_demo_clock';

/** How far the clock is ahead of real time. There is one clock for the whole installation. */
export class DemoClockStore {
  constructor(private readonly database: Database) {}

  /** What is committed, in seconds. */
  async seconds(): Promise<number> {
    const rows = await this.database.reader
      .getRepository(DemoClockEntity)
      .find({ take: 1, order: { seconds: 'DESC' } });
    return rows[0]?.seconds ?? 0;
  }

  /** What the transaction sees. Callers that move it must keep each other waiting. */
  async secondsIn(transaction: EntityManager, orgId: string): Promise<number> {
    return (await transaction.findOneBy(DemoClockEntity, { orgId }))?.seconds ?? 0;
  }

  /** Sets it; the other nodes hear of it when the transaction commits. */
  async set(transaction: EntityManager, orgId: string, seconds: number): Promise<void> {
    await transaction.upsert(DemoClockEntity, { orgId, seconds }, ['orgId']);
    if (this.database.dialect === 'postgres')
      await transaction.query('SELECT pg_notify($1, $2)', [demoClockChannel, orgId]);
  }
}
