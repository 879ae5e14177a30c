import { Reassignment } from '../../src/modules/reassignment/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance } from '../support/answers.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';

describe.each(dialects)('an office that passes to somebody else (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  let contract: Instance;
  const opinion = { opinion: 'In order.' };

  const idOf = async (username: string): Promise<string> =>
    (await (await application.signIn(username)).get<{ id: string }>('/me')).body.id;
  const hold = async (role: string, ...usernames: string[]): Promise<void> => {
    const userIds = await Promise.all(usernames.map(idOf));
    const administrator = await application.signIn('admin');
    expect((await administrator.put(`/roles/${role}/members`, { userIds })).status).toBeLessThan(300);
    await application.nest.get(Reassignment).flush();
  };

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  beforeEach(async () => {
    contract = await desk.started('sales.rep1', 'contract-review', contractForm);
    contract = await desk.walk(contract.id, contractSteps.slice(0, 1));
  });
  afterEach(() => hold('LegalReviewer', 'legal'));
  afterAll(() => application.close());

  it('lets the former holder decide nothing, and says why; the record tells it', async () => {
    await hold('LegalReviewer', 'engineer2');
    expect(await desk.send('legal', contract.id, 'APPROVE', opinion)).toMatchObject({
      status: 403,
      body: { code: 'NOT_ASSIGNED' },
    });
    expect((await desk.see('legal', contract.id)).availableEvents).toEqual([]);
    expect(await desk.history(contract.id)).toContainEqual(
      expect.objectContaining({ kind: 'admin', type: 'REASSIGN' }),
    );
  });

  it('lets the new holder see and decide what was given to the former one, and the proof holds', async () => {
    expect((await (await application.signIn('engineer2')).get(`/instances/${contract.id}`)).status).toBe(404);
    await hold('LegalReviewer', 'engineer2');
    const seen = await desk.see('engineer2', contract.id);
    const legal = seen.tasks.find(({ key }) => key === 'legal')?.id;
    expect(seen.availableEvents).toEqual([
      expect.objectContaining({ type: 'APPROVE', taskId: legal }),
      expect.objectContaining({ type: 'RETURN', taskId: legal }),
    ]);
    expect(await desk.send('engineer2', contract.id, 'APPROVE', opinion)).toMatchObject({ status: 200 });
    expect((await desk.history(contract.id)).slice(-2)).toMatchObject([{ type: 'REASSIGN' }, { type: 'APPROVE' }]);
    expect(await desk.verify(contract.id)).toMatchObject({ valid: true });
    await hold('LegalReviewer', 'legal');
    expect(await desk.see('engineer2', contract.id)).toMatchObject({ id: contract.id });
    expect(await desk.verify(contract.id)).toMatchObject({ valid: true });
  });

  it('leaves the case in sight of somebody who was asked, and takes the task from him, when the office passes on', async () => {
    await hold('LegalReviewer', 'engineer2');
    expect(await desk.see('engineer2', contract.id)).toMatchObject({ id: contract.id });
    await hold('LegalReviewer', 'legal');
    expect(await desk.see('engineer2', contract.id)).toMatchObject({ availableEvents: [] });
  });

  it('frees a task that the former holder has claimed', async () => {
    await hold('LegalReviewer', 'legal', 'engineer2');
    const legal = contract.tasks.find(({ key }) => key === 'legal')?.id;
    expect((await (await application.signIn('legal')).post(`/tasks/${legal}/claim`)).status).toBe(200);
    expect((await desk.send('engineer2', contract.id, 'APPROVE', opinion)).status).toBe(409);
    await hold('LegalReviewer', 'engineer2');
    expect(await (await application.signIn('engineer2')).post(`/tasks/${legal}/claim`)).toMatchObject({ status: 200 });
    expect((await desk.send('engineer2', contract.id, 'APPROVE', opinion)).status).toBe(200);
    expect(await desk.verify(contract.id)).toMatchObject({ valid: true });
  });
});
