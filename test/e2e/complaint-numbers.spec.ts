import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';

interface Complaint {
  readonly id: string;
  readonly number: string;
  readonly context: { readonly number: string };
}
interface Entries {
  readonly items: readonly { readonly key: string; readonly instanceId: string; readonly data: object }[];
}

const form = {
  customerName: 'Liu',
  contact: '138',
  complainedAt: '2025-03-03T08:50:00+08:00',
  content: 'Broken.',
  concerns: 'Pump',
};

describe.each(dialects)('the numbers of complaints (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const started = async (): Promise<Complaint> =>
    (await desk.started('engineer1', 'complaint-generic', form)) as unknown as Complaint;

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());

  it('are each given once and without a gap, beyond the 99th of a month too, and are kept in the register', async () => {
    const complaints = await Promise.all(Array.from({ length: 110 }, started));
    const month = complaints[0]?.number.slice(0, 4) ?? '';
    const expected = Array.from({ length: 110 }, (_, index) => `${month}${String(index + 1).padStart(2, '0')}`);
    const given = complaints.map(({ context }) => context.number);
    expect([...given].sort()).toEqual([...expected].sort());
    const owner = await application.signIn('cs.owner');
    const { body } = await owner.get<Entries>('/registers/complaints/entries?limit=200');
    expect(new Map(body.items.map(({ key, instanceId }) => [key, instanceId]))).toEqual(
      new Map(complaints.map(({ id, context }) => [context.number, id])),
    );
    await desk.send('engineer1', body.items[0]?.instanceId ?? '', 'ASSIGN', { ownerId: 'cs.owner' });
    const { body: handedOver } = await owner.get<Entries>('/registers/complaints/entries?limit=200');
    const entry = { status: 'open', customer: 'Liu', matter: 'Broken.', concerns: 'Pump' };
    expect(handedOver.items[0]?.data).toMatchObject(entry);
  });

  it('are not used up by a request that is repeated', async () => {
    const headers = { 'idempotency-key': 'same-complaint' };
    const body = { definition: 'complaint-generic', input: form };
    const [first] = await Promise.all([1, 2, 3].map(() => desk.begin('engineer1', body, headers)));
    const { context } = first?.body as unknown as Complaint;
    expect(Number((await started()).context.number)).toBe(Number(context.number) + 1);
  });

  it('are part of what the history rebuilds', async () => {
    const { id, context } = await started();
    expect((await desk.history(id))[0]).toMatchObject({ start: { serial: context.number } });
    expect(await desk.replay(id, 1)).toMatchObject({ context: { number: context.number } });
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });
});
