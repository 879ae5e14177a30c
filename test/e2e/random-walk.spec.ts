import { startApplication, type TestApplication } from '../support/application.js';
import { drawFrom } from '../support/random-form.js';
import { RandomWalk } from '../support/random-walk.js';

interface Listed {
  readonly key: string;
  readonly startable: boolean;
}

/** How many processes are walked, `all` of them, or the keys of some; `WALK_SEED` is the one that a failure has named. */
const { WALK = '14', WALK_SEED = '20250303' } = process.env;
const seed = Number(WALK_SEED);

describe('a walk at random over HTTP', () => {
  let application: TestApplication;
  let definitions: readonly Listed[];
  const startable = new Set<string>();
  const started = new Set<string>();

  beforeAll(async () => {
    application = await startApplication({ database: 'sqlite', configuration: { demoCases: true } });
    const { body: meta } = await application.anonymous.get<{ demo: { people: { username: string }[] } }>('/meta');
    for (const { username } of meta.demo.people) {
      const { body } = await (await application.signIn(username)).get<{ items: Listed[] }>('/definitions?limit=200');
      definitions = body.items;
      for (const one of body.items) if (one.startable) startable.add(one.key);
    }
    const auditor = await application.signIn('auditor');
    for (const { key } of definitions) {
      const { body } = await auditor.get<Record<'children' | 'starts', readonly string[]>>(`/definitions/${key}`);
      for (const other of [...body.children, ...body.starts]) started.add(other);
    }
  });
  afterAll(() => application.close());

  it('finds all 112 processes, each started by somebody of the demo company or by another one', () => {
    expect(definitions).toHaveLength(112);
    expect(definitions.filter(({ key }) => !startable.has(key) && !started.has(key))).toEqual([]);
  });

  it('ends each case, refuses only with a sentence, never fails, and proves it', async () => {
    const walked = definitions.map(({ key }) => key).filter((key) => startable.has(key));
    const draw = drawFrom(seed);
    const order = walked.map((key) => ({ key, place: draw(1_000_000) })).sort((one, other) => one.place - other.place);
    const named = WALK.split(',');
    const isCount = /^\d+$/.test(WALK);
    const chosen = isCount
      ? order.slice(0, Number(WALK))
      : order.filter(({ key }) => WALK === 'all' || named.includes(key));
    const failures: string[] = [];
    for (const { key, place } of chosen) {
      try {
        const walk = await RandomWalk.of(application, drawFrom(seed + place));
        await walk.through(key);
      } catch (error) {
        failures.push(`WALK_SEED=${seed} ${key}: ${error instanceof Error ? error.stack : String(error)}`);
      }
    }
    expect(failures).toEqual([]);
  }, 900_000);
});
