import fc from 'fast-check';
import type { AnyStateNode } from 'xstate';
import { advance, begin, persist, restore, statesOf, type ChartStep } from './chart.js';
import {
  childrenOf,
  configurationAt,
  configurationFault,
  leavesOf,
  pathOf,
  type Configuration,
} from './configuration.js';
import { goTo } from './go-to.js';
import type { PersistedSnapshot } from './instance-state.js';
import { randomChart, randomEvents, RandomNumbers } from './testing/random-chart.js';
import { tinyProcess, tinyTask } from './testing/tiny-process.js';
import type { ProcessDefinition } from './process-definition.js';

const going = { actor: 'gm', at: '2025-03-03T01:00:00.000Z' };
const input = { policy: {}, initiator: 'engineer1', form: {} };
const task = (key: string, on: object = {}) => ({ ...tinyTask({ key, decisions: ['GO'] }), on });
const end = { type: 'final' };

/** A review by two in parallel, one of them in two steps, and then the general manager. */
const review = tinyProcess({
  initial: 'draft',
  states: {
    draft: task('draft', { GO: 'review' }),
    review: {
      type: 'parallel',
      onDone: 'gm',
      states: {
        fin: {
          initial: 'first',
          states: { first: task('first', { FIN: 'second' }), second: task('second', { FIN: 'done' }), done: end },
        },
        legal: {
          initial: 'open',
          states: { open: task('legal', { LEGAL: 'done', WAIVE: 'waived' }), done: end, waived: end },
        },
      },
    },
    gm: { ...task('gm', { GO: 'end' }), after: { limit: 'draft' }, invoke: { id: 'job', src: 'tiny-service' } },
    end,
  },
});

const { machine } = review;
const stood = (...events: string[]): PersistedSnapshot =>
  events.reduce(
    (before, type) => persist(machine, advance(machine, restore(machine, before), { type }).snapshot),
    persist(machine, begin(machine, input).snapshot),
  );
const asked = ({ actions }: ChartStep) =>
  actions.flatMap(({ type, params }) =>
    type === 'openTask' || type === 'closeTask' ? [`${type} ${(params as { task: string }).task}`] : [type],
  );

describe('going anywhere', () => {
  it('leaves what is left, enters what is wanted, and ends the timer and the service on the way', () => {
    const moved = goTo(machine, stood('GO', 'FIN', 'FIN', 'LEGAL'), ['review.fin.second', 'review.legal.done'], going);
    expect(moved.snapshot.value).toEqual({ review: { fin: 'second', legal: 'done' } });
    expect(asked(moved)).toEqual(['closeTask gm', 'xstate.cancel', 'xstate.stopChild', 'openTask second']);
    expect(moved.snapshot.machine).toBe(machine);
  });

  it('does not touch a region that stays where it is', () => {
    const moved = goTo(machine, stood('GO', 'FIN'), ['review.fin.first', 'review.legal.open'], going);
    expect(moved.snapshot.value).toEqual({ review: { fin: 'first', legal: 'open' } });
    expect(asked(moved)).toEqual(['closeTask second', 'openTask first']);
  });

  it('goes nowhere where the case stands there already', () => {
    const before = stood('GO');
    const moved = goTo(machine, before, leavesOf(machine, before.value), going);
    expect([moved.snapshot.value, asked(moved)]).toEqual([before.value, []]);
  });

  it('goes on from there as the author has said', () => {
    const moved = goTo(machine, stood('GO', 'FIN', 'FIN', 'LEGAL'), ['review.fin.second', 'review.legal.done'], going);
    const restored = restore(
      machine,
      JSON.parse(JSON.stringify(persist(machine, moved.snapshot))) as PersistedSnapshot,
    );
    const onward = advance(machine, restored, { type: 'FIN' });
    expect(onward.snapshot.value).toBe('gm');
    expect(asked(onward)).toContain('openTask gm');
  });

  it('tells where one task leads to, with the regions beside it as they were left', () => {
    const at = (stands: Configuration, path: string, left = {}) => configurationAt(machine, stands, path, left);
    expect(at(['gm'], 'review.fin.second', { review: ['review.fin.done', 'review.legal.waived'] })).toEqual([
      'review.fin.second',
      'review.legal.waived',
    ]);
    expect(at(['review.fin.second', 'review.legal.open'], 'review.fin.first')).toEqual([
      'review.fin.first',
      'review.legal.open',
    ]);
    expect(at(['review.fin.second', 'review.legal.open'], 'draft')).toEqual(['draft']);
  });

  it.each([
    [['nowhere'], { fault: 'unknown', path: 'nowhere' }],
    [['review.fin.nowhere'], { fault: 'unknown', path: 'review.fin.nowhere' }],
    [['review'], { fault: 'notInnermost', path: 'review' }],
    [['gm', 'draft'], { fault: 'contradictory', path: 'draft', other: 'gm' }],
    [
      ['review.fin.first', 'review.fin.second', 'review.legal.open'],
      { fault: 'contradictory', path: 'review.fin.first', other: 'review.fin.second' },
    ],
    [['review.fin.first'], { fault: 'missing', path: 'review.legal' }],
    [[], { fault: 'missing', path: '' }],
    [['__proto__'], { fault: 'unknown', path: '__proto__' }],
    [['gm'], null],
  ])('finds what is wrong with %j', (wanted, fault) => {
    expect(configurationFault(machine, wanted)).toEqual(fault);
  });
});

/** Some configuration of a chart, drawn by chance. */
function someConfiguration(node: AnyStateNode, random: RandomNumbers): Configuration {
  const children = childrenOf(node);
  if (node.type === 'parallel') return children.flatMap((child) => someConfiguration(child, random));
  return node.type === 'compound' ? someConfiguration(random.oneOf(children), random) : [pathOf(node)];
}

const marks = ({ actions }: ChartStep): readonly string[] =>
  actions.flatMap(({ type, params }) =>
    type === 'startProcess' ? [(params as { input: { what: string } }).input.what] : [],
  );

/** A chart that goes on by itself is not where it was sent. */
const goesOnByItself = ({ machine }: ProcessDefinition): boolean =>
  [machine.root, ...statesOf(machine).map(({ node }) => node)].some(({ always }) => (always?.length ?? 0) > 0);

describe('in charts of any shape', () => {
  it('brings a case to any configuration, leaves nothing that stays, and comes back from the store the same', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.constantFrom(...randomEvents), { maxLength: 4 }), (seed, events) => {
        const definition = randomChart(seed);
        fc.pre(!goesOnByItself(definition));
        const { machine: chart } = definition;
        const random = new RandomNumbers(seed);
        let before = persist(chart, begin(chart, input).snapshot);
        for (const type of events)
          before = persist(chart, advance(chart, restore(chart, before), { type, at: going.at } as never).snapshot);
        const wanted = someConfiguration(chart.root, random);
        expect(configurationFault(chart, wanted)).toBeNull();
        const moved = goTo(chart, before, wanted, going);
        expect([...leavesOf(chart, moved.snapshot.value as never)].sort()).toEqual([...wanted].sort());
        const stays = (path: string): boolean => {
          const within = (leaf: string) => leaf === path || leaf.startsWith(`${path}.`);
          return leavesOf(chart, before.value).some(within) && wanted.some(within);
        };
        const left = marks(moved).flatMap((mark) => (mark.startsWith('exit ') ? [mark.slice(5)] : []));
        const staying = statesOf(chart)
          .filter(({ path }) => stays(path))
          .map(({ node }) => node.id);
        expect(left.filter((id) => staying.includes(id))).toEqual([]);
        const stored = persist(chart, moved.snapshot);
        const again = persist(chart, restore(chart, JSON.parse(JSON.stringify(stored)) as PersistedSnapshot));
        expect(again).toEqual(stored);
        seen += 1;
      }),
      { numRuns: 150 },
    );
    expect(seen).toBe(150);
  });
});
