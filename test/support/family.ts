import { childProcess, initiator, type ProcessDefinition } from '../../src/engine/index.js';
import { tinyProcess, tinyTask, tinyTitle } from '../../src/engine/testing/tiny-process.js';

const events = Object.fromEntries(['GO', 'ODD', 'STOP'].map((type) => [type, { title: tinyTitle, by: initiator() }]));
const ends = Object.fromEntries(
  ['fine', 'odd', 'withdrawn', 'broken'].map((outcome) => [outcome, { type: 'final', output: { outcome } }]),
);
const output = ({ event }: { readonly event: { readonly output: unknown } }): unknown => event.output;
const endedAs = (outcome: string) => (known: { readonly event: { readonly output?: { readonly outcome?: string } } }) =>
  known.event.output?.outcome === outcome;

/** A process that only runs another one, and knows of two ways in which that may end. */
function waiting(key: string, child: string, onError?: string): ProcessDefinition {
  const invoke = {
    id: 'child',
    src: child,
    input: {},
    onDone: [
      { guard: endedAs('fine'), target: 'fine' },
      { guard: endedAs('withdrawn'), target: 'withdrawn' },
    ],
    ...(onError === undefined ? {} : { onError }),
  };
  const running = { invoke, on: { STOP: 'withdrawn' } };
  const made = tinyProcess({ initial: 'running', output, states: { running, ...ends } }, { events, children: [child] });
  return { ...made, key, machine: made.machine.provide({ actors: { [child]: childProcess() } as never }) };
}

const work = {
  ...tinyTask({ key: 'work', decisions: ['GO'], deadline: 'tiny.limit' }),
  on: { GO: 'fine', ODD: 'odd', STOP: 'withdrawn' },
};

/** A case with a child and a grandchild; the grandchild has a task with a deadline. */
export const family = {
  top: waiting('family-top', 'family-middle', 'broken'),
  middle: waiting('family-middle', 'family-bottom'),
  bottom: { ...tinyProcess({ initial: 'work', output, states: { work, ...ends } }, { events }), key: 'family-bottom' },
} as const;
