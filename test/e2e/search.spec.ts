import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';

interface Found {
  readonly cases: readonly {
    readonly id: string;
    readonly number: string;
    readonly subject: { readonly zh: string };
  }[];
  readonly processes: readonly { readonly key: string; readonly startable: boolean }[];
  readonly people: readonly { readonly username: string }[];
  readonly entries: readonly { readonly register: string; readonly key: string }[];
}

describe.each(dialects)('the search (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  let id: string;
  let number: string;

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
    const input = { ...contractForm, title: 'Ｗind 控制柜 50% _采购' };
    const { body } = await desk.begin('sales.rep1', { definition: 'contract-review', input });
    ({ id, number } = body);
    await desk.begin('sales.rep2', { definition: 'contract-review', input: { ...contractForm, title: '旧合同' } });
  });
  afterAll(() => application.close());

  const search = async (q: string, by = 'sales.rep1'): Promise<Found> => {
    const client = await application.signIn(by);
    const { status, body } = await client.get<Found>(`/search?q=${encodeURIComponent(q)}`);
    expect({ status, body }).toMatchObject({ status: 200 });
    return body;
  };
  const cases = async (q: string, by?: string): Promise<readonly string[]> =>
    (await search(q, by)).cases.map((one) => one.id);

  it('finds a case by its number, by how its subject begins and by what it holds', async () => {
    const found = (await search(number)).cases.find((one) => one.id === id);
    expect(found?.subject.zh).toContain('控制柜');
    const begins = [...(found?.subject.zh ?? '')].slice(0, 7).join('');
    for (const q of [number, number.slice(0, 4), begins, begins.toLowerCase(), '控制柜', 'WIND', '50% _'])
      expect({ q, found: await cases(q) }).toMatchObject({ q, found: expect.arrayContaining([id]) });
    expect(await cases('%')).toEqual([id]);
    expect(await cases('nothing of the kind')).toEqual([]);
  });

  it('finds what somebody has started by his name or its initials, and tells who he is', async () => {
    const { people, cases: found } = await search('sales.rep1', 'admin');
    expect(people.map(({ username }) => username)).toContain('sales.rep1');
    expect(found.map((one) => one.id)).toContain(id);
  });

  it('finds nothing that is not for the one who asks', async () => {
    expect(await cases(number, 'sales.rep2')).not.toContain(id);
    expect(await cases('控制柜', 'sales.rep2')).toEqual([]);
    expect(await cases('sales.rep1', 'sales.rep2')).not.toContain(id);
    expect(await cases('控制柜', 'admin')).toContain(id);
  });

  it('finds processes by title, key and initials, and says which one may start', async () => {
    for (const q of ['销售合同', 'contract-rev', 'xsht'])
      expect((await search(q)).processes.map(({ key }) => key)).toContain('contract-review');
    const [process] = (await search('contract-review')).processes;
    expect(process).toMatchObject({ key: 'contract-review', startable: true });
  });

  it('finds ledger entries for those who may read the ledger', async () => {
    expect((await search('no such key', 'admin')).entries).toEqual([]);
  });

  it('refuses what is no text to look for', async () => {
    const client = await application.signIn('sales.rep1');
    for (const query of ['', '?q=', `?q=${'x'.repeat(101)}`, '?q=a&kind=cases'])
      expect(await client.get(`/search${query}`)).toMatchObject({ status: 422, body: { code: 'PAYLOAD_INVALID' } });
    expect(await search('\u200b \u200b')).toEqual({ cases: [], processes: [], people: [], entries: [] });
  });
});
