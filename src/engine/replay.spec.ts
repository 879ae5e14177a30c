import fc from 'fast-check';
import { role } from './assignment.js';
import { defaultCalendar } from './calendar/index.js';
import { explore } from './check/index.js';
import type { RecordDraft } from './outcome.js';
import { replay, replayRecord } from './replay.js';
import { step } from './step.js';
import { liveSurroundings } from './surroundings.js';
import { TestDirectory } from './testing/index.js';
import { sample } from './testing/sample.process.js';
import { tinyProcess, tinyTask, tinyTitle } from './testing/tiny-process.js';
import { walk, type WalkSettings } from './testing/walk.js';

const shared = {
  surroundings: liveSurroundings(new TestDirectory(), defaultCalendar),
  people: ['engineer1', 'legal', 'cashier', 'fin.head', 'fin.supervisor', 'fin.reviewer', 'tech.head'],
  data: { APPROVE: { fair: true } },
  output: { quote: 7 },
};

const voters = (key: string, signers: object | string, next: string) => ({
  ...tinyTask({
    key,
    decisions: ['GO', 'STOP'],
    assignment: role('FinanceDepartment'),
    signers,
    deadline: 'tiny.limit',
  } as never),
  on: { GO: next, STOP: 'first' },
  after: { limit: 'first' },
});

/** Every way of voting, history states, timers of the chart, and tasks that open again and again. */
const voting = tinyProcess(
  {
    initial: 'first',
    states: {
      first: { ...tinyTask({ key: 'draft', decisions: ['GO'] }), on: { GO: 'votes' } },
      votes: {
        initial: 'all',
        on: { PAUSE: 'paused' },
        states: {
          all: { ...voters('all', 'all', 'sequential'), on: { GO: 'sequential', STOP: '#tiny.first' }, after: {} },
          sequential: {
            ...voters('sequential', 'sequential', 'some'),
            on: { GO: 'some', STOP: '#tiny.first' },
            after: {},
          },
          some: {
            ...voters('some', { votes: { ratio: 0.5 } }, 'all'),
            on: { GO: '#tiny.end', STOP: '#tiny.first' },
            after: { limit: '#tiny.first' },
          },
          back: { type: 'history' },
        },
      },
      paused: { ...tinyTask({ key: 'paused', decisions: ['RESUME'] }), on: { RESUME: 'votes.back' } },
      end: { type: 'final' },
    },
  },
  {
    events: {
      GO: { title: tinyTitle },
      STOP: { title: tinyTitle },
      PAUSE: { title: tinyTitle, by: { kind: 'initiator' } },
      RESUME: { title: tinyTitle },
    },
    deadlines: { limit: 'tiny.limit' },
  },
);

const walks: readonly [string, WalkSettings][] = [
  ['the sample process', { ...shared, definition: sample, form: { label: 'FA-1', price: 100 } }],
  ['a process of votes', { ...shared, definition: voting, form: {} }],
];

const choices = fc.array(fc.nat(1000), { minLength: 1, maxLength: 60, size: 'max' });
const throughJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** Freezes a value in depth: whoever writes to it throws. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

describe.each(walks)('any walk through %s', (_, settings) => {
  it('is rebuilt by its history, from JSON as from memory', () => {
    fc.assert(
      fc.property(choices, (numbers) => {
        const { state, records } = walk(settings, numbers);
        expect(throughJson(state)).toEqual(state);
        expect(replay(settings.definition, records)).toEqual(state);
        expect(throughJson(replay(settings.definition, throughJson(records)))).toStrictEqual(throughJson(state));
      }),
    );
  });

  it('may lead through every state', () => {
    const visited = new Set<string>();
    for (const numbers of fc.sample(choices, { seed: 1, numRuns: 300 }))
      for (const { outcome } of walk(settings, numbers).steps)
        if (outcome.type === 'advanced') visited.add(JSON.stringify(outcome.state.snapshot.value));
    const known = explore(settings.definition).configurations.filter(({ ended }) => !ended);
    const values = known.map(({ snapshot }) => JSON.stringify((snapshot.value as { chart: unknown }).chart));
    expect([...visited]).toEqual(expect.arrayContaining(values));
  });

  it('is rebuilt as it stood after each record', () => {
    fc.assert(
      fc.property(choices, (numbers) => {
        const { records, steps } = walk(settings, numbers);
        let rebuilt = replay(settings.definition, records.slice(0, 1));
        for (const { before, outcome } of steps) {
          expect(rebuilt).toEqual(before);
          if (outcome.type === 'advanced') rebuilt = replayRecord(settings.definition, rebuilt, outcome.record);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same outcome for the same step, and changes none of its arguments', () => {
    fc.assert(
      fc.property(choices, (numbers) => {
        for (const { before, envelope, outcome } of walk(settings, numbers).steps) {
          const again = step(settings.definition, frozen(before), frozen(envelope), settings.surroundings);
          expect(throughJson(again)).toEqual(throughJson(outcome));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('counts one revision for each change and none for a refusal', () => {
    fc.assert(
      fc.property(choices, (numbers) => {
        for (const { before, outcome } of walk(settings, numbers).steps)
          if (outcome.type === 'advanced') expect(outcome.state.revision).toBe(before.revision + 1);
      }),
      { numRuns: 30 },
    );
  });

  it('opens, keeps and closes its tasks and timers as the commands say', () => {
    fc.assert(
      fc.property(choices, (numbers) => {
        const { records, state } = walk(settings, numbers);
        const open = new Set<string>();
        const armed = new Set<string>();
        for (const { commands, envelope } of records) {
          if (envelope.kind === 'timer' && envelope.timerId) armed.delete(envelope.timerId);
          for (const command of commands) {
            if (command.type === 'openTask') open.add(command.task.id);
            if (command.type === 'closeTask') open.delete(command.task.id);
            if (command.type === 'createTimer') armed.add(command.timer.id);
            if (command.type === 'cancelTimer') armed.delete(command.timerId);
          }
        }
        expect([...open].sort()).toEqual(state.tasks.map(({ id }) => id).sort());
        expect([...armed].sort()).toEqual(state.timers.map(({ id }) => id).sort());
      }),
    );
  });

  it('never hands out an id twice', () => {
    fc.assert(
      fc.property(choices, (numbers) => {
        const ids = walk(settings, numbers).records.flatMap(({ envelope, commands }) => [
          envelope.id,
          ...commands.flatMap((command) => {
            if (command.type === 'openTask') return [command.task.id];
            if (command.type === 'createTimer') return [command.timer.id];
            if (command.type === 'startChild') return [command.instanceId];
            if (command.type === 'notify' || command.type === 'runService' || command.type === 'raiseIncident')
              return [command.id];
            return [];
          }),
        ]);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('a history that was altered', () => {
  const settings = { ...shared, definition: sample, form: { label: 'FA-1', price: 100 } };
  const { records } = walk(settings, [0]);
  const [begun, moved] = throughJson(records) as [RecordDraft, RecordDraft];

  it('is not replayed where a record does not follow from the case', () => {
    const stranger = { ...moved, envelope: { ...moved.envelope, type: 'SIGN' } };
    expect(() => replay(sample, [begun, stranger])).toThrow(/Expected event SIGN to follow from the case before it/);
  });

  it('is not replayed where an answer of the directory is gone', () => {
    expect(() => replay(sample, [begun, { ...moved, commands: [] }])).toThrow(/Expected the record to hold an answer/);
  });

  it('is not replayed from the middle, nor from nothing', () => {
    expect(() => replay(sample, [moved])).toThrow(/Expected the first record to start the case/);
    expect(() => replay(sample, [])).toThrow(/Expected at least the record that starts the case/);
  });

  it('shows another case where a recorded answer was changed', () => {
    const changed = moved.commands.map((command) =>
      command.type === 'openTask' ? { ...command, task: { ...command.task, candidates: ['gm'] } } : command,
    );
    expect(replay(sample, [begun, { ...moved, commands: changed }])).not.toEqual(replay(sample, [begun, moved]));
  });
});
