import { ConnectionLost } from '../../src/persistence/connection-lost.js';
import { openPostgresPool } from '../../src/persistence/postgres-pool.js';
import { freshDatabaseUrl } from '../support/databases.js';

/** Long enough for a new connection on a machine that does other things too. */
const waitMilliseconds = 1_000;

/** Nothing else happens in this process meanwhile: no timer, no answer of the database. */
const block = (milliseconds: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

describe('a process that is busy itself', () => {
  it('does not take PostgreSQL for unreachable: what it was busy with is no wait for a connection', async () => {
    const url = await freshDatabaseUrl('postgres');
    const pool = await openPostgresPool({ type: 'postgres', url }, 0, { waitMilliseconds });
    try {
      // More than the one that is there: the others are made, and the last ones wait for them.
      const asked = Promise.all(Array.from({ length: 12 }, () => pool.query('SELECT 1')));
      await new Promise(setImmediate);
      block(1.2 * waitMilliseconds);
      await expect(asked).resolves.toHaveLength(12);
    } finally {
      await pool.destroy();
    }
  });

  it('is refused by a server that gives it none in time', async () => {
    const url = await freshDatabaseUrl('postgres');
    const pool = await openPostgresPool({ type: 'postgres', url }, 0, { waitMilliseconds });
    const held = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const runner = pool.createQueryRunner();
        await runner.connect();
        return runner;
      }),
    );
    try {
      await expect(pool.query('SELECT 1')).rejects.toBeInstanceOf(ConnectionLost);
    } finally {
      await Promise.all(held.map((runner) => runner.release()));
      await pool.destroy();
    }
  });
});
