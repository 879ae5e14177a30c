import { startApplication, type TestApplication } from '../support/application.js';
import { DefinitionRegistry } from '../../src/modules/definitions/index.js';
import { type ProcessDefinition } from '../../src/engine/index.js';
import { purchaseForm, purchaseSteps } from '../support/asset-purchase.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';

const key = 'fixed-asset-purchase';
const cheap = { ...purchaseForm, unitValue: '1.00' };

describe.each(dialects)('a case and the version of its definition (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  /** Releases a second version, in which every value is enough. */
  const release = (): void => {
    const registry = application.nest.get(DefinitionRegistry);
    const first = registry.find(key, 1) as ProcessDefinition;
    const machine = first.machine.provide({ guards: { valuableEnough: () => true } } as never);
    const second: ProcessDefinition = { ...first, version: 2, machine };
    const find = registry.find.bind(registry);
    jest.spyOn(registry, 'find').mockImplementation((asked, version) => {
      if (asked !== key || version === 1) return find(asked, version);
      return version === undefined || version === 2 ? second : undefined;
    });
  };

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => application.close());

  it('stays together when a newer version is released; new cases take the newer one', async () => {
    const old = await desk.started('engineer1', key, cheap);
    release();
    const young = await desk.started('engineer1', key, cheap);
    expect([old.definition.version, young.definition.version]).toEqual([1, 2]);
    expect(await desk.send('engineer1', old.id, 'SUBMIT')).toMatchObject({
      status: 409,
      body: { code: 'GUARD_REFUSED', guards: ['valuableEnough'] },
    });
    expect(await desk.walk(young.id, purchaseSteps('FA-1').slice(0, 1))).toMatchObject({
      value: 'departmentReview',
      definition: { version: 2 },
    });
    for (const { id } of [old, young]) expect(await desk.verify(id)).toMatchObject({ valid: true, positions: 2 });
  });

  it('may be chosen at the start', async () => {
    release();
    const chosen = await desk.begin('engineer1', { definition: key, version: 1, input: cheap });
    expect(chosen).toMatchObject({ status: 201, body: { definition: { key, version: 1 } } });
    expect(await desk.begin('engineer1', { definition: key, version: 3, input: cheap })).toMatchObject({ status: 422 });
  });
});
