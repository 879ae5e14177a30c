import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance } from '../support/answers.js';
import { CaseDesk } from '../support/case-desk.js';
import { archivingSteps, sealing } from '../support/contract-sealing.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';

interface ArchiveEntry {
  readonly key: string;
  readonly revision: number;
  readonly data: Readonly<Record<string, { readonly location: string | null } | undefined>>;
}

describe.each(dialects)('contract-review through the door (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const contract = async (steps = 0): Promise<Instance> => {
    const { id } = await desk.started('sales.rep1', 'contract-review', contractForm);
    return desk.walk(id, contractSteps.slice(0, steps));
  };
  const archiveEntry = async (contractNumber: string): Promise<ArchiveEntry> => {
    const client = await application.signIn('auditor');
    return (await client.get<ArchiveEntry>(`/registers/contract-archive/entries/${contractNumber}`)).body;
  };

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());

  it('goes from the draft to the archive', async () => {
    const login = await application.anonymous.post('/auth/login', {
      username: 'sales.rep1',
      password: 'guicheng-demo',
    });
    const headers = { authorization: `Bearer ${String(login.body['accessToken'])}` };
    const body = { definition: 'contract-review', profile: '000', input: contractForm };
    const started = await application.anonymous.post<Instance>('/instances', body, headers);
    expect(started.status).toBe(201);
    const { id } = started.body;
    expect(started.headers['location']).toBe(`/api/v1/instances/${id}`);
    expect(started.body).toMatchObject({
      number: expect.stringMatching(/^\d{7}$/),
      status: 'active',
      value: 'drafting',
      revision: 1,
      tasks: [{ key: 'drafting', candidates: [{ name: started.body.startedBy.name }] }],
    });
    const expected = [
      { internalReview: { legalOrManagement: 'done', legal: 'open', technical: 'open', finance: 'open' } },
      { internalReview: { legalOrManagement: 'done', legal: 'done', technical: 'open', finance: 'open' } },
      { internalReview: { legalOrManagement: 'done', legal: 'done', technical: 'done', finance: 'open' } },
      'negotiation',
      { finalApproval: 'salesDirector' },
      { finalApproval: 'generalManager' },
      'signing',
      { archiving: { finance: 'open', administration: 'open', sales: 'open' } },
      { archiving: { finance: 'done', administration: 'open', sales: 'open' } },
      { archiving: { finance: 'done', administration: 'done', sales: 'open' } },
      'archived',
    ];
    const reached: unknown[] = [];
    for (const step of [...contractSteps, ...archivingSteps('HT-2025-001')])
      reached.push((await desk.walk(id, [step])).value);
    expect(reached).toEqual(expected);
    expect(await desk.see('sales.rep1', id)).toMatchObject({
      status: 'done',
      output: { outcome: 'archived' },
      endedAt: expect.stringMatching(/Z$/),
      tasks: [],
      availableEvents: [],
      context: { request: contractForm },
    });
    expect(await archiveEntry('HT-2025-001')).toMatchObject({
      data: { customer: contractForm.customer, finance: { location: 'F-12' }, administration: { location: 'A-03' } },
    });
    expect(await desk.verify(id)).toMatchObject({ valid: true, positions: expected.length + 1 });
  });

  it('opens the reviews at once and offers each reviewer his own decision only', async () => {
    const { id, tasks } = await contract(1);
    expect(tasks.map(({ key }) => key)).toEqual(['legal', 'technical', 'finance']);
    const legal = tasks.find(({ key }) => key === 'legal');
    const { availableEvents } = await desk.see('legal', id);
    expect(availableEvents.map(({ type, taskId }) => [type, taskId])).toEqual([
      ['APPROVE', legal?.id],
      ['RETURN', legal?.id],
    ]);
    expect((await desk.see('sales.rep1', id)).availableEvents.map(({ type }) => type)).toEqual(['WITHDRAW']);
  });

  it('lets both archivists file their original at the same moment', async () => {
    const { id } = await contract(7);
    await desk.walk(id, archivingSteps('HT-2025-002').slice(0, 1));
    const answers = await Promise.all([
      desk.send('fin.reviewer', id, 'ARCHIVE', { location: 'F-13' }),
      desk.send('admin.officer', id, 'ARCHIVE', { location: 'A-04' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await archiveEntry('HT-2025-002')).toMatchObject({
      revision: 3,
      data: { finance: { location: 'F-13' }, administration: { location: 'A-04' } },
    });
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('refuses a seal before approval and says what the case waits for', async () => {
    const drafted = await contract();
    expect(await desk.send('sales.rep1', drafted.id, 'SEAL', sealing('HT-2025-003'))).toMatchObject({
      status: 409,
      body: {
        code: 'EVENT_NOT_ACCEPTED',
        value: 'drafting',
        acceptedEvents: ['SUBMIT_FOR_REVIEW', 'WITHDRAW'],
        detail: expect.stringMatching(
          /^Expected one of 'Submit for review', .+ but found 'Seal'\. Open now: .+ \(the requester\)\.$/,
        ),
      },
    });
    // The signatory will seal it one day, but he has no part in the case yet.
    for (const stranger of ['gm', 'sales.rep2'])
      expect(await desk.send(stranger, drafted.id, 'SEAL', sealing('HT-2025-003'))).toMatchObject({ status: 404 });
    const { id } = await contract(6);
    expect(await desk.send('gm', id, 'SEAL', sealing('HT-2025-003'))).toMatchObject({
      status: 409,
      body: { code: 'EVENT_NOT_ACCEPTED', value: { finalApproval: 'generalManager' } },
    });
    // The attempt to seal what is not approved is evidence.
    for (const one of [drafted.id, id]) {
      const { kind, type, rejection } = (await desk.history(one)).at(-1) ?? {};
      expect([kind, type, rejection?.code]).toEqual(['rejected', 'SEAL', 'EVENT_NOT_ACCEPTED']);
      expect(await desk.verify(one)).toMatchObject({ valid: true });
    }
  });

  it('refuses to seal a blank document and a contract number that is taken, and records both', async () => {
    const first = await contract(7);
    await desk.walk(first.id, archivingSteps('HT-2025-004').slice(0, 1));
    const { id, revision } = await contract(7);
    const blank = await desk.send('gm', id, 'SEAL', { ...sealing('HT-2025-005'), documentFilledIn: false });
    expect(blank).toMatchObject({ status: 409, body: { code: 'GUARD_REFUSED', guards: ['tickedSeal'] } });
    const taken = await desk.send('gm', id, 'SEAL', sealing('HT-2025-004'));
    expect(taken).toMatchObject({ status: 409, body: { code: 'GUARD_REFUSED', guards: ['contractNumberFree'] } });
    expect((await desk.see('gm', id)).revision).toBe(revision);
    expect((await desk.history(id)).slice(-2)).toMatchObject([
      { kind: 'rejected', type: 'SEAL', rejection: { code: 'GUARD_REFUSED' }, revision },
      { kind: 'rejected', type: 'SEAL', rejection: { code: 'GUARD_REFUSED' }, revision },
    ]);
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('sends the approval of a director to his superior when the contract is his own', async () => {
    const { id } = await desk.started('sales.director', 'contract-review', contractForm);
    const own = contractSteps.slice(0, 5).map((step) => ({
      ...step,
      by: step.by === 'sales.rep1' ? 'sales.director' : step.by,
    }));
    const { tasks } = await desk.walk(id, own);
    const dgm = (await (await application.signIn('dgm')).get<{ id: string }>('/me')).body.id;
    expect(tasks).toMatchObject([{ key: 'salesDirector', candidates: [{ id: dgm }] }]);
    expect(await desk.send('sales.director', id, 'APPROVE')).toMatchObject({
      status: 403,
      body: { code: 'SEPARATION_OF_DUTIES' },
    });
    expect((await desk.history(id)).at(-1)).toMatchObject({ kind: 'rejected', type: 'APPROVE' });
    expect(await desk.walk(id, [{ by: 'dgm', type: 'APPROVE', data: {} }])).toMatchObject({
      value: { finalApproval: 'generalManager' },
    });
  });

  it('lets nobody start one who does not sell', async () => {
    const refused = await desk.begin('engineer1', { definition: 'contract-review', input: contractForm });
    expect(refused).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  });
});
