import { startApplication, type TestApplication } from '../support/application.js';
import { assetCard } from '../support/asset-purchase.js';
import { scrapForm, scrapSteps } from '../support/asset-scrap.js';
import { dialects } from '../support/databases.js';
import { CaseDesk } from '../support/case-desk.js';

interface Entry {
  readonly key: string;
  readonly revision: number;
}
interface Revision {
  readonly revision: number;
  readonly case: { readonly id: string; readonly number: string; readonly definition: { readonly zh: string } } | null;
}
interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

describe.each(dialects)('the registers (%s)', (database) => {
  let application: TestApplication;
  let bought: string;
  let desk: CaseDesk;

  const get = async <Body>(username: string, path: string) => (await application.signIn(username)).get<Body>(path);
  const entries = async (query = ''): Promise<Page<Entry>> =>
    (await get<Page<Entry>>('admin.officer', `/registers/asset-ledger/entries${query}`)).body;
  const keys = ({ items }: Page<Entry>): readonly string[] => items.map(({ key }) => key);

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
    bought = (await desk.purchase(7, 'FA-2025-0001')).id;
    await desk.purchase(7, 'FA-2025-0002');
    await desk.purchase(7, 'OF-2025/7');
  });
  afterAll(() => application.close());

  it('are named to those who may read them', async () => {
    const ledger = {
      name: 'asset-ledger',
      title: { zh: '资产台账', en: 'Asset ledger' },
      keyTitle: { zh: '资产标签', en: 'Asset label' },
    };
    const names = async (username: string) =>
      (await get<Page<{ name: string }>>(username, '/registers')).body.items.map(({ name }) => name);
    expect((await get<Page<object>>('cashier', '/registers')).body.items).toContainEqual(ledger);
    for (const username of ['admin', 'auditor', 'owner', 'fin.head'])
      expect(await names(username)).toEqual(expect.arrayContaining(['asset-ledger', 'contract-archive']));
    const read = await names('sales.director');
    expect(read).toContain('contract-archive');
    expect(read).not.toContain('asset-ledger');
    expect(await names('engineer1')).toEqual([]);
  });

  it('hold the card of what was bought, with the case that entered it', async () => {
    const { label, custodianId: _, ...card } = assetCard('FA-2025-0001');
    const { status, body } = await get('admin.officer', `/registers/asset-ledger/entries/${label}`);
    expect([status, body]).toEqual([
      200,
      {
        key: label,
        title: { zh: label, en: label },
        revision: 1,
        data: expect.objectContaining({ ...card, status: 'inUse' }),
        fields: expect.any(Array),
        instanceId: bought,
        createdAt: expect.stringMatching(/Z$/),
        updatedAt: expect.stringMatching(/Z$/),
      },
    ]);
    expect((await get('admin.officer', '/registers/asset-ledger/entries/OF-2025%2F7')).body).toMatchObject({
      key: 'OF-2025/7',
    });
  });

  it('tell of an entry in the words of its form: choices, people and departments by their titles and names', async () => {
    const { body } = await get<{ fields: readonly { path: string; title: { en: string }; text: object | null }[] }>(
      'admin.officer',
      '/registers/asset-ledger/entries/FA-2025-0001',
    );
    const lines = new Map(body.fields.map(({ path, title, text }) => [path, [title.en, text]]));
    expect(lines.get('originalValue')).toEqual(['Original value in yuan', null]);
    expect(lines.get('status')).toEqual(['Status', { zh: '在用', en: 'In use' }]);
    expect(lines.get('registeredBy')).toEqual(['Registered by', { zh: '吴刚', en: '吴刚' }]);
    expect(lines.get('usingDepartment')).toEqual(['Using department', { zh: '技术部', en: 'Technical' }]);
  });

  it('list their entries by key, page by page', async () => {
    expect(keys(await entries())).toEqual(['FA-2025-0001', 'FA-2025-0002', 'OF-2025/7']);
    const first = await entries('?limit=2');
    expect(keys(first)).toEqual(['FA-2025-0001', 'FA-2025-0002']);
    expect(await entries(`?limit=2&cursor=${first.nextCursor}`)).toMatchObject({
      items: [{ key: 'OF-2025/7' }],
      nextCursor: null,
    });
  });

  it('find entries by the beginning of the key and by status', async () => {
    expect(keys(await entries('?key=FA-'))).toEqual(['FA-2025-0001', 'FA-2025-0002']);
    expect(keys(await entries('?status=inUse&key=OF'))).toEqual(['OF-2025/7']);
    expect(keys(await entries('?status=scrapped'))).toEqual([]);
  });

  it('are not there for anybody else, nor is what was never entered', async () => {
    for (const [username, path] of [
      ['engineer1', '/registers/asset-ledger/entries'],
      ['sales.director', '/registers/asset-ledger/entries/FA-2025-0001'],
      ['admin', '/registers/no-such-ledger/entries'],
      ['admin', '/registers/constructor/entries'],
      ['admin', '/registers/asset-ledger/entries/FA-1999-0001'],
    ] as const)
      expect(await get(username, path)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });

  it('name every case that wrote an entry, page by page, to whoever may see the case', async () => {
    const revisions = async (username: string, query = ''): Promise<Page<Revision>> =>
      (await get<Page<Revision>>(username, `/registers/asset-ledger/entries/fa-2025-0002/revisions${query}`)).body;
    const { id } = await desk.started('engineer1', 'fixed-asset-scrap', scrapForm('FA-2025-0002'));
    await desk.walk(id, scrapSteps);
    const { items, nextCursor } = await revisions('admin.officer');
    expect([items.map((one) => [one.revision, one.case?.definition.zh]), nextCursor]).toEqual([
      [
        [2, '固定资产报废与处置'],
        [1, '固定资产购置与登记'],
      ],
      null,
    ]);
    expect(items[0]?.case).toMatchObject({ id, number: expect.stringMatching(/^\d{7}$/) });
    const first = await revisions('auditor', '?limit=1');
    expect(first.items).toEqual(items.slice(0, 1));
    expect(await revisions('auditor', `?limit=1&cursor=${first.nextCursor}`)).toEqual({
      items: items.slice(1),
      nextCursor: null,
    });
    // Who reads the ledger does not see the cases by that.
    expect((await revisions('cashier')).items.map((one) => one.case?.id ?? null)).toEqual([null, items[1]?.case?.id]);
    expect(await revisions('engineer1')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await revisions('auditor', '?cursor=WyJub3ciXQ')).toMatchObject({ code: 'CURSOR_INVALID' });
  });

  it('name for a case what it has entered and amended, and whether its reader may read the ledger', async () => {
    const written = async (username: string, id: string, query = '') =>
      (await get<Page<object>>(username, `/instances/${id}/entries${query}`)).body;
    const ofLedger = {
      register: 'asset-ledger',
      title: { zh: '资产台账', en: 'Asset ledger' },
      keyTitle: { zh: '资产标签', en: 'Asset label' },
    };
    const [entered] = (await written('admin.officer', bought)).items;
    const key = 'FA-2025-0001';
    expect(entered).toEqual({
      ...ofLedger,
      key,
      keyText: { zh: key, en: key },
      revision: 1,
      at: expect.stringMatching(/Z$/),
      mayRead: true,
    });
    // The case is his, the ledger is not.
    expect((await written('engineer1', bought)).items[0]).toEqual({ ...(entered as object), mayRead: false });
    const { id } = await desk.started('engineer1', 'fixed-asset-scrap', scrapForm('FA-2025-0001'));
    await desk.walk(id, scrapSteps);
    const { items } = await written('auditor', id);
    expect(items).toContainEqual(expect.objectContaining({ ...ofLedger, key, revision: 2 }));
    const first = await written('auditor', id, '?limit=1');
    expect(first.items).toEqual(items.slice(0, 1));
    expect(await written('auditor', id, '?cursor=WyJub3ciXQ')).toMatchObject({ code: 'CURSOR_INVALID' });
    expect(await written('sales.director', bought)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('call the columns of an entry as the process did that entered it, whoever amended it since', async () => {
    const { body } = await get<{ fields: readonly { path: string; title: { en: string } }[] }>(
      'admin.officer',
      '/registers/asset-ledger/entries/FA-2025-0002',
    );
    const titles = new Map(body.fields.map(({ path, title }) => [path, title.en]));
    expect(titles.get('status')).toBe('Status');
    expect(titles.get('originalValue')).toBe('Original value in yuan');
    expect(titles.get('assetName')).not.toBe('assetName');
  });

  it('refuse a query that nobody understands', async () => {
    expect((await get('admin', '/registers/asset-ledger/entries?colour=red')).status).toBe(422);
    expect((await get('admin', '/registers/asset-ledger/entries?cursor=nonsense')).status).toBe(400);
    expect((await application.anonymous.get('/registers')).status).toBe(401);
  });
});
