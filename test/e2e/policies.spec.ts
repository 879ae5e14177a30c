import { Database } from '../../src/modules/database/index.js';
import { DefinitionRegistry } from '../../src/modules/definitions/index.js';
import type { ProcessDefinition } from '../../src/engine/index.js';
import { sha256 } from '../../src/modules/sealing/index.js';
import { OrganisationRecordEntity } from '../../src/persistence/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Answer, Headers } from '../support/client.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';
import { intrude } from '../support/intruder.js';

interface Policy {
  readonly definition: string;
  readonly version: number;
  readonly profile: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly departments: readonly object[];
  readonly setBy: { readonly name: string } | null;
  readonly setAt: string | null;
  readonly reason: string | null;
}
interface PolicyProblem {
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly path: string; readonly rule: string }[];
}

const key = 'contract-review';
const started = { definition: key, input: contractForm };

describe.each(dialects)('the policy of a process (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const see = async (by = 'sales.rep1', process = key): Promise<Answer<Policy>> =>
    (await application.signIn(by)).get<Policy>(`/policies/${process}`);
  const put = async (body: object, headers: Headers, by = 'admin'): Promise<Answer<Policy & PolicyProblem>> =>
    (await application.signIn(by)).put<Policy & PolicyProblem>(`/policies/${key}`, body, headers);
  const set = async (body: object): Promise<Answer<Policy & PolicyProblem>> =>
    put({ reason: 'The board has decided.', ...body }, { 'if-match': (await see()).headers['etag'] ?? '' });

  beforeEach(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await application.close();
  });

  it('is the default profile until an administrator sets another one, which later cases follow and earlier ones do not', async () => {
    const before = await see();
    expect(before).toMatchObject({
      status: 200,
      body: { definition: key, version: 0, profile: '000', departments: [], setBy: null, setAt: null, reason: null },
    });
    expect(before.headers['etag']).toBe('"0"');
    const old = (await desk.begin('sales.rep1', started)).body;
    const answer = await set({ profile: '001' });
    expect(answer).toMatchObject({
      status: 200,
      body: { version: 1, profile: '001', reason: 'The board has decided.' },
    });
    expect(answer.headers['etag']).toBe('"1"');
    expect((await see()).body).toEqual(answer.body);
    const young = (await desk.begin('sales.rep1', started)).body;
    expect([old.definition.profile, young.definition.profile]).toEqual(['000', '001']);
    const { context } = await desk.walk(old.id, contractSteps.slice(0, 1));
    expect(context['policy']).toEqual(old.context['policy']);
    for (const { id } of [old, young]) expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('names nobody to decide whom neither the process nor the directory knows', async () => {
    const administrator = await application.signIn('admin');
    const refusal = async (approver: object): Promise<unknown> =>
      (
        await administrator.put<PolicyProblem>(
          '/policies/team-formation',
          { values: { 'team.formation.approver': approver }, reason: 'Somebody else approves.' },
          { 'if-match': '"0"' },
        )
      ).body;
    const errors = [expect.objectContaining({ path: 'values.team.formation.approver' })];
    for (const approver of [
      { kind: 'oracle' },
      { kind: 'deciderOf', task: 'coffee' },
      { kind: 'firstOf', options: [{ kind: 'roleIn', department: 'nowhere', role: 'TeamLeader' }] },
    ])
      expect(await refusal(approver)).toMatchObject({ code: 'PAYLOAD_INVALID', errors });
    expect((await see('sales.rep1', 'team-formation')).body).toMatchObject({ version: 0 });
    expect(await refusal({ kind: 'roleIn', department: 'finance', role: 'FinanceManager' })).toMatchObject({
      version: 1,
    });
  });

  it('is not for the starter to choose', async () => {
    const refused = await desk.begin('sales.rep1', { ...started, profile: '001' });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'PAYLOAD_INVALID', errors: [{ path: 'profile', rule: 'setting' }] },
    });
    expect(await desk.begin('sales.rep1', { ...started, profile: '000' })).toMatchObject({ status: 201 });
    await set({ profile: '001' });
    expect((await desk.begin('sales.rep1', { ...started, profile: '001' })).status).toBe(201);
    expect((await desk.begin('sales.rep1', { ...started, profile: '000' })).status).toBe(422);
  });

  it('is for the starter to choose where the definition says so', async () => {
    const registry = application.nest.get(DefinitionRegistry);
    const open: ProcessDefinition = { ...(registry.find(key) as ProcessDefinition), starterChoosesProfile: true };
    const find = registry.find.bind(registry);
    jest.spyOn(registry, 'find').mockImplementation((...of) => (of[0] === key ? open : find(...of)));
    expect((await desk.begin('sales.rep1', { ...started, profile: '001' })).body.definition.profile).toBe('001');
    expect((await desk.begin('sales.rep1', { ...started, profile: '002' })).status).toBe(422);
    const seller = await application.signIn('sales.rep1');
    expect((await seller.get(`/definitions/${key}`)).body['starterChoosesProfile']).toBe(true);
    expect((await seller.get('/definitions/price-exception')).body['starterChoosesProfile']).toBe(false);
  });

  it('takes values of its own, for all and for a department and those below it', async () => {
    const finance = (
      await (await application.signIn('admin')).get<{ items: { departmentId: string }[] }>('/users?username=sales.rep1')
    ).body.items[0]?.departmentId;
    const own = { department: finance, values: { 'contract.reReviewOnChange': true } };
    const answer = await set({ values: { 'contract.reviewers': ['legal'] }, departments: [own] });
    expect(answer.body).toMatchObject({
      values: { 'contract.reviewers': ['legal'], 'contract.reReviewOnChange': false },
      departments: [own],
    });
    const { context } = (await desk.begin('sales.rep1', started)).body;
    expect(context['policy']).toMatchObject({ reviewers: ['legal'], reReviewOnChange: true });
  });

  it('refuses what does not fit the rules of its parameters, and sets nothing', async () => {
    const cases: readonly (readonly [object, string])[] = [
      [{ profile: '999' }, 'profile'],
      [{ values: { 'no.such.key': 1 } }, 'values.no.such.key'],
      [{ values: { 'contract.reviewers': ['cleaner'] } }, 'values.contract.reviewers'],
      [{ values: { 'contract.reReviewOnChange': 'yes' } }, 'values.contract.reReviewOnChange'],
      [{ departments: [{ department: 'nowhere' }] }, 'departments.0.department'],
      [{ departments: [{ department: 'sales', profile: '999' }] }, 'departments.0.profile'],
      [{ departments: [{ department: 'sales' }, { department: 'sales' }] }, 'departments.1.department'],
      [{ colour: 'red' }, 'colour'],
      [{ reason: '' }, 'reason'],
    ];
    for (const [body, path] of cases) {
      const refused = await set(body);
      expect({ body, status: refused.status }).toEqual({ body, status: 422 });
      expect(refused.body.errors?.map((error) => error.path)).toContain(path);
    }
    expect((await see()).body.version).toBe(0);
  });

  it('is set by administrators alone, on the version that they have seen', async () => {
    const body = { profile: '001', reason: 'Because.' };
    expect((await put(body, { 'if-match': '"0"' }, 'owner')).status).toBe(403);
    expect(await put(body, {})).toMatchObject({ status: 428, body: { code: 'PRECONDITION_REQUIRED' } });
    expect((await put(body, { 'if-match': '"0"' })).status).toBe(200);
    expect(await put(body, { 'if-match': '"0"' })).toMatchObject({
      status: 412,
      body: { code: 'VERSION_STALE', found: 1 },
    });
    const weak = await put(body, { 'if-match': 'W/"1"' });
    expect(weak).toMatchObject({ status: 412, body: { code: 'VERSION_STALE', found: 1 } });
    expect(weak.body.detail).toMatch(/without W\/.*now it is 1\.$/);
    expect((await put(body, { 'if-match': '*' })).body.version).toBe(2);
    const both = await Promise.all([1, 2].map(() => put(body, { 'if-match': '"2"' })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await see('sales.rep1', 'nothing')).status).toBe(404);
    expect((await application.anonymous.get(`/policies/${key}`)).status).toBe(401);
  });

  it('keeps every setting in the log of the organisation, chained, and shows it newest first', async () => {
    await set({ profile: '001', reason: 'First.' });
    await set({ profile: '000', reason: 'Second.' });
    const path = `/policies/${key}/history`;
    const auditor = await application.signIn('auditor');
    const [second, first] = (await auditor.get<{ items: readonly Record<string, unknown>[] }>(path)).body.items;
    expect(second).toMatchObject({
      version: 2,
      profile: '000',
      reason: 'Second.',
      position: expect.any(Number) as unknown,
      prevHash: first?.['hash'],
    });
    expect(first).toMatchObject({
      version: 1,
      profile: '001',
      reason: 'First.',
      position: expect.any(Number) as unknown,
      prevHash: expect.any(String) as unknown,
    });
    const page = (await auditor.get<{ items: readonly object[]; nextCursor: string }>(`${path}?limit=1`)).body;
    expect(page.items).toEqual([second]);
    expect(
      (await auditor.get<{ items: readonly object[] }>(`${path}?limit=1&cursor=${page.nextCursor}`)).body.items,
    ).toEqual([first]);
    expect((await (await application.signIn('sales.rep1')).get(path)).status).toBe(403);
  });

  it('is verified record by record, and names the first that was changed, is missing or was put in between', async () => {
    const verify = async (by = 'auditor') =>
      (await (await application.signIn(by)).post('/organisation/log/verify')).body;
    // The processes that the organisation has had from the first start.
    const { positions: base } = (await verify()) as { positions: number };
    expect(await verify()).toMatchObject({ valid: true });
    for (const reason of ['First.', 'Second.', 'Third.']) await set({ profile: '001', reason });
    const path = `/policies/${key}/history`;
    const auditor = await application.signIn('auditor');
    const [third] = (await auditor.get<{ items: readonly { hash: string }[] }>(path)).body.items;
    expect(await verify('admin')).toEqual({ valid: true, positions: base + 3, head: third?.hash });
    expect((await (await application.signIn('sales.rep1')).post('/organisation/log/verify')).status).toBe(403);

    await intrude(application.databaseUrl);
    const records = application.nest.get(Database).writer.getRepository(OrganisationRecordEntity);
    const seen = await records.find({ where: { kind: 'policySet' }, order: { position: 'ASC' } });
    const put = async (rows: readonly OrganisationRecordEntity[]): Promise<void> => {
      await records.delete({ kind: 'policySet' });
      await records.insert([...rows]);
    };
    const [one, two, three] = seen as [OrganisationRecordEntity, OrganisationRecordEntity, OrganisationRecordEntity];
    const sealed = (row: OrganisationRecordEntity, record: string) => ({ ...row, record, hash: sha256(record) });
    const rewritten = two.record.replace('Second', 'Sacond');
    for (const [rows, position, reason] of [
      [[one, { ...two, record: rewritten }, three], 2, 'its hash'],
      [[one, sealed(two, rewritten), three], 3, 'the record before'],
      [[one, three], 2, `record ${base + 2}`],
      [[two, three], 1, `record ${base + 1}`],
      [[one, { ...two, subject: 'other' }, three], 2, 'subject'],
      [[one, { ...two, at: three.at }, three], 2, 'at'],
      [[sealed(one, 'nonsense')], 1, 'canonical'],
    ] as const) {
      await put(rows);
      const failure = { position: base + position, reason: expect.stringContaining(reason) as unknown };
      expect(await verify()).toMatchObject({ valid: false, positions: base + position - 1, firstFailure: failure });
    }
    await put(seen);
    expect(await verify()).toMatchObject({ valid: true, positions: base + 3 });
  });

  it('is known after a restart, and to another server', async () => {
    await set({ profile: '001' });
    if (database === 'postgres') {
      const other = await startApplication({ database, databaseUrl: application.databaseUrl });
      const elsewhere = new CaseDesk(other);
      expect((await elsewhere.begin('sales.rep1', started)).body.definition.profile).toBe('001');
      await set({ profile: '000' });
      let heard = '001';
      for (let look = 0; look < 200 && heard !== '000'; look += 1)
        heard = (await elsewhere.begin('sales.rep1', started)).body.definition.profile;
      expect(heard).toBe('000');
      await other.close();
      await set({ profile: '001' });
    }
    await application.close();
    application = await startApplication({ database, databaseUrl: application.databaseUrl });
    expect((await new CaseDesk(application).begin('sales.rep1', started)).body.definition.profile).toBe('001');
  });
});
