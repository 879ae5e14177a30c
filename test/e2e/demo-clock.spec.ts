import { SimulatedClock } from '../../src/engine/testing/index.js';
import { OrganisationLogStore } from '../../src/persistence/index.js';
import { CLOCK, MovableClock } from '../../src/modules/database/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance, Problem } from '../support/answers.js';
import { contractForm } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';

interface ClockAnswer {
  readonly now: string;
  readonly offset: string;
}

const begun = '2025-03-03T02:00:00.000Z';

describe.each(dialects)('the clock of the demo company (%s)', (database) => {
  let clock: SimulatedClock;
  let application: TestApplication;

  const move = async (advance: unknown, by = 'admin', headers = {}) =>
    (await application.signIn(by)).post<ClockAnswer & Problem>('/demo/clock', { advance }, headers);
  const see = async () => (await application.signIn('sales.rep1')).get<ClockAnswer & Problem>('/demo/clock');
  /** What the log tells of the clock; the first start has noted the versions of the processes. */
  const moves = async () =>
    (await application.nest.get(OrganisationLogStore).slice('demo', 0, 500)).filter(
      ({ kind }) => kind !== 'definitionReleased',
    );
  const begin = async () => {
    const sales = await application.signIn('sales.rep1');
    return (await sales.post<Instance>('/instances', { definition: 'contract-review', input: contractForm })).body;
  };

  const open = async (): Promise<void> => {
    clock = new SimulatedClock(begun);
    application = await startApplication({ database, clock });
  };

  describe('that stays', () => {
    beforeAll(open);
    afterAll(() => application.close());

    it.each(['PT0S', '-PT3H', 'P1M', 'tomorrow', '', 'P99999D', 5, null, ['PT1H']])(
      'refuses to be moved by %j, and stays',
      async (advance) => {
        const { status, body } = await move(advance);
        expect([status, body.code, body.errors?.[0]?.path]).toEqual([422, 'PAYLOAD_INVALID', 'advance']);
        expect((await see()).body.offset).toBe('PT0S');
        expect(await moves()).toEqual([]);
      },
    );

    it('is moved by administrators alone', async () => {
      expect(await move('PT3H', 'sales.rep1')).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    });
  });

  describe('that moves', () => {
    beforeEach(open);
    afterEach(() => application.close());

    it('shows real time until an administrator moves it forward, step by step', async () => {
      expect((await see()).body).toEqual({ now: begun, offset: 'PT0S' });
      expect(await move('PT3H')).toMatchObject({
        status: 200,
        body: { now: '2025-03-03T05:00:00.000Z', offset: 'PT3H' },
      });
      clock.moveTo('2025-03-03T02:00:01.000Z');
      expect((await move('P4D')).body).toEqual({ now: '2025-03-07T05:00:01.000Z', offset: 'P4DT3H' });
      expect((await see()).body).toEqual({ now: '2025-03-07T05:00:01.000Z', offset: 'P4DT3H' });
    });

    it('gives its time to what happens afterwards', async () => {
      await move('P40D');
      const found = await begin();
      expect(found.startedAt).toBe('2025-04-12T02:00:00.000Z');
      expect(found.number).toMatch(/^2504/);
    });

    it('stays where it was moved to after a restart', async () => {
      await move('P1D');
      await application.close();
      application = await startApplication({ database, databaseUrl: application.databaseUrl, clock });
      expect((await see()).body).toEqual({ now: '2025-03-04T02:00:00.000Z', offset: 'P1D' });
    });

    it('leaves tokens, repeated keys and what one person may take in real time', async () => {
      const key = { 'idempotency-key': 'move-once' };
      const first = await move('P30D', 'admin', key);
      // Thirty days on, nobody has to sign in again, and the key is still known.
      expect((await see()).status).toBe(200);
      const again = await move('P30D', 'admin', key);
      expect(again).toMatchObject({ status: 200, body: first.body });
      expect(again.headers['idempotency-replayed']).toBe('true');
      expect((await see()).body.offset).toBe('P30D');
    });

    it('wakes whoever waits for a moment, once the move is stored', async () => {
      const woken: string[] = [];
      const waiting = application.nest.get(MovableClock);
      waiting.onMoved(() => woken.push(waiting.now()));
      await move('PT3H');
      expect(woken).toEqual(['2025-03-03T05:00:00.000Z']);
      expect(application.nest.get<MovableClock>(CLOCK)).toBe(waiting);
    });

    it('is moved by each of two administrators at once', async () => {
      await Promise.all(Array.from({ length: 8 }, () => move('PT1H')));
      expect((await see()).body.offset).toBe('PT8H');
      expect((await moves()).map(({ kind, version }) => `${kind} ${version}`)).toEqual(
        Array.from({ length: 8 }, (_, index) => `clockMoved ${index + 1}`),
      );
    });
  });
});

it('is there on the demo company alone', async () => {
  const configuration = { adminUsername: 'root', adminPassword: 'long enough to sign in' };
  const application = await startApplication({ database: 'sqlite', demo: false, configuration });
  try {
    const root = await application.signIn('root');
    expect(await root.get('/demo/clock')).toMatchObject({ status: 404 });
    expect(await root.post('/demo/clock', { advance: 'PT3H' })).toMatchObject({ status: 404 });
  } finally {
    await application.close();
  }
});

it('is moved on every node', async () => {
  const clock = new SimulatedClock(begun);
  const one = await startApplication({ database: 'postgres', clock });
  const other = await startApplication({ database: 'postgres', databaseUrl: one.databaseUrl, clock });
  try {
    const moved = new Promise<void>((resolve) => void other.nest.get(MovableClock).onMoved(resolve));
    await (await one.signIn('admin')).post('/demo/clock', { advance: 'P4D' });
    await moved;
    const seen = await (await other.signIn('admin')).get<ClockAnswer>('/demo/clock');
    expect(seen.body).toEqual({ now: '2025-03-07T02:00:00.000Z', offset: 'P4D' });
  } finally {
    await other.close();
    await one.close();
  }
});
