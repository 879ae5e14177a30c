import { InstanceBatchStore } from '../../src/persistence/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance } from '../support/answers.js';
import { assetCard, purchaseForm, purchaseSteps } from '../support/asset-purchase.js';
import { scrapForm, scrapSteps } from '../support/asset-scrap.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';

interface LedgerEntry {
  readonly key: string;
  readonly revision: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly fields: readonly { readonly path: string }[];
}

describe.each(dialects)('an asset through the door (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const purchase = async (label: string, steps = 7): Promise<Instance> => {
    const { id } = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    return desk.walk(id, purchaseSteps(label).slice(0, steps));
  };
  const scrap = (label: string): Promise<Instance> => desk.started('engineer1', 'fixed-asset-scrap', scrapForm(label));
  const ledger = async (label: string): Promise<LedgerEntry> => {
    const client = await application.signIn('admin.officer');
    return (await client.get<LedgerEntry>(`/registers/asset-ledger/entries/${label}`)).body;
  };

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());

  it('is bought, gets its card and label, and is written off in the same ledger when it is scrapped', async () => {
    const bought = await purchase('FA-2025-0001');
    expect(bought).toMatchObject({
      status: 'done',
      value: 'inUse',
      output: { outcome: 'registered', label: 'FA-2025-0001' },
    });
    // Filled in by the username, kept by the id.
    const { label, custodianId: _, ...card } = assetCard('FA-2025-0001');
    expect(await ledger(label)).toMatchObject({ key: label, revision: 1, data: { ...card, status: 'inUse' } });
    const { id } = await scrap('FA-2025-0001');
    const scrapped = await desk.walk(id, scrapSteps);
    expect(scrapped).toMatchObject({ status: 'done', value: 'writtenOff', output: { outcome: 'writtenOff' } });
    expect(await ledger(label)).toMatchObject({
      key: label,
      revision: 2,
      data: { ...card, status: 'writtenOff', scrapReason: 'technicalObsolescence', disposal: { proceeds: '50.00' } },
    });
    // What was chosen stands under another name than in the form, and is read as it was.
    expect((await ledger(label)).fields.find(({ path }) => path === 'scrapReason')).toMatchObject({
      title: { zh: '报废原因' },
      text: { zh: '技术淘汰', en: 'Technically obsolete' },
    });
    for (const case_ of [bought, scrapped]) expect(await desk.verify(case_.id)).toMatchObject({ valid: true });
  });

  it('gets no label that another one carries: the refusal says so, is recorded and changes nothing', async () => {
    await purchase('FA-2025-0002');
    const { id, revision } = await purchase('FA-2025-0002', 6);
    const register = purchaseSteps('FA-2025-0002')[6]?.data ?? {};
    const zh = { headers: { 'accept-language': 'zh' } };
    const refused = await desk.send('admin.officer', id, 'REGISTERED', register, zh);
    expect(refused).toMatchObject({ status: 409, body: { code: 'GUARD_REFUSED', guards: ['labelFree'] } });
    expect(refused.body['detail']).toContain('「资产标签」FA-2025-0002 只能登记一次');
    expect((await desk.history(id)).at(-1)).toMatchObject({
      kind: 'rejected',
      type: 'REGISTERED',
      from: 'registration',
      to: 'registration',
      revision,
      rejection: { code: 'GUARD_REFUSED' },
    });
    expect(await desk.see('engineer1', id)).toMatchObject({ revision, value: 'registration' });
    expect((await ledger('FA-2025-0002')).revision).toBe(1);
  });

  it('gets its label alone when several are registered with one label at the same moment', async () => {
    const cases = [];
    for (let count = 0; count < 4; count += 1) cases.push(await purchase('FA-2025-0003', 6));
    const answers = await Promise.all(
      cases.map(({ id }) => desk.send('admin.officer', id, 'REGISTERED', assetCard('FA-2025-0003'))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    for (const [index, { status, body }] of answers.entries()) {
      const { id } = cases[index] as Instance;
      const last = (await desk.history(id)).at(-1);
      if (status === 200) expect(last).toMatchObject({ kind: 'event', type: 'REGISTERED' });
      else {
        expect(['GUARD_REFUSED', 'REGISTER_CONFLICT']).toContain(body.code);
        expect(last).toMatchObject({ kind: 'rejected', type: 'REGISTERED', rejection: { code: body.code } });
        const label = `FA-2025-003${index}`;
        expect(
          await desk.walk(id, [{ by: 'admin.officer', type: 'REGISTERED', data: assetCard(label) }]),
        ).toMatchObject({ status: 'done' });
      }
      expect(await desk.verify(id)).toMatchObject({ valid: true });
    }
  });

  it('is refused its label by the ledger itself when the guard saw it free, as somebody else may be writing it', async () => {
    await purchase('FA-2025-0005');
    const { id, revision } = await purchase('FA-2025-0005', 6);
    const store = application.nest.get(InstanceBatchStore);
    const reading = jest.spyOn(store, 'readRegisters').mockResolvedValue(new Map());
    const refused = await desk.send('admin.officer', id, 'REGISTERED', assetCard('FA-2025-0005'));
    reading.mockRestore();
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'REGISTER_CONFLICT', register: 'asset-ledger', key: 'FA-2025-0005', reason: 'exists' },
    });
    expect((await desk.history(id)).at(-1)).toMatchObject({
      kind: 'rejected',
      type: 'REGISTERED',
      revision,
      rejection: { code: 'REGISTER_CONFLICT' },
    });
    expect(await desk.verify(id)).toMatchObject({ valid: true });
    expect(await ledger('FA-2025-0005')).toMatchObject({ revision: 1 });
  });

  it('cannot be scrapped when the ledger does not know it', async () => {
    const { id, revision } = await scrap('FA-1999-0001');
    expect(await desk.send('engineer1', id, 'SUBMIT')).toMatchObject({
      status: 409,
      body: {
        code: 'GUARD_REFUSED',
        guards: ['inLedger'],
        detail: expect.stringContaining("'Asset label' FA-1999-0001 to be in 'Asset ledger'"),
      },
    });
    expect(await desk.see('engineer1', id)).toMatchObject({ value: 'draft', revision });
    expect((await desk.history(id)).map(({ kind }) => kind)).toEqual(['started', 'rejected']);
  });

  it('cannot be scrapped twice: of two cases that write it off at the same moment one does', async () => {
    await purchase('FA-2025-0004');
    const cases = [await scrap('FA-2025-0004'), await scrap('FA-2025-0004')];
    for (const { id } of cases) await desk.walk(id, scrapSteps.slice(0, 5));
    const answers = await Promise.all(cases.map(({ id }) => desk.send('admin.officer', id, 'WRITTEN_OFF')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await ledger('FA-2025-0004')).toMatchObject({ revision: 2, data: { status: 'writtenOff' } });
    const third = await scrap('FA-2025-0004');
    expect(await desk.send('engineer1', third.id, 'SUBMIT')).toMatchObject({
      status: 409,
      body: { guards: ['notWrittenOff'] },
    });
  });

  it('that the general manager wants for himself is approved by his deputy, and not by him', async () => {
    const { id } = await desk.started('gm', 'fixed-asset-purchase', purchaseForm);
    const { tasks } = await desk.walk(id, [{ by: 'gm', type: 'SUBMIT', data: {} }]);
    expect(tasks).toMatchObject([{ key: 'departmentReview', candidates: [{ name: '陈副总' }] }]);
    expect(await desk.send('gm', id, 'APPROVE')).toMatchObject({ status: 403, body: { code: 'SEPARATION_OF_DUTIES' } });
  });
});
