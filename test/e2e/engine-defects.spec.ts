import { assign } from 'xstate';
import { startApplication, type TestApplication } from '../support/application.js';
import { DefinitionRegistry } from '../../src/modules/definitions/index.js';
import type { ProcessDefinition } from '../../src/engine/index.js';
import type { Problem } from '../support/answers.js';
import { purchaseForm, purchaseSteps } from '../support/asset-purchase.js';
import { CaseDesk } from '../support/case-desk.js';
import type { Answer } from '../support/client.js';
import { beyondAuthority, contractSteps } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';
import { rowCounts } from '../support/row-counts.js';

const secret = 'at /srv/secret/place.ts: SELECT password FROM people';
const key = 'fixed-asset-purchase';

interface IncidentPage {
  readonly items: readonly { readonly kind: string; readonly instanceId: string; readonly detail: unknown }[];
}

/** Throws where the real chart would answer. */
const fail = (): never => {
  throw new Error(secret);
};

describe.each(dialects)('a defect in a chart (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  let registry: DefinitionRegistry;

  /** Puts a broken chart in place of the released one, as a slip in a release would. */
  const broken = (parts: { guards?: object; actions?: object }): void => {
    const released = registry.find(key, 1) as ProcessDefinition;
    const defective = { ...released, machine: released.machine.provide(parts as never) };
    const find = registry.find.bind(registry);
    jest
      .spyOn(registry, 'find')
      .mockImplementation((asked, version) => (asked === key ? defective : find(asked, version)));
  };
  const incidents = async (id: string): Promise<IncidentPage['items']> => {
    const admin = await application.signIn('admin');
    const { body } = await admin.get<IncidentPage>('/incidents?kind=caseFailed');
    return body.items.filter(({ instanceId }) => instanceId === id);
  };
  const saysNothing = ({ status, headers, body }: Answer<Problem>): void => {
    expect([status, headers['content-type'], body.code]).toEqual([
      500,
      expect.stringContaining('application/problem+json'),
      'UNEXPECTED',
    ]);
    expect(JSON.stringify(body)).not.toMatch(/secret|SELECT|\.ts|Error:/);
  };

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
    registry = application.nest.get(DefinitionRegistry);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => application.close());

  it.each([
    ['a guard', { guards: { valuableEnough: fail } }],
    ['an action', { actions: { correct: assign(fail) } }],
  ])('in %s leaves the case where it was and tells an administrator, but not the caller', async (_, parts) => {
    const { id, revision } = await desk.started('engineer1', key, purchaseForm);
    broken(parts);
    saysNothing(await desk.send('engineer1', id, 'SUBMIT'));
    expect(await incidents(id)).toEqual([expect.objectContaining({ detail: expect.stringContaining(secret) })]);
    jest.restoreAllMocks();
    expect(await desk.see('engineer1', id)).toMatchObject({ value: 'draft', revision });
    expect((await desk.history(id)).map(({ kind }) => kind)).toEqual(['started']);
    expect(await desk.verify(id)).toMatchObject({ valid: true });
    expect(await desk.walk(id, purchaseSteps('FA-1').slice(0, 1))).toMatchObject({ value: 'departmentReview' });
  });

  it('that hands a child what is not its start form leaves the parent where it was and starts nothing', async () => {
    const { id, revision } = await desk.started('sales.rep1', 'contract-review', beyondAuthority);
    const find = registry.find.bind(registry);
    const child = find('price-exception', 1) as ProcessDefinition;
    const startForm = registry.find(key, 1)?.startForm ?? child.startForm;
    jest
      .spyOn(registry, 'find')
      .mockImplementation((asked, version) => (asked === child.key ? { ...child, startForm } : find(asked, version)));
    const before = await rowCounts(application);
    saysNothing(await desk.send('sales.rep1', id, 'SUBMIT_FOR_REVIEW'));
    jest.restoreAllMocks();
    expect(await incidents(id)).toEqual([
      expect.objectContaining({ detail: expect.stringContaining('Expected a start form of price-exception') }),
    ]);
    expect(await rowCounts(application)).toMatchObject({ instance: before['instance'], history: before['history'] });
    expect(await desk.see('sales.rep1', id)).toMatchObject({ value: 'drafting', revision });
    expect(await desk.walk(id, contractSteps.slice(0, 1))).toMatchObject({ value: 'priceException' });
  });

  it('that names a child which is not installed leaves the parent where it was and tells an administrator', async () => {
    const { id, revision } = await desk.started('sales.rep1', 'contract-review', beyondAuthority);
    const find = registry.find.bind(registry);
    jest
      .spyOn(registry, 'find')
      .mockImplementation((asked, version) => (asked === 'price-exception' ? undefined : find(asked, version)));
    saysNothing(await desk.send('sales.rep1', id, 'SUBMIT_FOR_REVIEW'));
    jest.restoreAllMocks();
    expect(await incidents(id)).toEqual([
      expect.objectContaining({ detail: expect.stringContaining("'price-exception' to be installed") }),
    ]);
    expect(await desk.see('sales.rep1', id)).toMatchObject({ value: 'drafting', revision });
  });

  it('harms nobody who is served at the same moment', async () => {
    const healthy = await desk.started('sales.rep1', 'price-exception', {
      customer: 'A',
      title: 'B',
      amount: '1.00',
      currency: 'CNY',
      requestedDiscountPercent: '10',
      reason: 'C',
    });
    const { id } = await desk.started('engineer1', key, purchaseForm);
    broken({ guards: { valuableEnough: fail } });
    const answers = await Promise.all([
      desk.send('engineer1', id, 'SUBMIT'),
      desk.send('sales.director', healthy.id, 'APPROVE'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([500, 200]);
  });

  it('starts no case where it shows at the start, and is logged', async () => {
    const before = await rowCounts(application);
    const released = registry.find(key, 1) as ProcessDefinition;
    const find = registry.find.bind(registry);
    const machine = Object.create(released.machine) as ProcessDefinition['machine'];
    machine.getInitialSnapshot = fail;
    jest
      .spyOn(registry, 'find')
      .mockImplementation((asked, version) => (asked === key ? { ...released, machine } : find(asked, version)));
    saysNothing(await desk.begin('engineer1', { definition: key, input: purchaseForm }));
    jest.restoreAllMocks();
    const { number_series: _, ...rows } = await rowCounts(application);
    expect(before).toMatchObject(rows);
    expect(application.log.join('\n')).toContain(secret);
  });

  it('is told to the caller of a dry run as little, and raises nothing', async () => {
    const { id, tasks } = await desk.started('engineer1', key, purchaseForm);
    broken({ guards: { valuableEnough: fail } });
    const submit = { type: 'SUBMIT', taskId: tasks[0]?.id };
    const client = await application.signIn('engineer1');
    saysNothing(await client.post<Problem>(`/instances/${id}/events?dryRun=true`, submit));
    expect(await incidents(id)).toEqual([]);
  });
});
