import { markdown } from '../../src/modules/rulebook/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { dialects } from '../support/databases.js';

interface Chapter {
  readonly title: { readonly zh: string; readonly en: string };
  readonly clauses: number;
  readonly blocks: Parameters<typeof markdown>[0];
  readonly coverage: readonly { readonly clause: string; readonly carriers: readonly object[] }[];
}

describe.each(dialects)('the rulebook (%s)', (database) => {
  let application: TestApplication;

  const printed = async (format: string, language: string): Promise<string> => {
    const reader = await application.signIn('sales.rep1');
    const { status, body } = await reader.get<string>(`/rulebook?format=${format}`, { 'accept-language': language });
    expect(status).toBe(200);
    return body;
  };

  beforeAll(async () => {
    application = await startApplication({ database });
  });
  afterAll(() => application.close());

  it('has every process with its clauses, steps and refusals in both languages', async () => {
    const admin = await application.signIn('admin');
    const { body } = await admin.get<{ items: { key: string; title: { zh: string; en: string } }[] }>(
      '/definitions?limit=200',
    );
    const [chinese, english] = [await printed('md', 'zh'), await printed('md', 'en')];
    for (const { key, title } of body.items) {
      expect(chinese).toContain(`### ${title.zh} (${key} v1)`);
      expect(english).toContain(`(${key} v1)`);
    }
    expect(english).toContain('stateDiagram-v2');
  });

  it('says the values that the organisation has set', async () => {
    const admin = await application.signIn('admin');
    expect(await printed('md', 'zh')).toContain('| 须用标准合同模板 | 是 |');
    const values = { 'contract.template.required': false };
    const set = await admin.put('/policies/contract-review', { values, reason: 'Ours.' }, { 'if-match': '"0"' });
    expect(set.status).toBe(200);
    expect(await printed('md', 'zh')).toContain('| 须用标准合同模板 | 否 |');
  });

  it('is one page that runs nothing', async () => {
    expect(await printed('html', 'en')).toMatch(/^<!doctype html><html lang="en">/);
    expect(await printed('html', 'en')).not.toMatch(/<script|javascript:| on\w+=/i);
  });

  it('is read process by process: the same chapter as it is printed, and its clauses with what carries them', async () => {
    const reader = await application.signIn('sales.rep1');
    const { body, headers } = await reader.get<Chapter>('/rulebook/processes/contract-review', {
      'accept-language': 'en',
    });
    expect(headers['content-language']).toBe('en');
    expect(body.blocks[0]).toEqual({
      kind: 'heading',
      level: 3,
      text: `${body.title.en} (contract-review v1)`,
      anchor: 'contract-review',
    });
    expect(await printed('md', 'en')).toContain(markdown(body.blocks));
    const carried = body.coverage.find(({ clause }) => clause.startsWith('000 篇三 4.1.1'));
    expect(carried?.carriers.length).toBeGreaterThan(0);
    expect(JSON.stringify(body.coverage)).not.toMatch(/\{(policy|request|unticked)/);
    expect(body.clauses).toBe(body.coverage.length);
    expect((await reader.get('/rulebook/processes/nothing')).status).toBe(404);
  });

  it('lists what it holds and the clauses that nothing carries, page by page, each once', async () => {
    const reader = await application.signIn('sales.rep1');
    const all = async <Item>(path: string): Promise<readonly Item[]> => {
      const items: Item[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const { body }: { body: { items: Item[]; nextCursor: string | null } } = await reader.get(
          `${path}?limit=7${cursor && `&cursor=${cursor}`}`,
        );
        expect(body.items.length).toBeLessThanOrEqual(7);
        items.push(...body.items);
        cursor = body.nextCursor;
      }
      return items;
    };
    const entries = await all<{ key: string; uncovered: number }>('/rulebook/processes');
    const bare = await all<{ process: string; clause: string }>('/rulebook/uncovered');
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
    expect(new Set(bare.map(({ process, clause }) => `${process} ${clause}`)).size).toBe(bare.length);
    for (const { key, uncovered } of entries)
      expect([key, bare.filter(({ process }) => process === key).length]).toEqual([key, uncovered]);
    expect((await reader.get('/rulebook/uncovered?cursor=nothing')).status).toBe(400);
  });

  it('knows two formats', async () => {
    const reader = await application.signIn('sales.rep1');
    expect((await reader.get('/rulebook?format=pdf')).status).toBe(422);
  });
});
