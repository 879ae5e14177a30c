import { join } from 'node:path';
import { StorageWatch } from '../../src/modules/operations/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance, Problem } from '../support/answers.js';
import { contractForm } from '../support/contract-review.js';
import { SmallDisk } from '../support/small-disk.js';
import type { Answer } from '../support/client.js';

const starts = 400;
const atOnce = 8;
const body = { definition: 'contract-review', input: contractForm };

const disk = SmallDisk.mount('8m');
if (!disk) process.stderr.write('full-disk.spec.ts is skipped: a small file system can be mounted by root only.\n');

const whereRootMayMount = disk ? describe : describe.skip;

whereRootMayMount('a full disk (SQLite on a file system of 6 MiB)', () => {
  const databaseUrl = `sqlite:${join(disk?.folder ?? '', 'guicheng.db')}`;
  let application: TestApplication;

  const open = async (): Promise<void> => {
    application = await startApplication({ database: 'sqlite', databaseUrl, configuration: { logLevel: 'silent' } });
  };
  const start = async (): Promise<Answer<Instance & Problem>> =>
    (await application.signIn('sales.rep1')).post<Instance & Problem>('/instances', body);
  const ready = (): Promise<Answer> => application.anonymous.get('//health/ready');

  /** What the server has, read page by page. */
  async function listed(): Promise<readonly string[]> {
    const auditor = await application.signIn('auditor');
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: Answer<{ items: Instance[]; nextCursor: string | null }> = await auditor.get(
        `/instances?limit=200${query}`,
      );
      expect(page.status).toBe(200);
      ids.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.nextCursor;
    }
    return ids;
  }

  async function startMany(): Promise<readonly Answer<Instance & Problem>[]> {
    const answers: Answer<Instance & Problem>[] = [];
    for (let sent = 0; sent < starts; sent += atOnce)
      answers.push(...(await Promise.all(Array.from({ length: atOnce }, start))));
    return answers;
  }

  afterAll(async () => {
    await application.close();
    disk?.unmount();
  });

  it('loses nothing that was acknowledged, refuses the rest with the reason, and lets people read', async () => {
    disk?.occupy(2 * 1024 * 1024);
    await open();
    const answers = await startMany();
    const accepted = answers.filter(({ status }) => status === 201).map(({ body: { id } }) => id);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(accepted.length).toBeGreaterThan(10);
    expect(refused.length).toBeGreaterThan(10);
    for (const answer of refused) {
      expect(answer).toMatchObject({ status: 503, body: { code: 'NOT_READY', reason: 'full' } });
      expect(answer.headers['retry-after']).toBeDefined();
    }
    expect(await ready()).toMatchObject({ status: 503, body: { code: 'NOT_READY', reason: 'full' } });
    expect([...(await listed())].sort()).toEqual([...accepted].sort());

    await application.close();
    await open();
    expect([...(await listed())].sort()).toEqual([...accepted].sort());
  }, 120_000);

  it('takes writes again as soon as there is room, and an incident tells of it', async () => {
    // What SQLite has taken of the disk before, it may still use.
    let refused = await start();
    for (let more = 0; refused.status === 201 && more < starts; more += 1) refused = await start();
    expect(refused).toMatchObject({ status: 503, body: { code: 'NOT_READY', reason: 'full' } });
    disk?.makeRoom();
    expect(await application.nest.get(StorageWatch).look()).toBe(true);
    expect((await ready()).status).toBe(200);
    const administrator = await application.signIn('admin');
    const { body: found } = await administrator.get<{ items: object[] }>('/incidents?kind=storageFailed&status=open');
    expect(found.items).toEqual([expect.objectContaining({ detail: expect.objectContaining({ reason: 'full' }) })]);
    const accepted = await start();
    expect(accepted.status).toBe(201);
    expect(await listed()).toContain(accepted.body.id);
  }, 60_000);
});
