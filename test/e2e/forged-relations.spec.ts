import type { SealedRecord } from '../../src/modules/history/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance } from '../support/answers.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';
import { forgeCase } from '../support/forger.js';
import { intrude } from '../support/intruder.js';

const discounted = { ...contractForm, discountBeyondAuthority: true, requestedDiscountPercent: '12.5' };
const rep = 'sales.rep1';

type Forge = (records: readonly SealedRecord[]) => readonly SealedRecord[];

/** Changes what somebody finds in the record of a position. */
const at =
  (position: number, change: (record: SealedRecord) => object): Forge =>
  (records) =>
    records.map((record) => (record.position === position ? { ...record, ...change(record) } : record));

const started = (change: (start: NonNullable<SealedRecord['start']>) => object): Forge =>
  at(1, ({ start }) => (start ? { start: { ...start, ...change(start) } } : {}));

const withoutLast: Forge = (records) => records.slice(0, -1);

describe.each(dialects)('somebody who writes a whole history anew, every hash of it (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  let parent: Instance;
  let child: Instance;

  const approved = (): Promise<Instance> => desk.walk(child.id, [{ by: 'sales.director', type: 'APPROVE', data: {} }]);
  const withdrawn = (): Promise<Instance> =>
    desk.walk(parent.id, [{ by: rep, type: 'WITHDRAW', data: { cause: 'customerCancels', reason: '客户取消。' } }]);
  /** What the verification of the parent and of the child finds. */
  const found = async (): Promise<readonly (readonly [number, string] | true)[]> => {
    const both = await Promise.all([desk.verify(parent.id), desk.verify(child.id)]);
    return both.map(({ firstFailure }) => (firstFailure ? [firstFailure.position, firstFailure.check] : true));
  };

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  beforeEach(async () => {
    const { id } = await desk.started(rep, 'contract-review', discounted);
    parent = await desk.walk(id, [{ by: rep, type: 'SUBMIT_FOR_REVIEW', data: {} }]);
    child = await desk.see(rep, parent.childIds[0] ?? '');
    expect(await found()).toEqual([true, true]);
  });
  afterAll(() => application.close());

  it('changes nothing that is found when he changes nothing', async () => {
    await approved();
    await forgeCase(application, child.id, (records) => records);
    await forgeCase(application, parent.id, (records) => records);
    expect(await found()).toEqual([true, true]);
  });

  it.each<[string, Forge]>([
    [
      'what it was asked for',
      at(1, ({ envelope }) => ({
        envelope: { ...envelope, data: { ...envelope.data, requestedDiscountPercent: '10' } },
      })),
    ],
    ['who asked for it', at(1, ({ envelope }) => ({ envelope: { ...envelope, actor: 'sales.rep2' } }))],
    ['the manual that it follows', started(() => ({ profile: 'gentler' }))],
    ['the limits that it started with', started(({ policy }) => ({ policy: { ...policy, gentler: true } }))],
    ['its number', started(() => ({ number: '0001' }))],
    ['for whom it runs', started(({ parent: of }) => ({ parent: of && { ...of, invokeId: 'somethingElse' } }))],
  ])('is found out from both sides when he gives a child another beginning: %s', async (_, forge) => {
    await forgeCase(application, child.id, forge);
    expect(await found()).toEqual([
      [2, 'related'],
      [1, 'related'],
    ]);
  });

  it('is found out by its parent when he makes a child one that nobody started', async () => {
    await forgeCase(
      application,
      child.id,
      at(1, ({ envelope: { causationId: _, ...envelope }, start }) => ({
        envelope: { ...envelope, kind: 'event' },
        start: { ...start, parent: null },
      })),
    );
    expect(await found()).toEqual([[2, 'related'], true]);
  });

  it('is found out when he takes out of the parent what the child was started with', async () => {
    await forgeCase(
      application,
      parent.id,
      at(2, () => ({ begun: {} })),
    );
    expect(await found()).toEqual([
      [2, 'related'],
      [1, 'related'],
    ]);
  });

  it('is found out when he removes a child altogether', async () => {
    for (const table of ['history', 'task', 'timer', 'participant', 'active_state'])
      await intrude(application.databaseUrl, `DELETE FROM ${table} WHERE instance_id = '${child.id}'`);
    await intrude(application.databaseUrl, `DELETE FROM instance WHERE id = '${child.id}'`);
    expect((await desk.verify(parent.id)).firstFailure).toMatchObject({ position: 2, check: 'related' });
  });

  it('is found out when he lets the parent hear of another end than that of the child', async () => {
    await approved();
    await forgeCase(
      application,
      parent.id,
      at(3, ({ envelope }) => ({
        envelope: { ...envelope, output: { ...(envelope.output as object), approved: false } },
      })),
    );
    expect(await found()).toEqual([
      [3, 'related'],
      [2, 'related'],
    ]);
  });

  it('is found out when he lets the child end in another way than the parent has heard', async () => {
    await approved();
    await forgeCase(
      application,
      child.id,
      at(2, ({ envelope }) => ({ envelope: { ...envelope, type: 'REJECT', data: { remark: '无利润。' } } })),
    );
    expect(await found()).toEqual([
      [3, 'related'],
      [2, 'related'],
    ]);
  });

  it('is found out when he lets the parent wait for a child that has ended, and the other way round', async () => {
    await approved();
    await forgeCase(application, parent.id, withoutLast);
    expect(await found()).toEqual([
      [2, 'related'],
      [2, 'related'],
    ]);
  });

  it('is found out when he opens a child again whose end the parent has heard', async () => {
    await approved();
    await forgeCase(application, child.id, withoutLast);
    expect(await found()).toEqual([
      [3, 'related'],
      [1, 'related'],
    ]);
  });

  it('is found out when he opens a child again that its parent has stopped', async () => {
    await withdrawn();
    expect(await found()).toEqual([true, true]);
    await forgeCase(application, child.id, withoutLast);
    expect(await found()).toEqual([
      [3, 'related'],
      [1, 'related'],
    ]);
  });

  it('is found out when he takes back what stopped the child', async () => {
    await withdrawn();
    await forgeCase(application, parent.id, withoutLast);
    expect(await found()).toEqual([
      [2, 'related'],
      [2, 'related'],
    ]);
  });
});
