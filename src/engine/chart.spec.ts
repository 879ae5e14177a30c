import { createMachine, initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { persist } from './chart.js';

const plain = createMachine({
  context: { lines: [{ amount: '1' }] },
  initial: 'one',
  states: { one: { on: { NEXT: 'two' } }, two: { type: 'final' } },
  output: { done: true },
});

/** It remembers where it was interrupted. */
const remembering = createMachine({
  initial: 'work',
  states: {
    work: {
      initial: 'first',
      states: { first: { on: { NEXT: 'second' } }, second: {}, last: { type: 'history' } },
      on: { PAUSE: 'paused' },
    },
    paused: { on: { RESUME: 'work.last' } },
  },
});

function walked(machine: AnyStateMachine, ...events: readonly string[]): AnyMachineSnapshot {
  let [snapshot] = initialTransition(machine) as [AnyMachineSnapshot, unknown];
  for (const type of events) [snapshot] = transition(machine, snapshot, { type }) as [AnyMachineSnapshot, unknown];
  return snapshot;
}

describe('what is persisted of a snapshot', () => {
  it.each([
    ['that is new', plain, []],
    ['that has ended with an output', plain, ['NEXT']],
    ['that remembers a state', remembering, ['NEXT', 'PAUSE']],
    ['that came back', remembering, ['NEXT', 'PAUSE', 'RESUME']],
  ])('is what XState persists of one %s', (_, machine, events) => {
    const snapshot = walked(machine as AnyStateMachine, ...events);
    const expected: unknown = JSON.parse(JSON.stringify((machine as AnyStateMachine).getPersistedSnapshot(snapshot)));
    expect(JSON.parse(JSON.stringify(persist(machine as AnyStateMachine, snapshot)))).toEqual(expected);
  });
});
