import { assign } from 'xstate';
import { tinyProcess, tinyTask } from '../testing/tiny-process.js';
import { checkDefinition, explore } from './index.js';
import type { ProcessDefinition } from '../process-definition.js';
import { sample } from '../testing/sample.process.js';

const found = (definition: ProcessDefinition) =>
  checkDefinition(definition).map(({ code, subject, path }) => ({ code, subject, path }));

const work = tinyTask({ key: 'work', decisions: ['GO'] });
const more = tinyTask({ key: 'more', decisions: ['GO'] });
const end = { type: 'final' };

describe('the state space of a chart', () => {
  it('releases a healthy chart', () => {
    expect(found(sample)).toEqual([]);
    expect(found(tinyProcess({ initial: 'work', states: { work: { ...work, on: { GO: 'end' } }, end } }))).toEqual([]);
  });

  it('refuses a state that nothing leads to, and names the outermost only', () => {
    const lost = { initial: 'inside', on: { GO: 'end' }, states: { inside: {} } };
    const chart = tinyProcess({ initial: 'work', states: { work: { ...work, on: { GO: 'end' } }, lost, end } });
    expect(found(chart)).toEqual([{ code: 'STATE_UNREACHABLE', subject: 'lost', path: [] }]);
  });

  it('refuses a state with no way out, with the way to it', () => {
    const chart = tinyProcess({
      initial: 'work',
      states: {
        work: { ...work, on: { GO: [{ guard: 'open', target: 'end' }, { target: 'stuck' }] } },
        stuck: {},
        end,
      },
    });
    expect(found(chart)).toEqual([{ code: 'STATE_WITHOUT_WAY_OUT', subject: 'stuck', path: ['GO (work) [not open]'] }]);
  });

  it('refuses a region with no way out although another region goes on', () => {
    const chart = tinyProcess({
      initial: 'both',
      states: {
        both: {
          type: 'parallel',
          states: {
            left: { initial: 'stuck', states: { stuck: {} } },
            right: { initial: 'work', states: { work: { ...work, on: { GO: 'done' } }, done: end } },
          },
        },
      },
    });
    expect(found(chart)).toContainEqual({ code: 'STATE_WITHOUT_WAY_OUT', subject: 'both.left.stuck', path: [] });
  });

  it('refuses a state whose guards may all say no', () => {
    const chart = tinyProcess({
      initial: 'routing',
      states: { routing: { always: { guard: 'open', target: 'end' } }, end },
    });
    expect(found(chart)).toContainEqual({
      code: 'STATE_WITHOUT_WAY_OUT',
      subject: 'routing',
      path: ['start [not open]'],
    });
  });

  it("releases a state whose guards are each other's opposite", () => {
    const chart = tinyProcess(
      {
        initial: 'routing',
        states: {
          routing: {
            always: [
              { guard: 'open', target: 'end' },
              { guard: { type: 'open' }, target: 'never' },
              { target: 'other' },
            ],
          },
          other: end,
          never: end,
          end,
        },
      },
      { events: {} },
    );
    // The second branch asks the same question as the first, so it is never taken.
    expect(found(chart)).toEqual([{ code: 'STATE_UNREACHABLE', subject: 'never', path: [] }]);
  });

  it('refuses a way that can never end, with the nearest point of no return', () => {
    const chart = tinyProcess({
      initial: 'work',
      states: {
        work: { ...work, on: { GO: [{ guard: 'open', target: 'end' }, { target: 'ping' }] } },
        ping: { after: { limit: 'pong' } },
        pong: { after: { limit: 'ping' } },
        end,
      },
    });
    expect(found(chart)).toEqual([{ code: 'PATH_NEVER_ENDS', subject: 'ping', path: ['GO (work) [not open]'] }]);
  });

  it('finds the shortest way through timers, children and services', () => {
    const chart = tinyProcess(
      {
        initial: 'waiting',
        states: {
          waiting: { after: { limit: 'child' } },
          child: { invoke: { id: 'kid', src: 'tiny-child', onDone: 'service' } },
          service: { invoke: { id: 'job', src: 'tiny-service', onDone: 'end', onError: 'stuck' } },
          stuck: {},
          end,
        },
      },
      { events: {}, deadlines: { limit: 'tiny.limit' }, children: ['tiny-child'], services: ['tiny-service'] },
    );
    expect(found(chart)).toEqual([
      { code: 'STATE_WITHOUT_WAY_OUT', subject: 'stuck', path: ['after limit', 'done kid', 'error job'] },
    ]);
  });

  it('visits what a history state remembers', () => {
    const chart = tinyProcess(
      {
        initial: 'main',
        states: {
          main: {
            initial: 'first',
            on: { PAUSE: 'paused' },
            states: {
              first: { ...work, on: { GO: 'second' } },
              second: { ...more, on: { GO: '#tiny.end' } },
              back: { type: 'history' },
            },
          },
          paused: { on: { RESUME: 'main.back' } },
          end,
        },
      },
      {
        events: Object.fromEntries(
          ['GO', 'PAUSE', 'RESUME'].map((type) => [
            type,
            { title: { zh: '事', en: 'It' }, by: { kind: 'initiator' } as const },
          ]),
        ),
      },
    );
    expect(found(chart)).toEqual([]);
    const paused = explore(chart).configurations.filter(({ active }) => active.has('paused'));
    expect(paused.map(({ path }) => path)).toEqual([['PAUSE'], ['GO (work)', 'PAUSE']]);
  });

  it('asks a guard anew after an assignment', () => {
    const chart = tinyProcess(
      {
        initial: 'counting',
        states: {
          counting: { after: { limit: { guard: 'open', target: 'counted', actions: assign({}), description: 's' } } },
          counted: { always: [{ guard: 'open', target: 'counting' }, { target: 'end' }] },
          end,
        },
      },
      { events: {}, deadlines: { limit: 'tiny.limit' } },
    );
    expect(found(chart)).toEqual([]);
  });

  it('finds only ways that can be walked: a guard of the context alone answers alike until an action assigns', () => {
    const big = ({ context }: { context: { size?: number } }): boolean => (context.size ?? 0) > 3;
    const chart = (actions: unknown) =>
      tinyProcess({
        initial: 'work',
        states: {
          work: { ...work, on: { GO: [{ guard: big, target: 'large', actions }, { target: 'small' }] } },
          large: { ...more, on: { GO: [{ guard: big, target: 'end' }, { target: 'stuck' }] } },
          small: {
            ...tinyTask({ key: 'small', decisions: ['GO'] }),
            on: { GO: [{ guard: big, target: 'stuck' }, { target: 'end' }] },
          },
          stuck: {},
          end,
        },
      });
    expect(found(chart([]))).toEqual([{ code: 'STATE_UNREACHABLE', subject: 'stuck', path: [] }]);
    expect(found(chart(assign({})))).toEqual([
      {
        code: 'STATE_WITHOUT_WAY_OUT',
        subject: 'stuck',
        path: ['GO (work) [inline guard]', 'GO (more) [not inline guard]'],
      },
    ]);
  });

  it.each([
    ['of itself', { turn: { always: { guard: 'shut', target: 'turn', reenter: true }, after: { limit: 'end' } }, end }],
    [
      'of several states',
      { turn: { always: { guard: 'open', target: 'back' } }, back: { always: { guard: 'shut', target: 'turn' } }, end },
    ],
    [
      'through an initial state',
      {
        turn: { always: { guard: 'open', target: 'around' } },
        around: { initial: 'inner', states: { inner: { always: '#tiny.turn' } } },
        end,
      },
    ],
  ])('refuses a loop of always %s, whatever its guards say', (_, states) => {
    const chart = tinyProcess({ initial: 'turn', states: states as object }, { events: {} });
    const loops = checkDefinition(chart).filter(({ code }) => code === 'EVENTLESS_LOOP');
    expect(loops).toEqual([expect.objectContaining({ path: [] })]);
    expect(loops[0]?.detail.en).toMatch(/: turn → .*turn\.$|: turn → turn\.$/);
  });

  it('refuses a loop through onDone', () => {
    const chart = tinyProcess({
      initial: 'work',
      states: {
        work: { ...work, on: { GO: 'turn' } },
        turn: { initial: 'over', states: { over: end }, onDone: 'turn' },
        end,
      },
    });
    expect(found(chart)).toContainEqual({ code: 'EVENTLESS_LOOP', subject: 'tiny', path: ['GO (work)'] });
  });

  it('refuses a chart with more configurations than can be visited', () => {
    const region = { initial: 'a', states: { a: { after: { limit: 'b' } }, b: { after: { limit: 'a' } } } };
    const regions = Object.fromEntries(['p', 'q', 'r', 's'].map((name) => [name, region]));
    const chart = tinyProcess({ initial: 'all', states: { all: { type: 'parallel', states: regions } } });
    expect(explore(chart, 10).truncated).toBe(true);
    expect(explore(chart, 100).truncated).toBe(false);
    expect(explore(chart, 100).configurations).toHaveLength(16);
  });

  it('visits a chart of twenty states in one transition for each thing that can happen', () => {
    const names = Array.from({ length: 20 }, (_, index) => `state${index}`);
    const states = Object.fromEntries(
      names.map((name, index) => [
        name,
        {
          ...tinyTask({ key: name, decisions: ['GO'] }),
          on: {
            GO: [
              { guard: 'open', target: names[index + 1] ?? 'end' },
              { guard: 'shut', target: 'end' },
              { target: 'state0' },
            ],
          },
          after: { limit: { target: 'end', description: 's' } },
        },
      ]),
    );
    const chart = tinyProcess(
      { initial: 'state0', states: { ...states, end } },
      { deadlines: { limit: 'tiny.limit' } },
    );
    const { configurations, tried } = explore(chart);
    expect(configurations).toHaveLength(21);
    // The start, and for each state the timer and three answers of the guards.
    expect(tried).toBe(1 + 20 * 4);
    expect(checkDefinition(chart)).toEqual([]);
  });
});
