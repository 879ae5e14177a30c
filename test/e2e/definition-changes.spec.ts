import type { ProcessDefinition } from '../../src/engine/index.js';
import { DefinitionRegistry } from '../../src/modules/definitions/index.js';
import type { Problem } from '../support/answers.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { expectProblem } from '../support/expect-problem.js';

interface Changes {
  readonly key: string;
  readonly since: number;
  readonly version: number;
  readonly sourcesDiffer: boolean;
  readonly changes: readonly { readonly part: string; readonly before: unknown; readonly after: unknown }[];
}

const key = 'contract-review';

// Nothing of it asks the database.
describe('what a version of a process says otherwise than another one', () => {
  let application: TestApplication;

  const get = async <Body>(version: string, query = '', by = 'engineer1') =>
    (await application.signIn(by)).get<Body>(`/definitions/${key}/versions/${version}/changes${query}`);

  beforeAll(async () => {
    application = await startApplication({ database: 'sqlite' });
    const registry = application.nest.get(DefinitionRegistry);
    const first = registry.find(key, 1) as ProcessDefinition;
    const versions = [
      first,
      { ...first, version: 2 },
      { ...first, version: 3, startableBy: ['LegalReviewer'] as const },
    ];
    const find = registry.find.bind(registry);
    jest
      .spyOn(registry, 'find')
      .mockImplementation((asked, version) =>
        asked === key ? versions.find((one) => one.version === (version ?? 3)) : find(asked, version),
      );
    jest.spyOn(registry, 'versionsOf').mockReturnValue([1, 2, 3]);
    jest.spyOn(registry, 'digest').mockImplementation((_, version) => (version === 1 ? 'one' : 'other'));
  });
  afterAll(() => {
    jest.restoreAllMocks();
    return application.close();
  });

  it('is told since the version before, or since the one that is asked for, to whoever is signed in', async () => {
    const { status, body } = await get<Changes>('3');
    expect(status).toBe(200);
    expect(body).toMatchObject({ key, since: 2, version: 3, sourcesDiffer: false });
    expect(body.changes).toHaveLength(1);
    expect(body.changes[0]?.before).not.toEqual(body.changes[0]?.after);
    expect((await get<Changes>('3', '?since=1')).body).toEqual({ ...body, since: 1, sourcesDiffer: true });
  });

  it('is nothing between versions that say the same, and says where their sources differ', async () => {
    expect((await get<Changes>('2')).body).toEqual({ key, since: 1, version: 2, changes: [], sourcesDiffer: true });
    expect((await get<Changes>('2', '?since=2')).body).toMatchObject({ changes: [], sourcesDiffer: false });
  });

  it('turns around where the later version is the one compared with', async () => {
    const [{ body: forth }, { body: back }] = [
      await get<Changes>('3', '?since=2'),
      await get<Changes>('2', '?since=3'),
    ];
    expect(back.changes).toMatchObject(forth.changes.map(({ before, after }) => ({ before: after, after: before })));
  });

  it.each(['1', '9', '0', 'x', '1e1', '99999999'])('is not found for version %s', async (version) => {
    const answer = await get<Problem>(version);
    expectProblem(answer);
    expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });

  it.each(['0', 'x', '-1', '1.5', '1000001', ''])('names the field for since=%s', async (since) => {
    const answer = await get<Problem & { errors: readonly { path: string }[] }>('2', `?since=${since}`);
    expectProblem(answer);
    expect(answer).toMatchObject({ status: 422, body: { code: 'PAYLOAD_INVALID' } });
    expect(answer.body.errors[0]?.path).toBe('since');
  });

  it('is not found since a version that there is not', async () => {
    expect(await get<Problem>('2', '?since=7')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });
});
