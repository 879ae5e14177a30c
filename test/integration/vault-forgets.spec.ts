import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openDatabase, PersonalValueEntity, VaultStore } from '../../src/persistence/index.js';
import { freshDatabaseUrl } from '../support/databases.js';

/** Everything SQLite keeps of a database: the file, and the log beside it. */
function bytesOf(url: string): Buffer {
  const file = url.replace('sqlite:', '');
  const names = readdirSync(dirname(file)).filter((name) => name.startsWith(basename(file)));
  return Buffer.concat(names.map((name) => readFileSync(join(dirname(file), name))));
}

describe('erasing on SQLite', () => {
  it('leaves neither value nor salt in the file', async () => {
    const url = await freshDatabaseUrl('sqlite');
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
      subjectId: 'ann',
      requestedBy: 'admin',
      reason: 'asked',
      at: '2026-03-01T08:00:00.000Z',
    };
    expect(await new VaultStore(database).erase('org', erasure)).toBe(2);
    await database.close();
    const bytes = bytesOf(url);
    expect(bytes.includes('"stays"')).toBe(true);
    expect(bytes.includes(secret)).toBe(false);
    expect(bytes.indexOf(salt)).toBe(bytes.lastIndexOf(salt));
  });
});
