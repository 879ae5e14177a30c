import fc from 'fast-check';
import { assign } from 'xstate';
import { checkDefinition } from './check/index.js';
import { initiator } from './assignment.js';
import { defaultCalendar } from './calendar/index.js';
import type { InstanceState } from './instance-state.js';
import { jsonForm, jsonLoss } from './json-form.js';
import { baseContext, type ProcessInput } from './process-event.js';
import { replay } from './replay.js';
import { start } from './start.js';
import { step } from './step.js';
import { liveSurroundings } from './surroundings.js';
import { given, TestDirectory, testEnvelope } from './testing/index.js';
import { tinyProcess, tinyTitle } from './testing/tiny-process.js';

const halfOfAPair = '\ud83d';
const cycle: { self?: unknown } = {};
cycle.self = cycle;

class Money {
  readonly amount = '1';
}

/** What JSON writes in another form than it was. */
const changedByJson: readonly (readonly [string, unknown, unknown])[] = [
  ['a member that is undefined', { a: undefined, b: 1 }, { b: 1 }],
  ['an item that is undefined', [undefined, 1], [null, 1]],
  ['a date', { at: new Date('2025-03-03T01:00:00.000Z') }, { at: '2025-03-03T01:00:00.000Z' }],
  ['minus zero', [-0], [0]],
];

/** What JSON would lose without a word. */
const notCarried: readonly (readonly [string, unknown])[] = [
  ['a map', new Map([['a', 1]])],
  ['a set', new Set([1])],
  ['an object of a class', new Money()],
  ['NaN', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a big integer', 1n],
  ['a function', () => 1],
  ['a symbol', Symbol('a')],
  ['half a surrogate pair', `a${halfOfAPair}`],
  ['an invalid date', new Date(Number.NaN)],
  ['a cycle', cycle],
];

const notPlain: readonly (readonly [string, unknown])[] = [
  ...changedByJson.map(([name, value]) => [name, value] as const),
  ...notCarried,
  ['an actor of XState', { xstate$$type: 1 }],
];

/** A process whose one event puts a value into the context. */
const computing = (value: unknown) =>
  tinyProcess(
    {
      initial: 'one',
      context: ({ input }: { input: ProcessInput | undefined }) => ({ ...baseContext(input), found: null }),
      states: {
        one: { on: { GO: { target: 'two', actions: assign({ found: () => value } as never) } } },
        two: {
          on: { GO: { guard: ({ context }: { context: { found: unknown } }) => isKept(context.found), target: 'end' } },
        },
        end: { type: 'final' },
      },
    },
    { events: { GO: { title: tinyTitle, by: initiator() } } },
  );
const isKept = (found: unknown): boolean => JSON.stringify(found) !== undefined;

const surroundings = liveSurroundings(new TestDirectory(), defaultCalendar);
const details = { instanceId: 'case', orgId: 'demo', number: '1', profile: '000', policy: {}, parent: null };
const begun = testEnvelope({ kind: 'event', type: 'xstate.init', actor: 'engineer1' });
const go = testEnvelope({ kind: 'event', type: 'GO', actor: 'engineer1' });

function afterGo(value: unknown) {
  const definition = computing(value);
  const first = start(definition, details, begun, surroundings);
  if (first.type !== 'advanced') throw new Error('Expected the case to start.');
  return { definition, first, moved: step(definition, first.state, go, surroundings) };
}

describe('the form in which a value is kept', () => {
  it('is what comes back from canonical JSON, its keys included, for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noNullPrototype: true } as never), (value) => {
        const form = jsonForm(value, 'value');
        expect(form).toEqual(JSON.parse(JSON.stringify(value)));
        const keysInOrder = (one: unknown): void => {
          if (typeof one !== 'object' || one === null) return;
          const names = Object.keys(one);
          // JavaScript puts indices first, whatever the text says.
          const named = names.filter((name) => !/^(?:0|[1-9]\d*)$/.test(name));
          if (!Array.isArray(one)) expect(named).toEqual([...named].sort());
          Object.values(one).forEach(keysInOrder);
        };
        keysInOrder(form);
        expect(jsonForm(form, 'value')).toBe(form);
      }),
    );
  });

  it.each(changedByJson)('is what JSON makes of %s', (_, value, kept) => {
    expect(jsonForm(value, 'value')).toEqual(kept);
    expect(jsonLoss(value, 'value')).toMatchObject({ carried: true });
  });

  it.each(notCarried)('does not exist of %s: it says where that stands', (_, value) => {
    expect(() => jsonForm({ list: [1, value] }, 'context')).toThrow(/context\.list\.1/);
    expect(jsonLoss({ list: [1, value] }, 'context')).toMatchObject({ carried: false });
  });

  it('keeps a member called __proto__ as a member', () => {
    const value = JSON.parse('{"b":1,"__proto__":{"a":1}}') as object;
    expect(JSON.stringify(jsonForm(value, 'value'))).toBe('{"__proto__":{"a":1},"b":1}');
  });

  it('cannot be written into: a chart that changes its context in place is a defect', () => {
    const form = jsonForm({ list: [{ a: 1 }] }, 'context');
    expect(() => Object.assign(form.list[0] as object, { a: 2 })).toThrow(TypeError);
    expect(() => form.list.push({ a: 3 })).toThrow(TypeError);
  });
});

describe('a value that a chart computes', () => {
  it.each(changedByJson)('is remembered, stored and replayed alike where it is %s', (_, value, kept) => {
    const { definition, first, moved } = afterGo(value);
    if (moved.type !== 'advanced') throw new Error('Expected the case to move.');
    expect(moved.state.snapshot.context['found']).toStrictEqual(kept);
    expect(moved.notJson).toMatch(/^context\.found/);
    const stored = JSON.parse(JSON.stringify(moved.state)) as InstanceState;
    expect(stored).toStrictEqual(moved.state);
    expect(replay(definition, [first.record, moved.record])).toStrictEqual(moved.state);
    const outcomes = [stored, moved.state].map((state) => step(definition, state, go, surroundings).type);
    expect(outcomes).toEqual(['advanced', 'advanced']);
  });

  it.each(notCarried)('stops the step where it is %s: nothing of it is stored', (_, value) => {
    const { moved } = afterGo(value);
    expect(moved).toMatchObject({
      type: 'failed',
      error: { message: expect.stringContaining('context.found') as unknown },
    });
  });

  it('may look like an actor of XState: it comes back from the store as it was', () => {
    const actor = { xstate$$type: 1, id: 'somebody' };
    const { definition, moved } = afterGo({ actor });
    if (moved.type !== 'advanced') throw new Error('Expected the case to move.');
    const stored = JSON.parse(JSON.stringify(moved.state)) as InstanceState;
    const ended = step(definition, stored, go, surroundings);
    expect(ended).toMatchObject({ type: 'advanced', state: { snapshot: { context: { found: { actor } } } } });
  });

  it.each(notPlain)('is refused by the testing kit where it is %s', (_, value) => {
    expect(() => given(computing(value)).when('GO', {}, 'engineer1')).toThrow(/context\.found/);
  });

  it.each(notPlain)('is refused by the check where a new context holds %s', (_, value) => {
    const born = tinyProcess({
      initial: 'end',
      context: ({ input }: { input: ProcessInput | undefined }) => ({ ...baseContext(input), found: value }),
      states: { end: { type: 'final' } },
    });
    expect(checkDefinition(born)).toContainEqual(
      expect.objectContaining({
        code: 'CONTEXT_NOT_JSON',
        detail: { zh: expect.anything(), en: expect.stringContaining('context.found') },
      }),
    );
  });
});
