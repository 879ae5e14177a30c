import type crypto from 'node:crypto';
import { SimulatedClock } from '../../src/engine/testing/index.js';
import type { HistoryItem, Instance } from '../support/answers.js';
import { startApplication } from '../support/application.js';
import { assetCard, purchaseForm, purchaseSteps } from '../support/asset-purchase.js';
import { scrapForm, scrapSteps } from '../support/asset-scrap.js';
import { CaseDesk } from '../support/case-desk.js';
import { archivingSteps } from '../support/contract-sealing.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { CountedIds } from '../support/counted-ids.js';
import type { Dialect } from '../../src/persistence/index.js';

// Salts of personal values are random in the product; here two runs must be alike.
jest.mock('node:crypto', () => {
  const real = jest.requireActual<typeof crypto>('node:crypto');
  const randomBytes = (size: number, ...callback: readonly unknown[]): unknown =>
    callback.length === 0
      ? Buffer.alloc(size, 7)
      : (real.randomBytes as (...all: unknown[]) => unknown)(size, ...callback);
  return { ...real, randomBytes };
});

const startsAt = '2025-03-03T01:00:00.000Z';

/** All three processes with a child, a return, refusals and personal data; answers every record of every case. */
async function livedThrough(database: Dialect): Promise<readonly (readonly [string, readonly HistoryItem[]])[]> {
  const clock = new SimulatedClock(startsAt);
  const application = await startApplication({ database, clock, identifiers: new CountedIds(startsAt) });
  try {
    const desk = new CaseDesk(application);
    const rep = 'sales.rep1';
    const bought = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    await desk.walk(bought.id, purchaseSteps('FA-2025-0001', '2025-03-03'));
    clock.moveTo('2025-03-03T03:00:00.000Z');
    const second = await desk.started('engineer2', 'fixed-asset-purchase', purchaseForm);
    await desk.walk(
      second.id,
      purchaseSteps('FA-2025-0001', '2025-03-03')
        .slice(0, 6)
        .map((step) => ({ ...step, by: step.by === 'engineer1' ? 'engineer2' : step.by })),
    );
    await desk.send('admin.officer', second.id, 'REGISTERED', assetCard('FA-2025-0001', '2025-03-03'));
    const scrapped = await desk.started('engineer1', 'fixed-asset-scrap', scrapForm('FA-2025-0001'));
    await desk.walk(scrapped.id, scrapSteps);
    const discount = { ...contractForm, discountBeyondAuthority: true, requestedDiscountPercent: '12.5' };
    const contract = await desk.started(rep, 'contract-review', discount);
    const [submit, ...later] = contractSteps;
    const { childIds } = await desk.walk(contract.id, [submit]);
    const child = childIds[0] ?? '';
    await desk.walk(child, [{ by: 'sales.director', type: 'APPROVE', data: {} }]);
    clock.moveTo('2025-03-03T05:00:00.000Z');
    await desk.walk(contract.id, [...later, ...archivingSteps('HT-2025-001')]);
    const auditor = await application.signIn('auditor');
    const { body } = await auditor.get<{ items: readonly Instance[] }>('/instances?limit=200');
    const histories = body.items.map(async ({ id }) => [id, await desk.history(id)] as const);
    return await Promise.all(histories);
  } finally {
    await application.close();
  }
}

describe('the same scenario', () => {
  it('gives the same histories, hash by hash, on both databases', async () => {
    const onSqlite = await livedThrough('sqlite');
    const onPostgres = await livedThrough('postgres');
    expect(onSqlite.map(([, records]) => records.length)).toEqual([2, 13, 7, 8, 1, 8]);
    const hashes = onSqlite.map(([id, records]) => [id, records.map(({ hash }) => hash)]);
    expect(onPostgres.map(([id, records]) => [id, records.map(({ hash }) => hash)])).toEqual(hashes);
    expect(new Set(hashes.flat(2)).size).toBe(6 + 39);
  });
});
