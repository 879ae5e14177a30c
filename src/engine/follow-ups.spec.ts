import { defaultCalendar } from './calendar/index.js';
import { FollowUps } from './follow-ups.js';
import { start } from './start.js';
import { step } from './step.js';
import { initiator } from './assignment.js';
import { liveSurroundings } from './surroundings.js';
import { given, TestDirectory, testEnvelope } from './testing/index.js';
import { tinyProcess, tinyTask, tinyTitle } from './testing/tiny-process.js';
import { setup, type AnyStateMachine } from 'xstate';
import { baseContext, type ProcessInput } from './process-event.js';
import { childProcess, processActions, processGuards } from './vocabulary.js';

const events = Object.fromEntries(['GO', 'BACK'].map((type) => [type, { title: tinyTitle, by: initiator() }]));
const end = { type: 'final' };

/** A child that has ended before its start is over. */
const quick = { ...tinyProcess({ initial: 'end', states: { end } }, { events: {} }), key: 'quick' };
/** A child that waits for a person. */
const slow = {
  ...tinyProcess(
    { initial: 'work', states: { work: { ...tinyTask({ key: 'slow', decisions: ['GO'] }), on: { GO: 'end' } }, end } },
    { events },
  ),
  key: 'slow',
};

const twoChildren = setup({
  types: { input: {} as ProcessInput },
  actions: processActions,
  guards: processGuards,
  actors: { quick: childProcess(), slow: childProcess() },
}).createMachine({
  id: 'parent',
  context: ({ input }) => ({ ...baseContext(input) }),
  initial: 'idle',
  states: {
    idle: { on: { GO: 'both' } },
    // The first child ends at once and takes the case away before the second one is started.
    both: {
      invoke: [
        { id: 'first', src: 'quick', input: {}, onDone: 'after' },
        { id: 'second', src: 'slow', input: {}, onDone: 'end' },
      ],
    },
    after: { on: { GO: 'waiting' } },
    waiting: { invoke: { id: 'second', src: 'slow', input: {}, onDone: 'end' }, on: { BACK: 'after' } },
    end: { type: 'final' },
  },
}) as unknown as AnyStateMachine;
const parent = {
  ...tinyProcess({ initial: 'end', states: { end } }, { events, children: ['quick', 'slow'] }),
  key: 'parent',
};
const mother = { ...parent, machine: twoChildren };
const company = { children: [quick, slow] };
const surroundings = liveSurroundings(new TestDirectory(), defaultCalendar);

describe('what follows from a step in other cases', () => {
  it('a child that its parent has left before it was started is not started', () => {
    const scenario = given(mother, {}, company).when('GO', {}, 'engineer1').then('after');
    expect(() => scenario.thenProcess('slow', 'work')).toThrow(/Expected a case of slow/);
    expect(scenario.state.invokes).toEqual([]);
    // The first one has run; of the second there is no case that one could open.
    expect(scenario.state.children).toHaveLength(1);
    scenario.when('GO', {}, 'engineer1').thenProcess('slow', 'work');
    expect(scenario.state.children).toHaveLength(2);
  });

  it('the end of a child counts for the visit that started it, not for a later child of the same name', () => {
    const scenario = given(mother, {}, company)
      .when('GO', {}, 'engineer1')
      .when('GO', {}, 'engineer1')
      .then('waiting')
      .thenProcess('slow', 'work');
    const first = scenario.state.invokes[0];
    scenario.when('BACK', {}, 'engineer1').when('GO', {}, 'engineer1').then('waiting');
    const { state } = scenario;
    expect(state.invokes).toEqual([{ ...first, id: expect.not.stringMatching(first?.id ?? '') as unknown }]);
    const late = { kind: 'child', type: 'xstate.done.actor.second', runId: first?.id ?? '', output: null } as const;
    expect(step(mother, state, testEnvelope(late), surroundings)).toMatchObject({
      type: 'rejected',
      rejection: { code: 'EVENT_NOT_ACCEPTED' },
    });
    const due = testEnvelope({ ...late, runId: state.invokes[0]?.id ?? '' });
    expect(step(mother, state, due, surroundings)).toMatchObject({
      type: 'advanced',
      state: { snapshot: { value: 'end' } },
    });
  });

  it('a child follows the profile that the company has set for it, not that of the case that starts it', () => {
    const strict = { '000': {}, strict: {} };
    const child = { ...slow, profiles: strict };
    const begun = (profiles: Readonly<Record<string, string>>) =>
      given({ ...mother, profiles: strict }, {}, { profile: 'strict', profiles, children: [quick, child] })
        .when('GO', {}, 'engineer1')
        .when('GO', {}, 'engineer1');
    begun({}).thenProcess('slow', 'work', '000');
    begun({ slow: 'strict' }).thenProcess('slow', 'work', 'strict');
    expect(() => begun({ slow: 'nothing' })).toThrow(/Expected a profile of slow/);
  });

  it('a run is answered in its own kind and under its own name only', () => {
    const { state } = given(mother, {}, company).when('GO', {}, 'engineer1').when('GO', {}, 'engineer1');
    const runId = state.invokes[0]?.id ?? '';
    const wrong = [
      { kind: 'service', type: 'xstate.done.actor.second', runId },
      { kind: 'child', type: 'xstate.done.actor.first', runId },
      { kind: 'child', type: 'GO', runId },
      { kind: 'child', type: 'xstate.done.actor.second' },
    ] as const;
    for (const sent of wrong) expect(step(mother, state, testEnvelope(sent), surroundings).type).toBe('rejected');
  });

  it('a child that ends is told to its parent before the next child of the same step is started', () => {
    const details = { instanceId: 'case', orgId: 'demo', number: '1', profile: '000', policy: {}, parent: null };
    const begun = start(
      mother,
      details,
      testEnvelope({ kind: 'event', type: 'xstate.init', actor: 'engineer1' }),
      surroundings,
    );
    if (begun.type !== 'advanced') throw new Error('Expected the case to start.');
    const go = testEnvelope({ kind: 'event', type: 'GO', actor: 'engineer1' });
    const both = step(mother, begun.state, go, surroundings);
    if (both.type !== 'advanced') throw new Error('Expected the case to move.');
    const following = new FollowUps(go);
    following.took(both.state, both.commands, go);
    const first = following.next();
    if (first?.type !== 'start') throw new Error('Expected a child to be started.');
    const child = start(
      quick,
      { ...details, instanceId: first.instanceId, parent: first.parent },
      first.envelope,
      surroundings,
    );
    if (child.type !== 'advanced') throw new Error('Expected the child to start.');
    following.took(child.state, child.commands, first.envelope);
    expect([first.process, following.next()]).toEqual([
      'quick',
      expect.objectContaining({
        type: 'step',
        instanceId: 'case',
        envelope: expect.objectContaining({ type: 'xstate.done.actor.first', runId: first.instanceId }) as unknown,
      }),
    ]);
  });

  it('comes to an end where processes start each other for ever', () => {
    const following = new FollowUps(testEnvelope({ kind: 'event', type: 'GO' }));
    const { state } = given(mother, {}, company);
    const again = { type: 'startProcess', process: 'parent', instanceId: 'other', input: {} } as const;
    expect(() => {
      for (let n = 0; n < 10_000; n += 1) following.took(state, [again], testEnvelope({ kind: 'event', type: 'GO' }));
    }).toThrow(/at most 1000 cases/);
  });
});
