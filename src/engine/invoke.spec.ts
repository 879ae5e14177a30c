import { IsString } from 'class-validator';
import { initiator, role } from './assignment.js';
import { defaultCalendar } from './calendar/index.js';
import type { InstanceState } from './instance-state.js';
import type { ProcessDefinition } from './process-definition.js';
import { step } from './step.js';
import { liveSurroundings } from './surroundings.js';
import { given, TestDirectory, testEnvelope } from './testing/index.js';
import { sample } from './testing/sample.process.js';
import { tinyProcess, tinyTask } from './testing/tiny-process.js';

class QuoteForm {
  @IsString() label!: string;
}

const form = { label: 'FA-1', price: 100 };
const fair = { fair: true };
const end = { type: 'final' };
const surroundings = liveSurroundings(new TestDirectory(), defaultCalendar);

const inQuoting = (circumstances: Parameters<typeof given>[2] = {}) =>
  given(sample, form, circumstances)
    .when('SUBMIT', {}, 'engineer1')
    .when('APPROVE', fair, 'legal')
    .when('APPROVE', fair, 'cashier');

/** What the engine says to one envelope, without a company around it. */
const outcome = (definition: ProcessDefinition, state: InstanceState, sent: Parameters<typeof testEnvelope>[0]) =>
  step(definition, state, testEnvelope(sent), surroundings);

describe('children and services', () => {
  it('a child that ends moves the case with its output; one that fails takes the way for errors', () => {
    inQuoting().whenEnds('quote', { quote: 42 }).then('approval').thenContext({ quote: 42 });
    inQuoting().whenFails('quote', 'no offer').then('draft').opens('draft');
  });

  it('a service that ends moves the case; one that fails for good without a way for errors fails the case', () => {
    const paying = () => inQuoting().whenEnds('quote', { quote: 1 }).when('SIGN', {}, 'tech.head').then('paying');
    paying().whenEnds('payment', { paid: true }).thenDone();
    const failed = paying().whenFails('payment', { code: 'NO_MONEY' }).thenIncident('caseFailed');
    expect(failed.state).toMatchObject({ snapshot: { status: 'error', error: { code: 'NO_MONEY' } }, invokes: [] });
  });

  it('what has ended by itself is not stopped as well', () => {
    const { state } = inQuoting();
    const ended = {
      kind: 'child',
      type: 'xstate.done.actor.quote',
      runId: state.invokes[0]?.id ?? '',
      output: { quote: 1 },
    } as const;
    const onward = outcome(sample, state, ended);
    const left = outcome(sample, state, {
      kind: 'timer',
      type: '',
      timerId: state.timers[0]?.id ?? '',
      at: '2025-04-01T01:00:00.000Z',
    });
    const stops = (said: typeof onward) =>
      said.type === 'advanced' ? said.commands.filter(({ type }) => type === 'stopChild').length : null;
    expect([stops(onward), stops(left)]).toEqual([0, 1]);
  });

  it('a case that fails or is stopped leaves nothing open', () => {
    const both = tinyProcess(
      {
        initial: 'both',
        states: {
          both: {
            type: 'parallel',
            states: {
              job: {
                initial: 'run',
                states: { run: { invoke: { id: 'job', src: 'tiny-service', onDone: 'done' } }, done: end },
              },
              desk: {
                initial: 'work',
                states: {
                  work: { ...tinyTask({ key: 'work', decisions: ['GO'], deadline: 'tiny.limit' }), on: { GO: 'done' } },
                  done: end,
                },
              },
            },
          },
        },
      },
      { services: ['tiny-service'] },
    );
    const { state } = given(both);
    expect(state).toMatchObject({
      tasks: [{ key: 'work' }],
      timers: [{ name: 'work' }],
      invokes: [{ invokeId: 'job' }],
    });
    const nothing = { tasks: [], timers: [], invokes: [], endedAt: '2025-03-03T01:00:00.000Z' };
    const failing = {
      kind: 'service',
      type: 'xstate.error.actor.job',
      runId: state.invokes[0]?.id ?? '',
      output: 'no',
    } as const;
    const failed = outcome(both, state, failing);
    expect(failed).toMatchObject({ state: { ...nothing, snapshot: { status: 'error' } } });
    expect(failed.type === 'advanced' && failed.commands.map(({ type }) => type)).toEqual([
      'raiseIncident',
      'closeTask',
      'cancelTimer',
    ]);
    const stopped = outcome(both, state, { kind: 'stop', type: 'STOP' });
    expect(stopped).toMatchObject({ state: { ...nothing, snapshot: { status: 'stopped' } } });
    expect(stopped.type === 'advanced' && stopped.commands.map(({ type }) => type)).toEqual([
      'endIncident',
      'closeTask',
      'cancelTimer',
      'cancelService',
    ]);
  });

  it('the end of a child that was stopped is refused', () => {
    const timedOut = inQuoting().at('2025-03-14T00:00:00+08:00').then('draft');
    timedOut.whenEnds('quote', { quote: 1 }).refuses('EVENT_NOT_ACCEPTED');
  });

  it('runs the child as a case of its own, and ends with it', () => {
    const child = {
      ...tinyProcess(
        {
          initial: 'work',
          context: ({ input }: { input?: { policy: object; initiator: string; form: { label: string } } }) => ({
            policy: input?.policy ?? {},
            initiator: input?.initiator ?? '',
            label: input?.form.label ?? '',
          }),
          states: {
            work: {
              ...tinyTask({ key: 'quote', decisions: ['GO'], assignment: role('PurchasingDepartment') }),
              on: { GO: 'end' },
            },
            end,
          },
          output: ({ context }: { context: { label: string } }) => ({ quote: context.label.length }),
        },
        { startForm: QuoteForm },
      ),
      key: 'sample-quote',
    };
    const children = [child];
    const running = given(sample, form, { children })
      .when('SUBMIT', {}, 'engineer1')
      .when('APPROVE', fair, 'legal')
      .when('APPROVE', fair, 'cashier')
      .thenProcess('sample-quote', 'work');
    running.when('GO', {}, 'purchasing.head', { process: 'sample-quote' }).then('approval').thenContext({ quote: 4 });
  });

  it('stops the child when the case leaves the state that runs it', () => {
    const child = {
      ...tinyProcess(
        {
          initial: 'work',
          states: {
            work: { ...tinyTask({ key: 'quote', decisions: ['GO'], assignment: initiator() }), on: { GO: 'end' } },
            end,
          },
        },
        { startForm: QuoteForm },
      ),
      key: 'sample-quote',
    };
    given(sample, form, { children: [child] })
      .when('SUBMIT', {}, 'engineer1')
      .when('APPROVE', fair, 'legal')
      .when('APPROVE', fair, 'cashier')
      .thenProcess('sample-quote', 'work')
      .at('2025-03-14T00:00:00+08:00')
      .then('draft')
      .when('GO', {}, 'engineer1', { process: 'sample-quote' })
      .refuses('INSTANCE_ENDED');
  });
});
