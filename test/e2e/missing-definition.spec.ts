import { DefinitionRegistry } from '../../src/modules/definitions/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { purchaseForm, purchaseSteps } from '../support/asset-purchase.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';

const key = 'fixed-asset-purchase';

describe.each(dialects)('cases whose definition is not installed (%s)', (database) => {
  let application: TestApplication;
  let finished: string;
  let open: string;

  /** Starts a server without the process. */
  const startWithout = async (): Promise<TestApplication> => {
    const find = DefinitionRegistry.prototype.find;
    jest.spyOn(DefinitionRegistry.prototype, 'find').mockImplementation(function (
      this: DefinitionRegistry,
      asked,
      version,
    ) {
      return asked === key ? undefined : find.call(this, asked, version);
    });
    return startApplication({ database, databaseUrl: application.databaseUrl });
  };

  beforeAll(async () => {
    application = await startApplication({ database });
    const desk = new CaseDesk(application);
    finished = (await desk.started('engineer1', key, purchaseForm)).id;
    await desk.walk(finished, purchaseSteps('FA-2025-0001'));
    open = (await desk.started('engineer1', key, purchaseForm)).id;
    await desk.walk(open, purchaseSteps('none').slice(0, 1));
    await application.close();
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => application.close());

  it('refuse the start while one of them is open, and say which, how many and what to do', async () => {
    const refused = startWithout();
    await expect(refused).rejects.toThrow(`Expected ${key}@1 to be installed, because 1 open case needs it`);
    await expect(refused).rejects.toThrow('put its process file back');
    await expect(refused).rejects.toThrow('1 个进行中的事项');
  });

  it('are shown from what they recorded once they have ended, and cannot be changed', async () => {
    application = await startApplication({ database, databaseUrl: application.databaseUrl });
    await new CaseDesk(application).send('engineer1', open, 'WITHDRAW');
    await application.close();
    application = await startWithout();
    const desk = new CaseDesk(application);
    const auditor = await application.signIn('auditor');
    const { body } = await auditor.get<{ items: readonly { id: string }[] }>('/instances');
    expect(body.items.map(({ id }) => id)).toEqual(expect.arrayContaining([finished, open]));
    expect(await desk.see('engineer1', finished)).toMatchObject({
      definitionMissing: true,
      subject: { zh: '购置Laptop', en: 'Purchase of Laptop' },
      status: 'done',
      value: 'inUse',
      states: [{ id: 'inUse', title: null }],
      context: { request: { assetName: 'Laptop' } },
      availableEvents: [],
    });
    expect(await desk.history(finished)).toHaveLength(8);
    expect((await auditor.get(`/instances/${finished}/replay`)).status).toBe(200);
    const refused = [
      await auditor.get(`/instances/${finished}/replay?position=2`),
      await auditor.post(`/instances/${finished}/verify`),
      await auditor.post(`/instances/${finished}/events`, { type: 'SUBMIT' }),
      await auditor.post(`/instances/${finished}/events?dryRun=true`, { type: 'SUBMIT' }),
    ];
    for (const answer of refused)
      expect(answer).toMatchObject({ status: 409, body: { code: 'DEFINITION_NOT_INSTALLED' } });
    expect((await (await application.signIn('sales.rep2')).get(`/instances/${finished}`)).status).toBe(404);
  });
});
