import { initiator, type ProcessDefinition } from '../../src/engine/index.js';
import { tinyProcess, tinyTask, tinyTitle } from '../../src/engine/testing/tiny-process.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { dialects, migratedDatabaseUrl } from '../support/databases.js';
import { install } from '../support/installed.js';

const person = 'engineer1';
const end = { type: 'final' };
const events = Object.fromEntries(
  ['GO', 'STEP_ASIDE', 'BACK'].map((type) => [type, { title: tinyTitle, by: initiator() }]),
);
const named = (key: string, definition: ProcessDefinition): ProcessDefinition => ({ ...definition, key });
const region = (target: string) => ({
  initial: 'idle',
  states: { idle: { on: { GO: target, STEP_ASIDE: 'aside' } }, aside: { on: { GO: target } } },
});

/** Two regions take the same event; the first of the document, not of the alphabet, leads. */
const torn = named(
  'torn',
  tinyProcess(
    {
      initial: 'both',
      states: {
        both: {
          type: 'parallel',
          states: { zulu: region('#one'), alfa: region('#two'), back: { type: 'history', history: 'deep' } },
          on: { BACK: 'paused' },
        },
        paused: { on: { BACK: 'both.back' } },
        one: { id: 'one', type: 'final' },
        two: { id: 'two', type: 'final' },
      },
    },
    { events },
  ),
);

describe.each(dialects)('a case after a restart (%s)', (database) => {
  let databaseUrl: string;
  let application: TestApplication;

  const serve = async (): Promise<void> => {
    application = await startApplication({ database, databaseUrl });
  };
  const restart = async (): Promise<void> => {
    await application.close();
    await serve();
  };

  beforeAll(async () => {
    install(torn);
    databaseUrl = await migratedDatabaseUrl(database);
    await serve();
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await application.close();
  });

  it('goes where it would have gone without one, and verifies', async () => {
    const ways = [[], ['STEP_ASIDE'], ['BACK', 'BACK'], ['STEP_ASIDE', 'BACK', 'BACK']];
    const walked = async (way: readonly string[]): Promise<string> => {
      const desk = new CaseDesk(application);
      const { id } = await desk.started(person, 'torn', {});
      for (const type of way) await desk.walk(id, [{ by: person, type, data: {} }]);
      return id;
    };
    const ended = async (id: string) => {
      const desk = new CaseDesk(application);
      const { value } = await desk.walk(id, [{ by: person, type: 'GO', data: {} }]);
      return { value, valid: (await desk.verify(id)).valid };
    };
    for (const way of ways) expect([way, await ended(await walked(way))]).toEqual([way, { value: 'one', valid: true }]);
    const waiting = await Promise.all(ways.map(walked));
    const shown = async () =>
      Promise.all(waiting.map(async (id) => JSON.stringify(await new CaseDesk(application).see(person, id))));
    const before = await shown();
    await restart();
    // To the letter: the regions are shown in the order of the document.
    expect(await shown()).toEqual(before);
    expect(before[0]).toContain('"value":{"both":{"zulu":"idle","alfa":"idle"}}');
    for (const id of waiting) expect(await ended(id)).toEqual({ value: 'one', valid: true });
  });

  it('is sent back to come straight back as it would have been without one, and verifies', async () => {
    const { id } = await new CaseDesk(application).started('sales.rep1', 'contract-review', contractForm);
    await new CaseDesk(application).walk(id, contractSteps.slice(0, 2));
    await restart();
    const desk = new CaseDesk(application);
    const technical = (await desk.see('tech.head', id)).tasks.find(({ key }) => key === 'technical');
    const sent = { to: 'initiator', mode: 'straightBack', reason: 'A sketch is missing.' };
    const by = await application.signIn('tech.head');
    expect((await by.post(`/tasks/${technical?.id ?? ''}/send-back`, sent)).status).toBe(200);
    expect((await desk.verify(id)).valid).toBe(true);
  });
});

const quick = named('quick', tinyProcess({ initial: 'end', states: { end } }, { events: {} }));
const slow = named(
  'slow',
  tinyProcess(
    { initial: 'work', states: { work: { ...tinyTask({ key: 'slow', decisions: ['GO'] }), on: { GO: 'end' } }, end } },
    { events },
  ),
);
/** The first child ends at once and takes the case away before the second one is started. */
const mother = named(
  'mother',
  withChildren({
    initial: 'idle',
    states: {
      idle: { on: { GO: 'both' } },
      both: {
        invoke: [
          { id: 'first', src: 'quick', input: {}, onDone: 'aside' },
          { id: 'second', src: 'slow', input: {}, onDone: 'end' },
        ],
      },
      aside: { on: { GO: 'waiting' } },
      waiting: { invoke: { id: 'second', src: 'slow', input: {}, onDone: 'end' }, on: { BACK: 'aside' } },
      end,
    },
  }),
);

function withChildren(chart: { readonly initial: string; readonly states: object }): ProcessDefinition {
  const drawn = tinyProcess(chart, { events, children: ['quick', 'slow'] });
  const logic = (drawn.machine.implementations.actors as Record<string, unknown>)['tiny-child'];
  return { ...drawn, machine: drawn.machine.provide({ actors: { quick: logic, slow: logic } } as never) };
}

describe.each(dialects)('the children of a case (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  beforeAll(async () => {
    install(mother, quick, slow);
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await application.close();
  });

  const childrenOf = async (id: string) => {
    const auditor = await application.signIn('auditor');
    type Listed = { items: { id: string; status: string; definition: { key: string } }[] };
    const { items } = (await auditor.get<Listed>(`/instances?parentId=${id}`)).body;
    return items.map(({ id: child, status, definition }) => ({ child, key: definition.key, status }));
  };

  it('are started only while their parent holds them, and their end counts for the visit that started them', async () => {
    const { id } = await desk.started(person, 'mother', {});
    const go = { by: person, type: 'GO', data: {} };
    expect((await desk.walk(id, [go])).value).toBe('aside');
    expect((await childrenOf(id)).map(({ key }) => key)).toEqual(['quick']);

    expect((await desk.walk(id, [go])).value).toBe('waiting');
    const first = (await childrenOf(id)).find(({ key }) => key === 'slow');
    await desk.walk(id, [{ ...go, type: 'BACK' }, go]);
    const running = (await childrenOf(id)).filter(({ key, status }) => key === 'slow' && status === 'active');
    expect(running).toHaveLength(1);
    expect((await desk.see('auditor', first?.child ?? '')).status).toBe('stopped');
    await desk.walk(running[0]?.child ?? '', [go]);
    expect((await desk.see('auditor', id)).value).toBe('end');
    expect((await desk.verify(id)).valid).toBe(true);
  });
});
