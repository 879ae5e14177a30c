import fc from 'fast-check';
import { initialTransition, transition, type AnyMachineSnapshot } from 'xstate';
import { initiator } from './assignment.js';
import { defaultCalendar } from './calendar/index.js';
import type { Command } from './command.js';
import { inDocumentOrder, valueInDocumentOrder } from './document-order.js';
import type { InstanceState } from './instance-state.js';
import { jsonForm } from './json-form.js';
import type { StepOutcome } from './outcome.js';
import type { ProcessDefinition } from './process-definition.js';
import { replayRecord } from './replay.js';
import { start } from './start.js';
import { step } from './step.js';
import { liveSurroundings } from './surroundings.js';
import { given, TestDirectory, testEnvelope } from './testing/index.js';
import { randomChart, randomEvents, RandomNumbers } from './testing/random-chart.js';
import { tinyProcess, tinyTitle } from './testing/tiny-process.js';

const surroundings = liveSurroundings(new TestDirectory(), defaultCalendar);

/** What a store keeps and gives back. */
const stored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(jsonForm(value, 'value'))) as Value;

const details = { instanceId: 'case', orgId: 'demo', number: '1', profile: '000', policy: {}, parent: null };
const envelopeId = (n: number): string => `01955a00-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const sent = (type: string, n: number) =>
  testEnvelope({ kind: 'event', type, actor: 'engineer1', id: envelopeId(n * 1000) });

const marks = (commands: readonly Command[]): readonly unknown[] =>
  commands.flatMap((command) => {
    if (command.type === 'startProcess') return [command.input['what']];
    if (command.type === 'createTimer') return [command.timer.name];
    if (command.type === 'runService' || command.type === 'cancelService')
      return [`${command.type} ${command.invokeId}`];
    return [];
  });

const shownOf = (outcome: StepOutcome): unknown => {
  if (outcome.type !== 'advanced') return outcome.type;
  const { value, context } = outcome.state.snapshot;
  return { value, context: JSON.stringify(context), marks: marks(outcome.commands) };
};

/** The same of XState's own pure functions, which nobody restores anything for. */
function shownByXState([snapshot, actions]: readonly [
  AnyMachineSnapshot,
  readonly { type: string; params?: unknown }[],
]) {
  const told = actions.flatMap(({ type, params }) => {
    const of = params as { readonly id?: string; readonly input?: { what: string }; readonly event?: { type: string } };
    if (type === 'startProcess') return [of.input?.what];
    if (type === 'xstate.raise') return [of.event?.type];
    if (type === 'xstate.spawnChild') return [`runService ${of.id ?? ''}`];
    if (type === 'xstate.stopChild') return [`cancelService ${of.id ?? String(params)}`];
    return [];
  });
  return { value: snapshot.value, context: JSON.stringify(jsonForm(snapshot.context, 'context')), marks: told };
}

/** Within one life of an actor, keys stand as they were written; no store keeps that. */
const withoutKeyOrder = (shown: unknown): unknown =>
  JSON.parse(JSON.stringify(shown).replaceAll(/\\"order\\":\\"[^"]*\\"/g, ''));

interface Count {
  steps: number;
  plain: number;
}

/** Walks one way through a chart in four manners at once. */
function walk(definition: ProcessDefinition, seed: number, count: Count): void {
  const random = new RandomNumbers(seed);
  const begun = start(definition, details, sent('xstate.init', 1), surroundings);
  // A chart that never comes to rest is no process.
  if (begun.type !== 'advanced') return;
  let living: InstanceState = begun.state;
  let restarted: InstanceState = stored(begun.state);
  let replayed = replayRecord(definition, null, stored(begun.record));
  const input = { form: {}, policy: {}, initiator: 'engineer1', at: begun.record.envelope.at };
  const first = initialTransition(definition.machine, input as never) as never as Parameters<typeof shownByXState>[0];
  expect(withoutKeyOrder(shownOf(begun))).toEqual(withoutKeyOrder(shownByXState(first)));
  let plain: AnyMachineSnapshot | null = first[0];
  for (let n = 2; n < 12; n += 1) {
    const timer = random.chance(0.2) ? living.timers[0] : undefined;
    const envelope = timer
      ? testEnvelope({ kind: 'timer', type: timer.name, timerId: timer.id, id: envelopeId(n * 1000) })
      : sent(random.oneOf(randomEvents), n);
    const alive = step(definition, living, envelope, surroundings);
    const revived = step(definition, restarted, envelope, surroundings);
    expect(shownOf(revived)).toEqual(shownOf(alive));
    if (alive.type !== 'advanced' || revived.type !== 'advanced') {
      if (alive.type === 'failed') return;
      continue;
    }
    expect(stored(revived.state)).toEqual(stored(alive.state));
    living = alive.state;
    restarted = stored(revived.state);
    replayed = replayRecord(definition, replayed, stored(alive.record));
    expect(stored(replayed)).toEqual(restarted);
    count.steps += 1;
    // XState orders the states of a living actor as they were entered; from then on SCXML and it may differ.
    if (plain && inDocumentOrder(plain) === plain) {
      const event = { type: envelope.type, data: {}, actor: envelope.actor, at: envelope.at, facts: {} };
      const moved = transition(definition.machine, plain as never, event as never) as never as Parameters<
        typeof shownByXState
      >[0];
      expect(withoutKeyOrder(shownOf(alive))).toEqual(withoutKeyOrder(shownByXState(moved)));
      plain = moved[0];
      count.plain += 1;
    } else plain = null;
  }
}

/** Two regions want to go different ways on the same event; the first in the document wins. */
const torn = tinyProcess(
  {
    initial: 'both',
    states: {
      both: {
        type: 'parallel',
        states: {
          z: { initial: 'idle', states: { idle: { on: { GO: '#one' } } } },
          a: { initial: 'idle', states: { idle: { on: { GO: '#two' } } } },
        },
      },
      one: { id: 'one', type: 'final' },
      two: { id: 'two', type: 'final' },
    },
  },
  { events: { GO: { title: { zh: '走', en: 'Go' }, by: { kind: 'initiator' } } } },
);

describe('the order of states', () => {
  it('an event that two regions take leads the same way before and after a restart', () => {
    const begun = start(torn, details, sent('xstate.init', 1), surroundings);
    if (begun.type !== 'advanced') throw new Error('Expected the chart to start.');
    const before = step(torn, begun.state, sent('GO', 2), surroundings);
    const after = step(torn, stored(begun.state), sent('GO', 2), surroundings);
    expect(
      [before, after].map((outcome) => (outcome.type === 'advanced' ? outcome.state.snapshot.value : null)),
    ).toEqual(['one', 'one']);
  });

  it('is what XState goes by: in another order, the same snapshot leads elsewhere', () => {
    const [snapshot] = initialTransition(torn.machine, {} as never) as unknown as [AnyMachineSnapshot];
    const turned = { ...snapshot, value: { both: { a: 'idle', z: 'idle' } } };
    const lead = (from: unknown): unknown => {
      const [next] = transition(torn.machine, from as never, { type: 'GO' } as never) as unknown as [
        AnyMachineSnapshot,
      ];
      return next.value;
    };
    expect([
      lead(snapshot),
      lead(turned),
      lead({ ...snapshot, value: valueInDocumentOrder(torn.machine.root, turned.value) }),
    ]).toEqual(['one', 'two', 'one']);
  });

  it('is put right in a snapshot that XState can go on with', () => {
    const [snapshot] = initialTransition(torn.machine, {} as never) as unknown as [AnyMachineSnapshot];
    const turned = { ...snapshot, _nodes: [...snapshot._nodes].reverse(), value: { both: { a: 'idle', z: 'idle' } } };
    const ordered = inDocumentOrder(turned as AnyMachineSnapshot);
    expect(ordered._nodes.map(({ id }) => id)).toEqual([
      'tiny',
      'tiny.both',
      'tiny.both.z',
      'tiny.both.z.idle',
      'tiny.both.a',
      'tiny.both.a.idle',
    ]);
    expect(ordered.can({ type: 'GO' } as never)).toBe(true);
    expect(ordered.matches({ both: { z: 'idle' } } as never)).toBe(true);
    expect(JSON.stringify(ordered.toJSON())).toBe(JSON.stringify(snapshot.toJSON()));
    expect(inDocumentOrder(snapshot)).toBe(snapshot);
  });

  it('of what a history state remembers may name states by ids with a dot', () => {
    const paused = tinyProcess(
      {
        initial: 'work',
        states: {
          work: {
            initial: 'first',
            states: {
              first: { on: { GO: 'second' } },
              second: { id: 'work.final' },
              last: { type: 'history' },
            },
            on: { TURN: 'paused' },
          },
          paused: { on: { GO: 'work.last' } },
        },
      },
      { events: Object.fromEntries(['GO', 'TURN'].map((type) => [type, { title: tinyTitle, by: initiator() }])) },
    );
    // Every step of the kit goes through the store.
    given(paused)
      .when('GO', {}, 'engineer1')
      .when('TURN', {}, 'engineer1')
      .when('GO', {}, 'engineer1')
      .then({ work: 'second' });
  });

  it('a spec goes the way that production goes', () => {
    given(torn).when('GO', {}, 'engineer1').then('one');
  });

  it('any walk through any chart goes the same way living, restarted after every event, and replayed', () => {
    const count: Count = { steps: 0, plain: 0 };
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer(), { minLength: 2, maxLength: 2 }), (seed, walks) => {
        const definition = randomChart(seed);
        for (const one of walks) walk(definition, one, count);
      }),
      { numRuns: Number(process.env['RANDOM_CHARTS'] ?? 40) },
    );
    // XState's own actor keeps the order of the document on most of the way, and is then followed exactly.
    expect(count.steps).toBeGreaterThan(200);
    expect(count.plain / count.steps).toBeGreaterThan(0.2);
  });
});
