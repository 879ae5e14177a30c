import { startApplication, type TestApplication } from '../support/application.js';
import type { Verification } from '../support/answers.js';
import { createHash } from 'node:crypto';
import { Database } from '../../src/modules/database/index.js';
import type { SealedRecord } from '../../src/modules/history/index.js';
import { canonicalJson, sha256 } from '../../src/modules/sealing/index.js';
import { HistoryEntity } from '../../src/persistence/index.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';
import { intrude } from '../support/intruder.js';

/** How many records the case has that is tampered with. */
const records = 5;

describe.each(dialects)('somebody who changes the database with his own hands (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  let id: string;

  const row = (position: number): string => `instance_id = '${id}' AND position = ${position}`;
  const recordText = async (position: number): Promise<string> => {
    const { reader } = application.nest.get(Database);
    const found = await reader.getRepository(HistoryEntity).findOneByOrFail({ instanceId: id, position });
    return found.record;
  };
  const forged = (text: string): string => {
    const hash = createHash('sha256').update(text, 'utf8').digest('hex');
    return `record = '${text.replaceAll("'", "''")}', hash = '${hash}'`;
  };
  const verifiedAfter = async (...statements: string[]): Promise<Verification> => {
    await intrude(application.databaseUrl, ...statements);
    return desk.verify(id);
  };
  const failing = (position: number, check: string) => ({
    valid: false,
    positions: Math.min(position - 1, records),
    firstFailure: { position, check, reason: expect.stringMatching(/^Expected /) },
  });

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  beforeEach(async () => {
    ({ id } = await desk.started('sales.rep1', 'contract-review', contractForm));
    await desk.walk(id, contractSteps.slice(0, records - 1));
    expect(await desk.verify(id)).toMatchObject({ valid: true, positions: records });
  });
  afterAll(() => application.close());

  it.each([1, 3, records])('is found out at record %i when he changes one byte of its text', async (position) => {
    const change = `UPDATE history SET record = replace(record, '"revision":${position}', '"revision":9') WHERE ${row(position)}`;
    expect(await verifiedAfter(change)).toMatchObject(failing(position, 'hash'));
  });

  it('is found out when he changes one byte of a hash', async () => {
    const flipped = `CASE substr(hash, 1, 1) WHEN '0' THEN '1' ELSE '0' END || substr(hash, 2)`;
    expect(await verifiedAfter(`UPDATE history SET hash = ${flipped} WHERE ${row(2)}`)).toMatchObject(
      failing(2, 'hash'),
    );
  });

  it.each([
    ['kind', `'task'`],
    ['at', `'2020-01-01T00:00:00.000Z'`],
    ['event_id', `'0199c8a0-0000-7000-8000-00000000000${database === 'sqlite' ? 1 : 2}'`],
  ])('is found out when he changes the column %s', async (column, value) => {
    expect(await verifiedAfter(`UPDATE history SET ${column} = ${value} WHERE ${row(4)}`)).toMatchObject(
      failing(4, 'columns'),
    );
  });

  it('is found out when he changes a record and hashes it anew', async () => {
    const text = (await recordText(3)).replaceAll('"APPROVE"', '"RETURN"');
    expect(text).not.toBe(await recordText(3));
    expect(await verifiedAfter(`UPDATE history SET ${forged(text)} WHERE ${row(3)}`)).toMatchObject(
      failing(3, 'snapshot'),
    );
  });

  it('is found out when he changes what has come of the last event, and hashes it anew', async () => {
    const record = JSON.parse(await recordText(records)) as SealedRecord;
    const commands = record.commands.map((command) =>
      command.type === 'notify'
        ? { ...command, notification: { ...command.notification, title: { en: 'x', zh: 'x' } } }
        : command,
    );
    const text = canonicalJson({ ...record, commands });
    expect(
      await verifiedAfter(
        `UPDATE history SET ${forged(text)} WHERE ${row(records)}`,
        `UPDATE instance SET head = '${sha256(text)}' WHERE id = '${id}'`,
      ),
    ).toMatchObject(failing(records, 'outcome'));
  });

  it('is found out when he forges a remark that moves nothing and hashes it anew', async () => {
    const record = JSON.parse(await recordText(3)) as { envelope: object };
    const text = JSON.stringify({ ...record, envelope: { ...record.envelope, comment: '补记' } });
    expect(await verifiedAfter(`UPDATE history SET ${forged(text)} WHERE ${row(3)}`)).toMatchObject(
      failing(4, 'chain'),
    );
  });

  it.each(['no JSON at all', 'null', '[]', '{}', '{"position":3,"envelope":null}'])(
    'is found out when he puts %s in place of a record and hashes it',
    async (text) => {
      expect(await verifiedAfter(`UPDATE history SET ${forged(text)} WHERE ${row(3)}`)).toMatchObject(
        failing(3, 'columns'),
      );
    },
  );

  it('is found out when he deletes a record from the middle', async () => {
    expect(await verifiedAfter(`DELETE FROM history WHERE ${row(3)}`)).toMatchObject(failing(3, 'position'));
  });

  it('is found out when he deletes a record and moves up those behind it', async () => {
    const moves = [4, 5].map((from) => `UPDATE history SET position = ${from - 1} WHERE ${row(from)}`);
    expect(await verifiedAfter(`DELETE FROM history WHERE ${row(3)}`, ...moves)).toMatchObject(failing(3, 'columns'));
  });

  it('is found out when he deletes the last record, and when he deletes them all', async () => {
    expect(await verifiedAfter(`DELETE FROM history WHERE ${row(records)}`)).toMatchObject(failing(records, 'head'));
    expect(await verifiedAfter(`DELETE FROM history WHERE instance_id = '${id}'`)).toMatchObject(failing(1, 'head'));
  });

  it('is found out when he cuts off the tail and corrects the count of the case', async () => {
    const before = (await desk.history(id)).at(-2);
    expect(
      await verifiedAfter(
        `DELETE FROM history WHERE ${row(records)}`,
        `UPDATE instance SET position = ${records - 1}, head = '${before?.hash}' WHERE id = '${id}'`,
      ),
    ).toMatchObject({ valid: false, firstFailure: { position: records - 1, check: 'state' } });
  });

  it('is found out when he changes the stored case', async () => {
    const change = `UPDATE instance SET state = replace(state, '128000.00', '128000.01') WHERE id = '${id}'`;
    expect(await verifiedAfter(change)).toMatchObject({
      valid: false,
      positions: records,
      firstFailure: { position: records, check: 'state' },
    });
  });

  it('is found out when he breaks the stored case, which nobody can read any more', async () => {
    expect(await verifiedAfter(`UPDATE instance SET state = 'x' || state WHERE id = '${id}'`)).toMatchObject({
      valid: false,
      firstFailure: { position: records, check: 'state' },
    });
  });

  it.each([
    ['changes', `UPDATE personal_value SET value = '"Somebody Else"'`],
    ['salts anew', `UPDATE personal_value SET salt = 'ff' || substr(salt, 3)`],
    ['deletes', 'DELETE FROM personal_value'],
    ['empties', 'UPDATE personal_value SET value = NULL, salt = NULL'],
  ])('is found out when he %s a personal value in the vault', async (_, change) => {
    expect(await verifiedAfter(`${change} WHERE instance_id = '${id}'`)).toMatchObject({
      valid: false,
      firstFailure: { position: 1, check: 'commitment' },
    });
  });

  it('is found out at the first of several places', async () => {
    expect(
      await verifiedAfter(
        `UPDATE history SET record = record || ' ' WHERE ${row(4)}`,
        `UPDATE personal_value SET value = '"x"' WHERE instance_id = '${id}'`,
      ),
    ).toMatchObject({ valid: false, firstFailure: { position: 1, check: 'commitment' } });
  });

  it('leaves the rest of the history to be read', async () => {
    await intrude(application.databaseUrl, `UPDATE history SET record = 'x' || record WHERE ${row(3)}`);
    const found = await desk.history(id);
    expect(found).toHaveLength(records);
    expect(found[2]).toEqual({
      position: 3,
      id: expect.any(String),
      kind: 'event',
      at: expect.any(String),
      unreadable: true,
      hash: expect.any(String),
    });
    expect(found[3]).toMatchObject({ position: 4, type: 'APPROVE' });
    const auditor = await application.signIn('auditor');
    expect((await auditor.get(`/instances/${id}/replay`)).status).toBe(200);
    expect(await desk.replay(id, 2)).toMatchObject({ position: 2, revision: 2 });
    for (const position of [3, 5])
      expect(await auditor.get(`/instances/${id}/replay?position=${position}`)).toMatchObject({
        status: 409,
        body: { code: 'CONFLICT', position: 3 },
      });
  });

  it('is told in the language of the reader', async () => {
    await intrude(application.databaseUrl, `UPDATE history SET record = record || ' ' WHERE ${row(2)}`);
    const auditor = await application.signIn('auditor');
    const { body } = await auditor.post<Verification>(`/instances/${id}/verify`, undefined, {
      'accept-language': 'zh',
    });
    expect(body.firstFailure).toMatchObject({ position: 2, reason: '记录内容与其哈希不符。' });
  });
});
