import { randomUUID } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openDatabase, PersonalValueEntity, VaultStore } from '../../src/persistence/index.js';
import { migratedDatabaseUrl } from '../support/databases.js';

const fileOf = (url: string): string => url.replace('sqlite:', '');

/** Everything SQLite keeps of a database: the file, and the log beside it. */
function bytesOf(url: string): Buffer {
  const file = fileOf(url);
  const names = readdirSync(dirname(file)).filter((name) => name.startsWith(basename(file)));
  return Buffer.concat(names.map((name) => readFileSync(join(dirname(file), name))));
}

describe('erasing on SQLite', () => {
  it('leaves neither value nor salt in the file', async () => {
    const url = await migratedDatabaseUrl('sqlite');
    const database = await openDatabase(url);
    const [secret, salt] = [`secret ${randomUUID()}`, randomUUID()];
    const row = { orgId: 'org', subjectId: 'ann', instanceId: 'case', field: 'phone', salt, erasedAt: null };
    await database.unitOfWork.run((transaction) =>
      transaction.insert(PersonalValueEntity, [
        { ...row, id: 'v1', value: JSON.stringify(secret) },
        // Too long for one page: it continues on pages of its own.
        { ...row, id: 'v2', value: JSON.stringify(`${secret} and more `.repeat(500)) },
        { ...row, id: 'v3', value: '"stays"', subjectId: 'bob' },
      ]),
    );
    expect(bytesOf(url).includes(secret)).toBe(true);
    const erasure = {
      id: 'e1',
      requestedBy: 'admin',
      reason: 'asked',
      at: '2026-03-01T08:00:00.000Z',
    };
    expect(await new VaultStore(database).erase('org', { submittedBy: 'ann' }, erasure)).toBe(2);
    await database.close();
    const bytes = bytesOf(url);
    expect(bytes.includes('"stays"')).toBe(true);
    expect(bytes.includes(secret)).toBe(false);
    expect(bytes.indexOf(salt)).toBe(bytes.lastIndexOf(salt));
  });

  it('leaves nothing in the file or the log of a server that runs on, however the pages were split before', async () => {
    const url = await migratedDatabaseUrl('sqlite');
    const database = await openDatabase(url);
    const mark = randomUUID();
    const row = { orgId: 'org', instanceId: 'case', field: 'phone', erasedAt: null };
    // Ids in no order split pages and move rows between them; updates make rows longer and shorter.
    for (let batch = 0; batch < 40; batch++) {
      await database.unitOfWork.run(async (transaction) => {
        const rows = Array.from({ length: 25 }, (_, index) => {
          const value = JSON.stringify(`${mark} ${'x'.repeat((batch * 37 + index * 101) % 900)}`);
          const fingerprint = `fingerprint ${mark}`;
          return { ...row, id: randomUUID(), subjectId: 'ann', value, salt: `salt ${mark}`, fingerprint };
        });
        await transaction.insert(PersonalValueEntity, rows);
        await transaction.insert(PersonalValueEntity, {
          ...rows[0],
          id: randomUUID(),
          subjectId: 'bob',
          value: '"stays"',
          salt: 'aa',
          fingerprint: null,
        } as PersonalValueEntity);
        await transaction.update(
          PersonalValueEntity,
          { id: rows[3]?.id ?? '' },
          { value: JSON.stringify(`${mark} ${'y'.repeat(2000)}`) },
        );
        await transaction.update(PersonalValueEntity, { id: rows[5]?.id ?? '' }, { value: JSON.stringify(mark) });
      });
    }
    expect(bytesOf(url).includes(mark)).toBe(true);
    const erasure = { id: 'e1', requestedBy: 'admin', reason: 'asked', at: '2026-03-01T08:00:00.000Z' };
    expect(await new VaultStore(database).erase('org', { submittedBy: 'ann' }, erasure)).toBe(1000);
    const bytes = bytesOf(url);
    await database.close();
    expect(bytes.includes('"stays"')).toBe(true);
    expect(bytes.includes(mark)).toBe(false);
  });

  it('leaves nothing in the log of a server that was killed between the erasure and its end', async () => {
    const url = await migratedDatabaseUrl('sqlite');
    const database = await openDatabase(url);
    const mark = randomUUID();
    const row = { orgId: 'org', id: 'v', instanceId: 'case', field: 'phone', erasedAt: null, fingerprint: null };
    await database.unitOfWork.run((transaction) =>
      transaction.insert(PersonalValueEntity, { ...row, subjectId: 'ann', value: JSON.stringify(mark), salt: 'aa' }),
    );
    jest.spyOn(database.unitOfWork, 'emptyLog').mockResolvedValue();
    const erasure = { id: 'e1', requestedBy: 'admin', reason: 'asked', at: '2026-03-01T08:00:00.000Z' };
    await new VaultStore(database).erase('org', { submittedBy: 'ann' }, erasure);
    expect(bytesOf(url).includes(mark)).toBe(true);
    const copy = await migratedDatabaseUrl('sqlite');
    for (const end of ['', '-wal']) copyFileSync(fileOf(url) + end, fileOf(copy) + end);
    await database.close();
    const restarted = await openDatabase(copy);
    const bytes = bytesOf(copy);
    await restarted.close();
    expect(bytes.includes(mark)).toBe(false);
  });
});
