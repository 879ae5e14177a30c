import {
  OrganisationEntity,
  OrganisationLogStore,
  type LogHead,
  type OrganisationRecordEntity,
} from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';

const at = '2026-03-01T08:00:00.000Z';

const recordOf = (given: Partial<OrganisationRecordEntity>): OrganisationRecordEntity => ({
  orgId: 'demo',
  position: 1,
  kind: 'policySet',
  subject: 'contract-review',
  version: 1,
  at,
  record: '{}',
  hash: `hash ${given.position ?? 1}`,
  ...given,
});

describeOnEachDatabase('OrganisationLogStore', (database) => {
  const store = (): OrganisationLogStore => new OrganisationLogStore(database());
  const add = (record: OrganisationRecordEntity): Promise<void> =>
    database().unitOfWork.run((transaction) => store().add(transaction, record));
  const headOf = (orgId: string): Promise<LogHead> =>
    database().unitOfWork.run((transaction) => store().head(transaction, orgId));
  const subject = { orgId: 'demo', kind: 'policySet', subject: 'contract-review' } as const;

  beforeAll(async () => {
    const organisation = { nameZh: '', nameEn: '', timeZone: 'UTC', calendar: '', directoryVersion: 1 };
    await database().unitOfWork.run((transaction) =>
      transaction.insert(
        OrganisationEntity,
        ['demo', 'other'].map((id) => ({ id, ...organisation })),
      ),
    );
    await add(recordOf({}));
    await add(recordOf({ position: 2, subject: 'price-exception' }));
    await add(recordOf({ position: 3, version: 2 }));
    await add(recordOf({ orgId: 'other' }));
  });

  it('knows where the log of each organisation goes on', async () => {
    expect(await headOf('demo')).toEqual({ position: 3, hash: 'hash 3' });
    expect(await headOf('other')).toEqual({ position: 1, hash: 'hash 1' });
    expect(await headOf('nobody')).toEqual({ position: 0, hash: undefined });
  });

  it('gives the newest record about each subject, of all organisations or of one', async () => {
    const found = (rows: readonly OrganisationRecordEntity[]) =>
      rows.map(({ orgId, position }) => `${orgId} ${position}`).sort();
    expect(found(await store().current('policySet'))).toEqual(['demo 2', 'demo 3', 'other 1']);
    expect(found(await store().current('policySet', 'demo'))).toEqual(['demo 2', 'demo 3']);
  });

  it('counts the records about each of many subjects, in one query', async () => {
    const versions = await database().unitOfWork.run((transaction) =>
      store().versions(transaction, 'demo', 'policySet', ['contract-review', 'price-exception', 'nothing']),
    );
    expect(Object.fromEntries(versions)).toEqual({ 'contract-review': 2, 'price-exception': 1 });
  });

  it('gives the newest records, of one kind or about one subject, page by page', async () => {
    const positions = async (...[which, limit, before]: [object, number, number?]) =>
      (await store().recent('demo', which, limit, before)).map(({ position }) => position);
    expect(await positions({}, 2)).toEqual([3, 2]);
    expect(await positions({}, 2, 2)).toEqual([1]);
    expect(await positions({ kind: 'userSet' }, 2)).toEqual([]);
    expect(await positions({ subject: 'contract-review' }, 9)).toEqual([3, 1]);
  });

  it('pages through the records about a subject, newest first', async () => {
    expect((await store().page(subject, 50)).map(({ version }) => version)).toEqual([2, 1]);
    expect((await store().page(subject, 50, 2)).map(({ version }) => version)).toEqual([1]);
  });

  it('is walked in slices, in the order of its records', async () => {
    const positions = async (after: number, limit: number) =>
      (await store().slice('demo', after, limit)).map(({ position }) => position);
    expect(await positions(0, 2)).toEqual([1, 2]);
    expect(await positions(2, 2)).toEqual([3]);
    expect(await store().slice('nobody', 0, 2)).toEqual([]);
  });

  it('takes no version and no position twice', async () => {
    await expect(add(recordOf({ position: 4, version: 2 }))).rejects.toThrow();
    await expect(add(recordOf({ position: 3, version: 9 }))).rejects.toThrow();
  });

  it.each(['UPDATE organisation_record SET hash = 1', 'DELETE FROM organisation_record'])(
    'refuses %s',
    async (text) => {
      await expect(database().writer.query(text)).rejects.toThrow('the log of an organisation is append-only');
    },
  );
});
