import { raise } from 'xstate';
import { initiator } from './assignment.js';
import { defaultCalendar } from './calendar/index.js';
import { checkDefinition } from './check/index.js';
import { start } from './start.js';
import { step } from './step.js';
import { liveSurroundings } from './surroundings.js';
import { given, TestDirectory, testEnvelope } from './testing/index.js';
import { tinyProcess, tinyTask, tinyTitle } from './testing/tiny-process.js';

const surroundings = liveSurroundings(new TestDirectory(), defaultCalendar);
const details = {
  instanceId: 'case',
  orgId: 'demo',
  number: '1',
  profile: '000',
  policy: { limit: { amount: 2, unit: 'day' } },
  parent: null,
};
const events = Object.fromEntries(['GO', 'END'].map((type) => [type, { title: tinyTitle, by: initiator() }]));

/** A task whose one event goes back to what its parent remembers: the state itself. */
const goingBack = (transition: object | string, kind: 'shallow' | 'deep' = 'shallow', extra: object = {}) =>
  tinyProcess(
    {
      initial: 'work',
      states: {
        work: {
          initial: 'first',
          states: {
            first: { ...tinyTask({ key: 'first', decisions: ['GO'] }), ...extra, on: { GO: transition } },
            back: { type: 'history', history: kind },
          },
          on: { END: 'end' },
        },
        end: { type: 'final' },
      },
    },
    { events },
  );

function afterGo(definition: ReturnType<typeof goingBack>) {
  const begun = start(
    definition,
    details,
    testEnvelope({ kind: 'event', type: 'xstate.init', actor: 'engineer1' }),
    surroundings,
  );
  if (begun.type !== 'advanced') throw new Error('Expected the case to start.');
  const [task] = begun.state.tasks;
  const go = testEnvelope({ kind: 'event', type: 'GO', actor: 'engineer1', ...(task ? { taskId: task.id } : {}) });
  return step(definition, begun.state, go, surroundings);
}

describe('what is under way and where the case stands', () => {
  it.each(['shallow', 'deep'] as const)(
    'cannot part: a %s history target inside its own parent is refused by the check, with the way there',
    (kind) => {
      expect(checkDefinition(goingBack('back', kind))).toContainEqual(
        expect.objectContaining({ code: 'STATE_ENTERED_TWICE', subject: 'work.first', path: ['GO (first)'] }),
      );
      expect(checkDefinition(goingBack({ target: 'back', reenter: true }, kind))).toEqual([]);
    },
  );

  it('cannot part: the step that would open a task twice fails, and nothing of it is stored', () => {
    expect(afterGo(goingBack('back'))).toMatchObject({
      type: 'failed',
      error: { message: expect.stringContaining('open tasks') as unknown },
    });
    given(goingBack({ target: 'back', reenter: true }))
      .when('GO', {}, 'engineer1')
      .opens('first');
  });

  it.each([
    ['a timer', { after: { limit: 'back' } }],
    ['a service', { invoke: { id: 'job', src: 'tiny-service' } }],
  ])('cannot part: the step that would start %s twice fails', (_, work) => {
    const definition = tinyProcess(
      {
        initial: 'work',
        states: {
          work: { initial: 'first', states: { first: { ...work, on: { GO: 'back' } }, back: { type: 'history' } } },
        },
      },
      { events, deadlines: { limit: 'tiny.limit' }, services: ['tiny-service'] },
    );
    expect(afterGo(definition)).toMatchObject({ type: 'failed' });
  });

  it('is refused where the default of a history state is the parallel state around it', () => {
    const region = { initial: 'idle', states: { idle: {} } };
    const parallel = tinyProcess(
      {
        initial: 'both',
        states: {
          both: {
            type: 'parallel',
            states: { one: region, two: region, back: { type: 'history' } },
            on: { GO: '.back', END: 'end' },
          },
          end: { type: 'final' },
        },
      },
      { events },
    );
    expect(checkDefinition(parallel).map(({ code, subject }) => `${code} ${subject}`)).toContain(
      'STATE_ENTERED_TWICE both',
    );
  });

  it('part where a chart closes a task and stays: the step fails', () => {
    const closing = goingBack({ actions: { type: 'closeTask', params: { task: 'first' } } });
    expect(afterGo(closing)).toMatchObject({ type: 'failed' });
  });

  it('part where a chart opens the task of another state: the step fails', () => {
    const opening = tinyProcess(
      {
        initial: 'one',
        states: {
          one: { on: { GO: { target: 'two', actions: { type: 'openTask', params: { task: 'three' } } } } },
          two: { on: { GO: 'three' } },
          three: { ...tinyTask({ key: 'three', decisions: ['GO'] }), on: { GO: 'end' } },
          end: { type: 'final' },
        },
      },
      { events },
    );
    expect(afterGo(opening)).toMatchObject({ type: 'failed' });
  });

  it.each([
    ['data', { type: 'GO', price: 1 }, {}],
    ['another name', { type: 'GO' }, { id: 'later' }],
  ])('part where a chart sets a timer that carries %s, which no store keeps: the step fails', (_, event, options) => {
    const definition = tinyProcess(
      {
        initial: 'one',
        states: { one: { on: { GO: { actions: raise(event as never, { delay: 1000, ...options }) } } } },
      },
      { events },
    );
    expect(afterGo(definition)).toMatchObject({ type: 'failed' });
  });
});
