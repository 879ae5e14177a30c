import { startApplication, type TestApplication } from '../support/application.js';
import { dialects } from '../support/databases.js';

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

  it('knows two formats', async () => {
    const reader = await application.signIn('sales.rep1');
    expect((await reader.get('/rulebook?format=pdf')).status).toBe(422);
  });
});
