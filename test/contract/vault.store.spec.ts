import { randomUUID } from 'node:crypto';
import { valueFingerprint } from '../../src/persistence/value-fingerprint.js';
import {
  ErasureEntity,
  InstanceEntity,
  ParticipantEntity,
  PersonalValueEntity,
  VaultStore,
  type KeptValue,
} from '../../src/persistence/index.js';
import { caseRow } from '../support/case-row.js';
import { describeOnEachDatabase } from '../support/databases.js';

const everybody = { userId: 'an auditor', seesEverything: true } as const;
const viewer = (userId: string) => ({ userId, seesEverything: false });
const at = '2026-03-01T08:00:00.000Z';

describeOnEachDatabase('VaultStore', (database) => {
  const store = (): VaultStore => new VaultStore(database());

  const submitted = async (orgId: string, id: string, given: Partial<KeptValue> = {}): Promise<void> => {
    const row = { subjectId: 'ann', instanceId: 'case-1', field: 'phone', value: '"138"', salt: 'aa', erasedAt: null };
    await database().unitOfWork.run((transaction) =>
      transaction.insert(PersonalValueEntity, { orgId, id, ...row, ...given }),
    );
  };

  const takesPart = (orgId: string, userId: string, instanceId: string, definitionKey = 'leave'): Promise<unknown> =>
    database().unitOfWork.run((transaction) =>
      transaction.insert(ParticipantEntity, { orgId, userId, instanceId, startedAt: at, definitionKey }),
    );

  const idsOf = (values: readonly KeptValue[]): string[] => values.map(({ id }) => id).sort();

  it('gives a value back as it was submitted', async () => {
    const orgId = randomUUID();
    await submitted(orgId, 'v1', { value: '{"city":"杭州"}', salt: '00ff' });
    const [found] = await store().visible(orgId, ['v1'], everybody);
    expect(found).toMatchObject({
      id: 'v1',
      subjectId: 'ann',
      instanceId: 'case-1',
      field: 'phone',
      value: '{"city":"杭州"}',
      salt: '00ff',
      erasedAt: null,
    });
  });

  it('shows the values of a case to those who take part in it, and to nobody else', async () => {
    const orgId = randomUUID();
    await submitted(orgId, 'v1', { instanceId: 'case-1' });
    await submitted(orgId, 'v2', { instanceId: 'case-2' });
    await takesPart(orgId, 'bob', 'case-1');
    expect(idsOf(await store().visible(orgId, ['v1', 'v2'], viewer('bob')))).toEqual(['v1']);
    expect(await store().visible(orgId, ['v1', 'v2'], viewer('eve'))).toEqual([]);
    expect(idsOf(await store().visible(orgId, ['v1', 'v2'], everybody))).toEqual(['v1', 'v2']);
  });

  it('shows everybody his own values', async () => {
    const orgId = randomUUID();
    await submitted(orgId, 'v1', { subjectId: 'ann' });
    await submitted(orgId, 'v2', { subjectId: 'bob' });
    expect(idsOf(await store().visible(orgId, ['v1', 'v2'], viewer('ann')))).toEqual(['v1']);
  });

  it('shows whoever stands in for somebody what the other one sees, of the processes of the deputyship alone', async () => {
    const orgId = randomUUID();
    await submitted(orgId, 'v1', { instanceId: 'case-1' });
    await submitted(orgId, 'v2', { instanceId: 'case-2' });
    await takesPart(orgId, 'bob', 'case-1', 'leave');
    await takesPart(orgId, 'bob', 'case-2', 'resignation');
    const sees = async (processes: readonly string[] | null) => {
      const deputy = { ...viewer('eve'), standsInFor: [{ userId: 'bob', processes }] };
      return idsOf(await store().visible(orgId, ['v1', 'v2'], deputy));
    };
    expect(await sees(null)).toEqual(['v1', 'v2']);
    expect(await sees(['leave'])).toEqual(['v1']);
    expect(await sees([])).toEqual([]);
  });

  it('answers only for the values that were asked for', async () => {
    const orgId = randomUUID();
    await submitted(orgId, 'v1');
    await submitted(orgId, 'v2');
    expect(idsOf(await store().kept(orgId, ['v2', 'v3', `v1' OR '1'='1`]))).toEqual(['v2']);
    expect(await store().kept(orgId, [])).toEqual([]);
  });

  it('shows nothing of another organisation, also to those who see everything', async () => {
    const [orgId, other] = [randomUUID(), randomUUID()];
    await submitted(orgId, 'v1');
    await takesPart(other, 'bob', 'case-1');
    expect(await store().visible(other, ['v1'], everybody)).toEqual([]);
    expect(await store().visible(orgId, ['v1'], viewer('bob'))).toEqual([]);
  });

  it('takes many thousand ids in one question', async () => {
    const orgId = randomUUID();
    await submitted(orgId, 'v69999');
    const ids = Array.from({ length: 70_000 }, (_, index) => `v${index}`);
    expect(idsOf(await store().kept(orgId, ids))).toEqual(['v69999']);
  });

  it('erases value and salt of everything one person submitted, and keeps the tombstones', async () => {
    const orgId = randomUUID();
    await submitted(orgId, 'v1', { subjectId: 'ann', instanceId: 'case-1' });
    await submitted(orgId, 'v2', { subjectId: 'ann', instanceId: 'case-2' });
    await submitted(orgId, 'v3', { subjectId: 'bob', instanceId: 'case-1' });
    const erasure = { id: 'e1', requestedBy: 'admin', reason: '本人要求', at };
    expect(await store().erase(orgId, { submittedBy: 'ann' }, erasure)).toBe(2);
    const kept = await store().kept(orgId, ['v1', 'v2', 'v3']);
    const byId = new Map(kept.map((value) => [value.id, value]));
    expect(byId.get('v1')).toMatchObject({ value: null, salt: null, erasedAt: at, instanceId: 'case-1' });
    expect(byId.get('v2')).toMatchObject({ value: null, salt: null, erasedAt: at, instanceId: 'case-2' });
    expect(byId.get('v3')).toMatchObject({ value: '"138"', salt: 'aa', erasedAt: null });
    expect(await store().erasures(orgId, 10)).toEqual([
      expect.objectContaining({ ...erasure, subjectId: 'ann', valuesErased: 2 }),
    ]);
  });

  it('finds and erases a value by what it is, however it is written and whoever submitted it', async () => {
    const orgId = randomUUID();
    const value = (text: string) => ({
      value: JSON.stringify(text),
      fingerprint: valueFingerprint(JSON.stringify(text)),
    });
    await submitted(orgId, 'v1', { subjectId: 'ann', ...value('Liu Yang') });
    await submitted(orgId, 'v2', { subjectId: 'bob', ...value('LIU\u3000yang') });
    await submitted(orgId, 'v3', { subjectId: 'bob', ...value('Liu Yan') });
    expect(idsOf(await store().found(orgId, '"liu yang"', 10))).toEqual(['v1', 'v2']);
    expect(idsOf(await store().found(orgId, '"liu yang"', 1))).toEqual(['v1']);
    expect(await store().found(randomUUID(), '"liu yang"', 10)).toEqual([]);
    const erasure = { id: 'e1', requestedBy: 'admin', reason: '本人要求', at };
    expect(await store().erase(orgId, { values: ['"Liu Yang"', '"nothing"'], ids: [] }, erasure)).toBe(2);
    expect(await store().found(orgId, '"liu yang"', 10)).toEqual([]);
    const rows = await database().reader.manager.findBy(PersonalValueEntity, { orgId });
    expect(rows.map(({ id, value: left, fingerprint }) => [id, left !== null, fingerprint !== null]).sort()).toEqual([
      ['v1', false, false],
      ['v2', false, false],
      ['v3', true, true],
    ]);
    expect(await store().erasures(orgId, 10)).toEqual([
      expect.objectContaining({ ...erasure, subjectId: '', valuesErased: 2 }),
    ]);
  });

  it('shows a value to those who take part in a case that it was handed to, and that it came from', async () => {
    const orgId = randomUUID();
    const cases = [
      ['root', null],
      ['child', 'root'],
      ['sibling', 'root'],
      ['grandchild', 'child'],
    ] as const;
    await database().unitOfWork.run((transaction) =>
      transaction.insert(
        InstanceEntity,
        cases.map(([id, parentId]) => caseRow(id, { orgId, parentId })),
      ),
    );
    for (const [id] of cases) await takesPart(orgId, `of ${id}`, id);
    await submitted(orgId, 'v1', { instanceId: 'child' });
    const sees = async (userId: string) => (await store().visible(orgId, ['v1'], viewer(userId))).length === 1;
    expect([await sees('of root'), await sees('of child'), await sees('of grandchild')]).toEqual([true, true, true]);
    expect(await sees('of sibling')).toBe(false);
  });

  it('looks through all values in slices, and erases what stands in a place', async () => {
    const orgId = randomUUID();
    for (const id of ['v1', 'v2', 'v3']) await submitted(orgId, id);
    const erasure = { id: 'e1', requestedBy: 'admin', reason: '本人要求', at };
    expect(await store().erase(orgId, { values: [], ids: ['v2', 'nothing'] }, erasure)).toBe(1);
    expect(idsOf(await store().slice(orgId, '', 1))).toEqual(['v1']);
    expect(idsOf(await store().slice(orgId, 'v1', 10))).toEqual(['v3']);
    expect(await store().slice(randomUUID(), '', 10)).toEqual([]);
  });

  it('leaves what was erased before as it was, and notes the second erasure too', async () => {
    const orgId = randomUUID();
    await submitted(orgId, 'v1');
    await store().erase(orgId, { submittedBy: 'ann' }, { id: 'e1', requestedBy: 'admin', reason: 'first', at });
    await submitted(orgId, 'v2');
    const later = '2026-04-01T08:00:00.000Z';
    const second = { id: 'e2', requestedBy: 'admin', reason: 'second', at: later };
    expect(await store().erase(orgId, { submittedBy: 'ann' }, second)).toBe(1);
    const kept = await store().kept(orgId, ['v1', 'v2']);
    expect(new Map(kept.map(({ id, erasedAt }) => [id, erasedAt]))).toEqual(
      new Map([
        ['v1', at],
        ['v2', later],
      ]),
    );
    expect((await store().erasures(orgId, 10)).map(({ id }) => id)).toEqual(['e2', 'e1']);
  });

  it('erases nothing when the erasure cannot be noted', async () => {
    const orgId = randomUUID();
    const erasure = { id: 'e1', requestedBy: 'admin', reason: 'first', at };
    await store().erase(orgId, { submittedBy: 'nobody' }, erasure);
    await submitted(orgId, 'v1');
    await expect(store().erase(orgId, { submittedBy: 'ann' }, erasure)).rejects.toThrow();
    expect(await store().kept(orgId, ['v1'])).toEqual([expect.objectContaining({ value: '"138"', salt: 'aa' })]);
  });

  it('lists the erasures of one organisation newest first, a page at a time', async () => {
    const [orgId, other] = [randomUUID(), randomUUID()];
    const erasure = { subjectId: 'ann', requestedBy: 'admin', reason: '离职', at, valuesErased: 0 };
    await database().unitOfWork.run((transaction) =>
      transaction.insert(ErasureEntity, [
        ...['e1', 'e2', 'e3'].map((id) => ({ ...erasure, orgId, id })),
        { ...erasure, orgId: other, id: 'e4' },
      ]),
    );
    const first = await store().erasures(orgId, 2);
    expect(first.map(({ id }) => id)).toEqual(['e3', 'e2']);
    expect((await store().erasures(orgId, 2, 'e2')).map(({ id }) => id)).toEqual(['e1']);
  });
});
