import { fillLists, listed } from '../../bench/lists/filled-lists.js';
import { InstanceStore, type Database, type Viewer } from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';

const { orgId } = listed;
/** More than one look goes through. */
const rows = 1_000;

const padded = (text: string, number: number): string => `${text}${String(number).padStart(12, '0')}`;

/** Lets somebody take part in some of the filled cases. */
async function takesPart({ unitOfWork }: Database, userId: string, cases: readonly number[]): Promise<void> {
  const ids = cases.map((number) => `'${padded('case-', number)}'`).join(', ');
  await unitOfWork.run((transaction) =>
    transaction.query(`INSERT INTO participant (org_id, user_id, instance_id, started_at, definition_key)
      SELECT org_id, '${userId}', id, started_at, definition_key FROM instance
      WHERE org_id = '${orgId}' AND id IN (${ids})`),
  );
}

describeOnEachDatabase('the search of cases', (database) => {
  beforeAll(async () => {
    await fillLists(database(), rows);
    await database().unitOfWork.run((transaction) =>
      transaction.query(`UPDATE instance SET started_by = 'busy', number = substr(id, 6), sought = 'pump-' || substr(id, 6)
        WHERE org_id = '${orgId}'`),
    );
    await takesPart(database(), 'partner', [17, 3]);
    await takesPart(database(), 'principal', [40, 41, 42]);
  }, 120_000);

  const found = (viewer: Viewer, text: string, startedBy: readonly string[] = []): Promise<readonly string[]> =>
    new InstanceStore(database()).search(orgId, viewer, { text, startedBy, limit: 5 });
  const cases = (...numbers: readonly number[]): readonly string[] => numbers.map((number) => padded('case-', number));
  const partner: Viewer = { userId: 'partner', seesEverything: false };
  const administrator: Viewer = { userId: 'admin', seesEverything: true };

  it('finds what a busy person has started among the cases of whoever looks, however many others are newer', async () => {
    expect(await found(partner, 'no such text', ['busy'])).toEqual(cases(17, 3));
  });

  it('finds the few that are meant, the newest first, and no case that is not for who looks', async () => {
    expect(await found(administrator, 'pump')).toEqual(cases(1000, 999, 998, 997, 996));
    expect(await found(administrator, '000000000017')).toEqual(cases(17));
    expect(await found(administrator, 'no such text', ['busy'])).toEqual(cases(1000, 999, 998, 997, 996));
    expect(await found(partner, '000000000017')).toEqual(cases(17));
    expect(await found(partner, 'ump-000000000003')).toEqual(cases(3));
    expect(await found(partner, '000000000018', ['nobody'])).toEqual([]);
    expect(await found({ userId: 'nobody', seesEverything: false }, 'pump', ['busy'])).toEqual([]);
  });

  it('finds the cases of a principal within the processes that somebody stands in for', async () => {
    const deputy = (processes: readonly string[] | null): Viewer => ({
      ...partner,
      standsInFor: [{ userId: 'principal', processes }],
    });
    expect(await found(deputy(null), 'ump-00000000004')).toEqual(cases(42, 41, 40));
    expect(await found(deputy(['definition-1']), 'ump-00000000004')).toEqual(cases(41));
    expect(await found(deputy(['definition-1']), '000000000041')).toEqual(cases(41));
    expect(await found(deputy(['definition-1']), '000000000042')).toEqual([]);
  });
});
