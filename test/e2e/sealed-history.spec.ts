import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';
import { intrude } from '../support/intruder.js';
import { pdfFile, upload } from '../support/upload.js';
import { Chain, type SealedItem, type Verdict } from '../../web/src/proof/chain.js';
import { sealedFacts, shownOtherwise, type ShownRecord } from '../../web/src/proof/sealed-facts.js';
import { sha256 } from '../../web/src/proof/sha256.js';

interface SealedPage {
  readonly items: readonly SealedItem[];
  readonly nextCursor: string | null;
  readonly positions: number;
  readonly head: string;
}

/** What a lie is told about. */
interface Shown {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly effects: readonly unknown[];
  readonly attachments?: readonly Readonly<Record<string, unknown>>[];
}

const records = 5;

describe.each(dialects)('the sealed history of a case, verified by the code of the console (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  let id: string;

  async function pages(limit: number, by = 'auditor'): Promise<readonly SealedPage[]> {
    const client = await application.signIn(by);
    const read: SealedPage[] = [];
    for (let cursor: string | null = ''; cursor !== null; cursor = read.at(-1)?.nextCursor ?? null) {
      const from: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { status, body } = await client.get<SealedPage>(
        `/instances/${id}/history?form=sealed&limit=${limit}${from}`,
      );
      expect(status).toBe(200);
      read.push(body);
    }
    return read;
  }

  function verdictOf(read: readonly SealedPage[], instanceId = id): Verdict {
    const chain = new Chain(instanceId, sha256);
    for (const { items } of read) chain.take(items);
    const { positions = 0, head = '' } = read.at(-1) ?? {};
    return chain.verdict({ positions, head });
  }

  const row = (position: number): string => `instance_id = '${id}' AND position = ${position}`;

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  beforeEach(async () => {
    // A name outside of the basic plane: what is hashed are the bytes of UTF-8.
    ({ id } = await desk.started('sales.rep1', 'contract-review', { ...contractForm, title: '控制柜 𠮷 é "\\' }));
    await desk.walk(id, contractSteps.slice(0, records - 1));
  });
  afterAll(() => application.close());

  it.each([1, 2, 200])('is intact, in pages of %i', async (limit) => {
    const head = (await desk.history(id)).at(-1)?.hash;
    const read = await pages(limit, 'sales.rep1');
    expect(read).toHaveLength(Math.ceil(records / limit));
    expect(verdictOf(read)).toEqual({ intact: true, positions: records, head });
    expect(await desk.verify(id)).toMatchObject({ valid: true, positions: records, head });
  });

  it('is broken where any one character is changed, and nowhere else', async () => {
    const [page] = await pages(200);
    if (!page) throw new Error('Expected a page.');
    for (const item of page.items) {
      for (const at of [0, Math.floor(item.record.length / 2), item.record.length - 1]) {
        const record = `${item.record.slice(0, at)}~${item.record.slice(at + 1)}`;
        const items = page.items.map((one) => (one === item ? { ...item, record } : one));
        expect(verdictOf([{ ...page, items }])).toEqual({
          intact: false,
          positions: item.position - 1,
          position: item.position,
          fault: 'hash',
        });
      }
    }
  });

  it.each([
    [
      'a record whose content and hash were changed',
      2,
      'hash',
      [`record = replace(record, '"revision":2', '"revision":9')`],
    ],
    ['a hash', 3, 'hash', [`hash = '${'0'.repeat(64)}'`]],
  ] as const)('is broken for %s at record %i, as the server says', async (_, position, fault, changes) => {
    await intrude(application.databaseUrl, `UPDATE history SET ${changes.join(', ')} WHERE ${row(position)}`);
    expect(verdictOf(await pages(2))).toMatchObject({ intact: false, position, fault });
    expect(await desk.verify(id)).toMatchObject({ valid: false, firstFailure: { position } });
  });

  it('is broken at the next record for one that was changed and hashed anew', async () => {
    const [page] = await pages(200);
    const text = page?.items[1]?.record.replace('"revision":2', '"revision":9') ?? '';
    const quoted = text.replaceAll("'", "''");
    await intrude(
      application.databaseUrl,
      `UPDATE history SET record = '${quoted}', hash = '${sha256(text)}' WHERE ${row(2)}`,
    );
    expect(verdictOf(await pages(200))).toMatchObject({ intact: false, position: 3, fault: 'chain' });
  });

  it('is broken at its end for records that were cut off, and at a gap for one in between', async () => {
    await intrude(application.databaseUrl, `DELETE FROM history WHERE ${row(records)}`);
    expect(verdictOf(await pages(2))).toMatchObject({ intact: false, position: records, fault: 'end' });
    await intrude(application.databaseUrl, `DELETE FROM history WHERE ${row(2)}`);
    expect(verdictOf(await pages(2))).toMatchObject({ intact: false, position: 2, fault: 'position' });
  });

  it('says who did what when, what he filled in and attached and what came of it as the page shows it, and where the page shows anything else', async () => {
    const file = await upload(await application.signIn('legal'), `/instances/${id}/attachments`, pdfFile);
    expect(file.status).toBe(201);
    await desk.send('gm', id, 'SUBMIT', {}, { comment: 'I may not.' });
    const shown = (await desk.history(id)) as unknown as readonly (ShownRecord & Shown)[];
    const facts = (await pages(200)).flatMap(({ items }) =>
      items.map(({ record, hash }) => sealedFacts(JSON.parse(record) as Record<string, unknown>, hash)),
    );
    expect(facts).toHaveLength(shown.length);
    expect(shownOtherwise(shown, facts)).toBeUndefined();
    const withFile = shown.find(({ kind }) => kind === 'attachment');
    const [attached] = withFile?.attachments ?? [];
    const { data, effects } = shown[0]!;
    const lies: readonly (readonly [position: number | undefined, lie: Readonly<Record<string, unknown>>])[] = [
      [3, { kind: 'rejected' }],
      [3, { type: 'REJECT' }],
      [3, { at: '2020-01-01T00:00:00.000Z' }],
      [3, { actor: { id: 'somebody' } }],
      [3, { from: 'elsewhere' }],
      [3, { to: 'elsewhere' }],
      [3, { hash: '0'.repeat(64) }],
      [3, { comment: 'Nobody wrote this.' }],
      [3, { eligible: [{ id: 'somebody', name: 'Somebody' }] }],
      [3, { rejection: { code: 'GUARD_REFUSED' } }],
      [3, { snapshotHash: '0'.repeat(64) }],
      [1, { data: { ...data, amount: '1.00' } }],
      [1, { data: { ...data, more: 'than was filled in' } }],
      [1, { effects: effects.slice(1) }],
      [withFile?.position, { attachments: [] }],
      [withFile?.position, { attachments: [{ ...attached, sha256: '0'.repeat(64) }] }],
      [withFile?.position, { attachments: [{ ...attached, size: 1 }] }],
    ];
    for (const [position, lie] of lies)
      expect(
        shownOtherwise(
          shown.map((record) => (record.position === position ? { ...record, ...lie } : record)),
          facts,
        ),
      ).toBe(position);
  });

  it('is not taken for that of another case', async () => {
    const other = await desk.started('sales.rep1', 'contract-review', contractForm);
    expect(verdictOf(await pages(200), other.id)).toMatchObject({ intact: false, position: 1, fault: 'content' });
  });

  it('holds personal values by their references only, and is for nobody who may not see the case', async () => {
    const complaint = await desk.started('cs.agent', 'complaint-property', {
      customerName: 'Liu Zhenzhen',
      room: '3-1-502',
      contact: '13800000000',
      matter: 'No lift.',
    });
    const client = await application.signIn('cs.agent');
    const { body } = await client.get<SealedPage>(`/instances/${complaint.id}/history?form=sealed`);
    expect(body.items[0]?.record).toContain('$personal');
    expect(JSON.stringify(body)).not.toMatch(/Liu Zhenzhen|13800000000/);
    const stranger = await application.signIn('cs.agent');
    expect((await stranger.get(`/instances/${id}/history?form=sealed`)).status).toBe(404);
    expect((await stranger.get(`/instances/${complaint.id}/history?form=bare`)).status).toBe(422);
  });
});
