import { DirectoryStore, VaultStore } from '../../src/persistence/index.js';
import { CommitFeed } from '../../src/modules/live/index.js';
import { InstancePresenter } from '../../src/modules/runtime/instance-presenter.service.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';

const contract = { definition: 'contract-review', input: contractForm };

describe.each(dialects)('what fails after a commit (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const cases = async (): Promise<number> => {
    const auditor = await application.signIn('auditor');
    return (await auditor.get<{ items: unknown[] }>('/instances?limit=200')).body.items.length;
  };

  beforeAll(async () => {
    application = await startApplication({ database, configuration: { logLevel: 'silent' } });
    desk = new CaseDesk(application);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => application.close());

  it.each([
    [
      'the live feed',
      () =>
        jest.spyOn(CommitFeed.prototype, 'publish').mockImplementation(() => {
          throw new Error('nobody listens');
        }),
    ],
    [
      'reading the personal values',
      () => jest.spyOn(VaultStore.prototype, 'visible').mockRejectedValue(new Error('lost')),
    ],
    [
      'presenting the case',
      () =>
        jest.spyOn(InstancePresenter.prototype, 'present').mockImplementation(() => {
          throw new Error('no title');
        }),
    ],
  ] as const)('leaves the answer to a start as it is: %s', async (_, breakIt) => {
    const before = await cases();
    breakIt();
    const { status, body, headers } = await desk.begin('sales.rep1', contract);
    expect([status, body.revision, headers['location']]).toEqual([201, 1, `/api/v1/instances/${body.id}`]);
    jest.restoreAllMocks();
    expect(await cases()).toBe(before + 1);
  });

  it('leaves the answer to a change of the directory as it is', async () => {
    const administrator = await application.signIn('admin');
    const read = jest.spyOn(DirectoryStore.prototype, 'read').mockRejectedValue(new Error('lost'));
    const { status } = await administrator.post('/users', {
      username: 'just.in.time',
      name: '及时',
      password: 'a password of some length',
    });
    expect(status).toBe(201);
    // Once after the commit; on PostgreSQL its announcement may have come meanwhile, too.
    expect(read).toHaveBeenCalled();
    jest.restoreAllMocks();
    const { body } = await administrator.get<{ items: unknown[] }>('/users?username=just.in.time');
    expect(body.items).toHaveLength(1);
  });
});
