import { EventEmitter, once } from 'node:events';
import { Client } from 'pg';
import { startApplication } from '../support/application.js';
import type { Instance } from '../support/answers.js';
import { CaseDesk, type Reply } from '../support/case-desk.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { migratedDatabaseUrl } from '../support/databases.js';

const casesAtOnce = 12;
const losses = 12;
const patience = 20;

/** Asks again, under the same key, as long as the server is at fault. */
async function untilAnswered(ask: () => Promise<Reply>): Promise<Instance> {
  for (let attempt = 0; attempt < patience; attempt += 1) {
    const { status, body } = await ask();
    if (status < 300) return body;
    if (status < 500) throw new Error(`Expected the server to accept it, but it answered ${JSON.stringify(body)}.`);
  }
  throw new Error('Expected an answer at last.');
}

describe('a server that loses its connections to PostgreSQL under load', () => {
  it('has everything it answered once, and repeats what it did not answer', async () => {
    const databaseUrl = await migratedDatabaseUrl('postgres');
    const killer = new Client({ connectionString: databaseUrl, application_name: 'killer' });
    await killer.connect();
    const killed: Promise<unknown>[] = [];
    let decided = 0;
    const crashPoints = {
      reach: (point: string): void => {
        if (point !== 'batch.decided' || killed.length === losses) return;
        decided += 1;
        // Every third batch is about to be written, and another one may be under way.
        if (decided % 3 !== 0) return;
        killed.push(
          killer.query(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'guicheng'",
          ),
        );
      },
    };
    const application = await startApplication({ database: 'postgres', databaseUrl, crashPoints });
    try {
      const desk = new CaseDesk(application);
      const walked = await Promise.all(
        Array.from({ length: casesAtOnce }, async (_, index) => {
          const key = (step: number) => ({ 'idempotency-key': `case-${index}-step-${step}` });
          const start = { definition: 'contract-review', profile: '000', input: contractForm };
          const { id } = await untilAnswered(() => desk.begin('sales.rep1', start, key(0)));
          for (const [step, { by, type, data }] of contractSteps.entries())
            await untilAnswered(() => desk.send(by, id, type, data, { headers: key(step + 1) }));
          return id;
        }),
      );
      expect(await Promise.all(killed)).toHaveLength(losses);
      expect(new Set(walked).size).toBe(casesAtOnce);
      for (const id of walked) {
        expect(await desk.verify(id)).toMatchObject({ valid: true, positions: contractSteps.length + 1 });
        expect((await desk.history(id)).map(({ type }) => type)).toEqual([
          'xstate.init',
          ...contractSteps.map(({ type }) => type),
        ]);
      }
      const auditor = await application.signIn('auditor');
      const { body } = await auditor.get<{ items: unknown[] }>('/instances?limit=200');
      expect(body.items).toHaveLength(casesAtOnce);
    } finally {
      await application.close();
      await killer.end();
    }
  });
});

describe('a batch that the database holds up', () => {
  it('lets the commands on other cases pass', async () => {
    const databaseUrl = await migratedDatabaseUrl('postgres');
    const reached = new EventEmitter();
    const crashPoints = { reach: (point: string) => void reached.emit(point) };
    const application = await startApplication({ database: 'postgres', databaseUrl, crashPoints });
    const blocker = new Client({ connectionString: databaseUrl });
    await blocker.connect();
    try {
      const desk = new CaseDesk(application);
      const [held, free] = await Promise.all(
        [1, 2].map(() => desk.started('sales.rep1', 'contract-review', contractForm)),
      );
      await blocker.query('BEGIN');
      await blocker.query('SELECT 1 FROM instance WHERE id = $1 FOR UPDATE', [held?.id]);
      const order: string[] = [];
      const send = async (name: string, id = ''): Promise<void> => {
        const { status } = await desk.send('sales.rep1', id, 'SUBMIT_FOR_REVIEW');
        order.push(`${name} ${status}`);
      };
      const begun = once(reached, 'batch.begun');
      const both = [send('held', held?.id)];
      await begun;
      both.push(send('free', free?.id));
      await both[1];
      await blocker.query('ROLLBACK');
      await Promise.all(both);
      expect(order).toEqual(['free 200', 'held 200']);
    } finally {
      await application.close();
      await blocker.end();
    }
  });
});
