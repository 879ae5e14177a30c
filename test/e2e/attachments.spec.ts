import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { SimulatedClock } from '../../src/engine/testing/index.js';
import { AttachmentSweeper } from '../../src/modules/attachments/attachment-sweeper.service.js';
import { Database } from '../../src/modules/database/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Problem } from '../support/answers.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';
import { expectProblem } from '../support/expect-problem.js';
import { rowCounts } from '../support/row-counts.js';
import { runSetting } from '../support/run-setting.js';
import {
  multipart,
  multipartHeaders,
  pdfFile,
  textFile,
  upload,
  type Part,
  type UploadedFile,
} from '../support/upload.js';

const mebibyte = 1024 * 1024;
const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe.each(dialects)('a file of a case (%s)', (database) => {
  const clock = new SimulatedClock('2025-03-03T01:00:00.000Z');
  let application: TestApplication;
  let desk: CaseDesk;
  const folder = join(runSetting('GUICHENG_TEST_DIRECTORY'), `uploads-${database}-${process.pid}`);
  const as = (username: string) => application.signIn(username);
  const attach = async (by: string, id: string, part: Part, headers = {}) =>
    upload(await as(by), `/instances/${id}/attachments`, part, headers);
  const list = async (by: string, id: string): Promise<readonly UploadedFile[]> =>
    (await (await as(by)).get<{ items: readonly UploadedFile[] }>(`/instances/${id}/attachments`)).body.items;
  const stored = async (): Promise<readonly number[]> => {
    const { attachment = 0, blob = 0, history = 0 } = await rowCounts(application);
    return [attachment, blob, history];
  };
  /** No half of any file is left on the disk of the server. */
  const leftovers = (): readonly string[] => readdirSync(join(folder, 'uploads'));

  /** The server hears of what comes over the network in its own time. */
  const until = async (holds: () => boolean): Promise<void> => {
    for (let round = 0; round < 200_000 && !holds(); round += 1) await nextTurn();
    expect(holds()).toBe(true);
  };

  beforeAll(async () => {
    application = await startApplication({
      database,
      clock,
      configuration: { attachmentMegabytes: 1, dataDirectory: folder },
    });
    desk = new CaseDesk(application);
  });
  afterEach(async () => {
    expect(leftovers()).toEqual([]);
    await desk.withdrawn();
  });
  afterAll(() => application.close());

  it('is read by all who may see the case, as it was, and is saved by a browser and never shown', async () => {
    const { id, revision } = await desk.contract(1);
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(700_000, 'x')]);
    const attached = await attach('legal', id, { ...pdfFile, filename: '意见 (1).pdf', content });
    expect(attached).toMatchObject({
      status: 201,
      headers: { etag: `"${revision}"`, location: `/api/v1/instances/${id}/attachments/${attached.body.id}` },
      body: { name: '意见 (1).pdf', size: content.length, type: 'application/pdf', sha256: sha256(content) },
    });
    expect(await list('tech.head', id)).toMatchObject([{ id: attached.body.id, name: '意见 (1).pdf', erasedAt: null }]);
    const path = `/api/v1/instances/${id}/attachments/${attached.body.id}`;
    const got = await application.nest.inject({
      url: path,
      headers: { authorization: `Bearer ${(await as('sales.rep1')).token}` },
    });
    expect(got.rawPayload.equals(content)).toBe(true);
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="__ (1).pdf"; filename*=UTF-8''%E6%84%8F%E8%A7%81%20%281%29.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect((await desk.history(id)).at(-1)).toMatchObject({
      kind: 'attachment',
      type: 'ATTACH',
      attachments: [{ name: '意见 (1).pdf', size: content.length, type: 'application/pdf', sha256: sha256(content) }],
    });
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('is kept once for each content', async () => {
    const { id } = await desk.contract(1);
    const before = await stored();
    const one = await attach('legal', id, { ...textFile, content: `Twice ${id}` });
    const other = await attach('sales.rep1', id, { ...textFile, filename: 'other.txt', content: `Twice ${id}` });
    expect(other.body.sha256).toBe(one.body.sha256);
    const after = await stored();
    expect([after[0], after[1]]).toEqual([(before[0] ?? 0) + 2, (before[1] ?? 0) + 1]);
  });

  it('once repeated with its key is attached once, and with other bytes refused', async () => {
    const { id } = await desk.contract(1);
    const key = { 'idempotency-key': `attach-${id}` };
    const first = await attach('legal', id, textFile, key);
    const again = await attach('legal', id, textFile, key);
    expect(again).toMatchObject({ status: 201, headers: { 'idempotency-replayed': 'true' }, body: first.body });
    const other = await attach('legal', id, { ...textFile, content: 'Others.' }, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(await list('legal', id)).toHaveLength(1);
  });

  it('comes to a case that is suspended or has ended too', async () => {
    const { id } = await desk.started('sales.rep1', 'contract-review', contractForm);
    await desk.walk(id, contractSteps.slice(0, 1));
    await (await as('admin')).post(`/instances/${id}/suspend`, { reason: 'Wait.' });
    expect((await attach('legal', id, textFile)).status).toBe(201);
    await (await as('admin')).post(`/instances/${id}/resume`, { reason: 'Go on.' });
    await desk.walk(id, [{ by: 'sales.rep1', type: 'WITHDRAW', data: {} }]);
    expect((await attach('legal', id, pdfFile)).status).toBe(201);
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\\\Users\\\\li\\\\合同.txt', '合同.txt'],
    [`${'长'.repeat(300)}.txt`, `${'长'.repeat(116)}.txt`],
    ['evil\u202Egol.log', 'evilgol.log'],
    ['a\u0000b\u0007.txt', 'ab.txt'],
    ['...', 'file'],
    ['a<b>:c|d?.txt', 'a_b__c_d_.txt'],
  ])('called %j is kept as %j', async (filename, name) => {
    const { id } = await desk.contract(1);
    const attached = await attach('legal', id, { ...textFile, filename });
    expect(attached).toMatchObject({ status: 201, body: { name } });
    const got = await (await as('legal')).get(`/instances/${id}/attachments/${attached.body.id}`);
    expect(got.headers['content-disposition']).not.toMatch(/[\r\n\\/]/);
  });

  it.each<[string, Part]>([
    [
      'a program called a document',
      { filename: 'offer.pdf', content: Buffer.from('4d5a90000300000004000000ffff0000', 'hex') },
    ],
    ['a picture sent as a document', { filename: 'scan', type: 'application/pdf', content: png }],
    ['a document called a picture', { ...pdfFile, filename: 'photo.png' }],
    ['a text called a picture', { filename: 'photo.png', type: 'image/png', content: '<script>alert(1)</script>' }],
    ['a program called a text', { filename: 'evil\u202Etxt.exe', type: 'text/plain', content: 'Hello.' }],
    ['bytes called a text', { filename: 'notes.txt', type: 'text/plain', content: Buffer.from([1, 2, 0, 255, 254]) }],
  ])('whose type lies is refused: %s', async (_, part) => {
    const { id } = await desk.contract(1);
    const before = await stored();
    const refused = await attach('legal', id, part);
    expect(refused).toMatchObject({ status: 422, body: { code: 'PAYLOAD_INVALID', errors: [{ rule: 'fileType' }] } });
    expect(await stored()).toEqual(before);
  });

  it.each<[string, Part, string]>([
    ['a picture', { filename: 'photo.PNG', type: 'image/png', content: png }, 'image/png'],
    ['a table', { filename: 'list.csv', type: 'text/csv', content: 'name,number\n李,1\n' }, 'text/plain'],
    ['a page', { filename: 'page.html', type: 'text/html', content: '<h1>Hello</h1>' }, 'text/plain'],
    [
      'a drawing',
      { filename: 'a.svg', type: 'image/svg+xml', content: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
      'text/plain',
    ],
    ['anything else', { filename: 'data.bin', content: Buffer.from([1, 2, 0, 255, 254]) }, 'application/octet-stream'],
  ])('is of the type that its content has: %s', async (_, part, type) => {
    const { id } = await desk.contract(1);
    expect(await attach('legal', id, part)).toMatchObject({ status: 201, body: { type } });
  });

  it('that is too large, empty, missing or one of several is refused, and nothing of it is kept', async () => {
    const { id } = await desk.contract(1);
    const client = await as('legal');
    const path = `/instances/${id}/attachments`;
    const before = await stored();
    const large = multipart({ ...pdfFile, content: Buffer.alloc(mebibyte + 1, 'x') });
    const bodies: readonly (readonly [Buffer | object, number])[] = [
      [large, 413],
      [multipart({ ...textFile, content: '' }), 422],
      [multipart({ name: 'note', content: 'No file.' }), 422],
      [multipart({ ...textFile, name: 'picture' }), 422],
      [multipart(textFile, textFile), 422],
      [multipart(textFile, textFile, textFile, textFile), 422],
      [multipart(textFile, { name: 'note', content: 'More.' }), 422],
      [multipart(), 422],
      [Buffer.from('no parts at all'), 400],
      [multipart(textFile).subarray(0, 120), 400],
    ];
    for (const [body, status] of bodies) {
      const refused = await client.post<Problem>(path, body, multipartHeaders);
      expect([refused.status, refused.body.code]).toEqual([status, expect.any(String)]);
      expectProblem(refused);
    }
    expect(await client.post(path, { file: 'text' })).toMatchObject({ status: 415 });
    expect(await client.post(`/instances/${id}/comments`, multipart(textFile), multipartHeaders)).toMatchObject({
      status: 415,
    });
    expect(await stored()).toEqual(before);
  });

  it('of 50 MB is refused before it has come, and one that breaks off leaves nothing', async () => {
    const { id } = await desk.contract(1);
    const before = await stored();
    const url = new URL(await application.listen());
    const { token } = await as('legal');
    const head = (length: number): string =>
      [
        `POST /api/v1/instances/${id}/attachments HTTP/1.1`,
        `host: ${url.host}`,
        `authorization: Bearer ${token}`,
        `content-type: ${multipartHeaders['content-type']}`,
        `content-length: ${length}`,
        '\r\n',
      ].join('\r\n');
    const send = (first: string | Buffer, then: (answer: string) => boolean): Promise<string> =>
      new Promise((resolve, reject) => {
        const socket = connect(Number(url.port), url.hostname);
        let answer = '';
        socket.on('data', (bytes: Buffer) => {
          answer += bytes.toString('latin1');
          if (then(answer)) socket.destroy();
        });
        socket.on('close', () => resolve(answer)).on('error', reject);
        socket.write(first);
      });
    const refused = await send(head(50_000_000), (answer) => answer.includes('BODY_TOO_LARGE'));
    expect(refused).toMatch(/^HTTP\/1\.1 413 /);
    const body = multipart({ ...pdfFile, content: Buffer.alloc(mebibyte / 2, 'x') });
    const socket = connect(Number(url.port), url.hostname);
    socket.write(Buffer.concat([Buffer.from(head(body.length)), body.subarray(0, body.length / 2)]));
    await until(() => leftovers().length > 0);
    socket.destroy();
    await until(() => leftovers().length === 0);
    expect(await stored()).toEqual(before);
  });

  it('of which a byte was changed is found by verify, also when it was exchanged whole', async () => {
    const { id } = await desk.contract(1);
    const { body } = await attach('legal', id, { ...textFile, content: `Original ${id}` });
    const { writer, dialect } = application.nest.get(Database);
    const [bytes, hash] = dialect === 'postgres' ? ['$1', '$2'] : ['?', '?'];
    await writer.query(`UPDATE blob_chunk SET bytes = ${bytes} WHERE sha256 = ${hash}`, [
      Buffer.from(`Falsified ${id}`),
      body.sha256,
    ]);
    const position = (await desk.history(id)).length;
    expect(await desk.verify(id)).toMatchObject({
      valid: false,
      firstFailure: { position, check: 'attachment' },
    });
  });

  it('is forgotten with its uploader, and the case still proves itself', async () => {
    const { id } = await desk.contract(1);
    const mine = await attach('tech.head', id, { ...textFile, filename: 'Li Ming.txt', content: `Mine ${id}` });
    const shared = await attach('legal', id, { ...textFile, content: `Shared ${id}` });
    await attach('tech.head', id, { ...textFile, content: `Shared ${id}` });
    const me = await (await as('tech.head')).get<{ id: string }>('/me');
    await (await as('admin')).post(`/vault/subjects/${me.body.id}/erase`, { reason: 'He asked for it.' });
    expect(await list('legal', id)).toMatchObject([
      { id: mine.body.id, name: { erased: true }, erasedAt: clock.now() },
      { id: shared.body.id, name: '说明.txt', erasedAt: null },
      { name: { erased: true } },
    ]);
    const client = await as('legal');
    expect(await client.get(`/instances/${id}/attachments/${mine.body.id}`)).toMatchObject({
      status: 410,
      body: { code: 'ERASED' },
    });
    expect((await client.get(`/instances/${id}/attachments/${shared.body.id}`)).body).toBe(`Shared ${id}`);
    const { reader, dialect } = application.nest.get(Database);
    const found: readonly unknown[] = await reader.query(
      `SELECT 1 FROM blob_chunk WHERE sha256 = ${dialect === 'postgres' ? '$1' : '?'}`,
      [mine.body.sha256],
    );
    expect(found).toEqual([]);
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  describe('of a form', () => {
    const leave = (proof: unknown) => ({
      kind: 'personal',
      firstDay: '2025-03-10',
      lastDay: '2025-03-11',
      days: 2,
      reason: 'Moving house.',
      proof,
    });

    it('is uploaded before the case is there, and belongs to it then', async () => {
      const client = await as('engineer1');
      const { body: file, status } = await upload(client, '/attachments', pdfFile);
      expect(status).toBe(201);
      const before = await rowCounts(application);
      const begun = await desk.begin('engineer1', { definition: 'leave-request', input: leave(file.id) });
      expect(begun).toMatchObject({ status: 201 });
      expect((await rowCounts(application))['attachment']).toBe(before['attachment']);
      const { id } = begun.body;
      expect(await list('engineer1', id)).toMatchObject([{ id: file.id, name: 'proof.pdf' }]);
      const [first] = await desk.history(id);
      expect(first).toMatchObject({ kind: 'started', attachments: [{ id: file.id, sha256: file.sha256 }] });
      expect(await desk.verify(id)).toMatchObject({ valid: true });
      // It is this case's: no other one has it.
      const again = await desk.begin('engineer1', { definition: 'leave-request', input: leave(file.id) });
      expect(again).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'input.proof', rule: 'attachment' }] },
      });
    });

    it.each([['certificate.pdf'], ['0199c8a0-0000-7000-8000-00000000000a'], [7]])(
      'that is none is refused: %j',
      async (certificate) => {
        const begun = await desk.begin('engineer1', { definition: 'leave-request', input: leave(certificate) });
        expect(begun).toMatchObject({ status: 422, body: { code: 'PAYLOAD_INVALID' } });
      },
    );

    it('that somebody else has uploaded is refused as one that is not there', async () => {
      const { body: file } = await upload(await as('legal'), '/attachments', pdfFile);
      const begun = await desk.begin('engineer1', { definition: 'leave-request', input: leave(file.id) });
      expect(begun).toMatchObject({ status: 422, body: { errors: [{ rule: 'attachment' }] } });
    });

    it('is in one case when two are begun with it at once', async () => {
      const { body: file } = await upload(await as('engineer1'), '/attachments', pdfFile);
      const begun = await Promise.all(
        [1, 2].map(() => desk.begin('engineer1', { definition: 'leave-request', input: leave(file.id) })),
      );
      expect(begun.map(({ status }) => status).sort()).toEqual([201, 422]);
    });

    it('is forgotten after a day unless a case has it, and no sooner', async () => {
      const { body: unused } = await upload(await as('engineer1'), '/attachments', { ...textFile, content: 'Unused.' });
      const { body: used } = await upload(await as('engineer1'), '/attachments', { ...textFile, content: 'Used.' });
      await desk.started('engineer1', 'leave-request', leave(used.id));
      const sweeper = application.nest.get(AttachmentSweeper);
      const hashes = async (): Promise<readonly string[]> => {
        const rows: readonly { sha256: string }[] = await application.nest
          .get(Database)
          .reader.query('SELECT DISTINCT sha256 FROM blob_chunk');
        return rows.map((row) => row.sha256);
      };
      await sweeper.sweep();
      expect(await hashes()).toEqual(expect.arrayContaining([unused.sha256, used.sha256]));
      clock.moveTo('2025-03-04T02:00:00.000Z');
      await sweeper.sweep();
      expect(await hashes()).toContain(used.sha256);
      expect(await hashes()).not.toContain(unused.sha256);
    });

    it('is one of a hundred that wait for a case', async () => {
      const client = await as('cashier');
      for (let number = 0; number < 100; number += 1) await upload(client, '/attachments', textFile);
      expect(await upload(client, '/attachments', textFile)).toMatchObject({
        status: 422,
        body: { errors: [{ rule: 'maxCount' }] },
      });
    });
  });
});
