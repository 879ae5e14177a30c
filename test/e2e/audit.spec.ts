import { startApplication, type TestApplication } from '../support/application.js';
import type { HistoryItem } from '../support/answers.js';
import { CaseDesk } from '../support/case-desk.js';
import type { Client } from '../support/client.js';
import { sealing } from '../support/contract-sealing.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';
import { intrude } from '../support/intruder.js';

interface Recorded {
  readonly instance: { readonly id: string; readonly number: string; readonly definition: string };
  readonly record: HistoryItem & { readonly unreadable?: boolean };
}

interface Portion {
  readonly cases: number;
  readonly records: number;
  readonly passedOver: number;
  readonly failures: readonly { instanceId: string; number: string; position: number | null; check: string }[];
  readonly reached: string | null;
  readonly next: string | null;
}

describe.each(dialects)('an auditor (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  let auditor: Client;
  const ids: string[] = [];

  async function listed(query: string, limit = 200): Promise<readonly Recorded[]> {
    const read: Recorded[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const from: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const path = `/records?${query}&limit=${limit}${from}`;
      const { status, body } = await auditor.get<{ items: Recorded[]; nextCursor: string | null }>(path);
      expect(status).toBe(200);
      read.push(...body.items);
      cursor = body.nextCursor;
    }
    return read;
  }

  async function verified(filter: object): Promise<Portion> {
    let all: Portion = { cases: 0, records: 0, passedOver: 0, failures: [], reached: null, next: null };
    for (let after: string | null = ''; after !== null; after = all.next) {
      const request = { ...filter, ...(after === '' ? {} : { after }) };
      const { status, body } = await auditor.post<Portion>('/audit/verifications', request);
      expect(status).toBe(200);
      all = {
        ...body,
        cases: all.cases + body.cases,
        records: all.records + body.records,
        passedOver: all.passedOver + body.passedOver,
        failures: [...all.failures, ...body.failures],
      };
    }
    return all;
  }

  const placeOf = ({ instance, record }: Recorded): string => `${instance.id} ${record.position}`;

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
    auditor = await application.signIn('auditor');
    for (let count = 0; count < 30; count += 1)
      ids.push((await desk.started('sales.rep1', 'contract-review', contractForm)).id);
    // One is suspended by an administrator, and one is of another process.
    const admin = await application.signIn('admin');
    const suspended = await admin.post(`/instances/${ids[1]}/suspend`, { reason: '客户要求暂缓。' });
    expect(suspended.status).toBeLessThan(300);
    await desk.purchase();
  });
  afterAll(() => application.close());

  it('reads the records of all cases, newest first, page by page and each once', async () => {
    const all = await listed('');
    expect(all.map(({ record }) => record.at)).toEqual(
      all
        .map(({ record }) => record.at)
        .sort()
        .reverse(),
    );
    expect(new Set(all.map(placeOf)).size).toBe(all.length);
    expect((await listed('', 7)).map(placeOf)).toEqual(all.map(placeOf));
    for (const id of [ids[0] ?? '', ids[1] ?? '']) {
      const own = all.filter(({ instance }) => instance.id === id).map(({ record }) => record.hash);
      expect(own.sort()).toEqual((await desk.history(id)).map(({ hash }) => hash).sort());
    }
  });

  it('finds acts of administrators, what somebody did, what happened in a process and when', async () => {
    const [act, ...others] = await listed('kind=admin');
    expect(others).toEqual([]);
    expect(act).toMatchObject({
      instance: { id: ids[1], definition: 'contract-review' },
      record: { type: 'SUSPEND', actor: { name: '系统管理员' } },
    });
    const actor = act?.record.actor.id ?? '';
    expect((await listed(`actor=${actor}`, 3)).map(placeOf)).toEqual([placeOf(act!)]);
    const purchases = await listed('definition=fixed-asset-purchase');
    expect(purchases.map(({ record }) => record.type)).toEqual(['xstate.init']);
    const at = act?.record.at ?? '';
    const since = await listed(`from=${encodeURIComponent(at)}`);
    expect(since.every(({ record }) => record.at >= at)).toBe(true);
    expect(since.map(placeOf)).toContain(placeOf(act!));
    expect((await listed(`until=${encodeURIComponent(at)}`)).map(placeOf)).not.toContain(placeOf(act!));
    expect(await listed(`until=2020-01-01T00:00:00Z`)).toEqual([]);
  });

  it('finds refusals with what was refused and why', async () => {
    const { id } = await desk.contract(contractSteps.length);
    await desk.send('gm', id, 'SEAL', { ...sealing('HT-2025-001'), documentFilledIn: false });
    expect(await listed('kind=rejected')).toMatchObject([
      { instance: { id }, record: { type: 'SEAL', actor: { name: '王总' }, rejection: { code: 'GUARD_REFUSED' } } },
    ]);
  });

  it('is told what a query must be, and nobody else may ask', async () => {
    for (const query of ['kind=none', 'from=yesterday', 'limit=0', 'colour=red'])
      expect((await auditor.get(`/records?${query}`)).status).toBe(422);
    expect((await auditor.get('/records?cursor=bm90aGluZw')).status).toBe(400);
    for (const who of ['admin', 'gm', 'sales.rep1']) {
      const client = await application.signIn(who);
      expect((await client.get('/records')).status).toBe(403);
      expect((await client.post('/audit/verifications', {})).status).toBe(403);
    }
    for (const body of [{ percent: 0 }, { percent: 100 }, { startedAfter: 'x' }, { colour: 'red' }, { seed: '' }])
      expect((await auditor.post('/audit/verifications', body)).status).toBe(422);
    expect((await auditor.post('/audit/verifications', { after: 'bm90aGluZw' })).status).toBe(400);
  });

  it('verifies all cases in portions, or those of a filter, or a sample that anybody can draw again', async () => {
    const whole = await verified({ definition: 'contract-review' });
    expect(whole).toMatchObject({ cases: 31, failures: [], passedOver: 0 });
    expect(whole.records).toBeGreaterThan(31);
    expect(await verified({ definition: 'contract-review', status: 'done' })).toMatchObject({
      cases: 0,
      reached: null,
    });
    // A case that has failed is open, and none of the active ones.
    expect(await verified({ definition: 'contract-review', status: 'open' })).toMatchObject({ cases: 31 });
    const [one, again, other] = [
      await verified({ definition: 'contract-review', percent: 50, seed: '2026' }),
      await verified({ definition: 'contract-review', percent: 50, seed: '2026' }),
      await verified({ definition: 'contract-review', percent: 50, seed: '2027' }),
    ];
    expect(one.cases + one.passedOver).toBe(31);
    expect(one.cases).toBeGreaterThan(0);
    expect(one.passedOver).toBeGreaterThan(0);
    expect(again).toEqual(one);
    expect(other.cases + other.passedOver).toBe(31);
  });

  it('is told of each case that does not prove itself, and of the first record that does not hold', async () => {
    const [first = '', , third = ''] = ids;
    await intrude(
      application.databaseUrl,
      `UPDATE history SET record = replace(record, '"revision":1', '"revision":7') WHERE instance_id = '${first}' AND position = 1`,
      `UPDATE history SET record = 'none' WHERE instance_id = '${third}' AND position = 1`,
    );
    const { cases, failures } = await verified({ definition: 'contract-review' });
    expect(cases).toBe(31);
    expect(failures.map(({ instanceId, position, check }) => [instanceId, position, check]).sort()).toEqual(
      [
        [first, 1, 'hash'],
        [third, 1, 'hash'],
      ].sort(),
    );
    // A destroyed record is shown as such, and overlooked by no filter: nobody can say whose it was.
    const shown = await listed('actor=nobody');
    expect(shown.map(({ instance, record }) => [instance.id, record.unreadable])).toEqual([[third, true]]);
  });
});
