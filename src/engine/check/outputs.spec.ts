import { Choice } from '../authoring/fields/index.js';
import { tinyProcess, tinyTitle } from '../testing/tiny-process.js';
import { checkDefinition } from './index.js';

class ChildOutcome {
  @Choice('结果', 'Outcome', { fine: tinyTitle, withdrawn: tinyTitle }) outcome!: string;
}

const ends = { end: { type: 'final' }, other: { type: 'final' } };
const child = { ...tinyProcess({ initial: 'end', states: ends }, { output: ChildOutcome }), key: 'tiny-child' };

const unforeseen = (invoke: object): readonly string[] => {
  const running = { invoke: { id: 'asked', src: 'tiny-child', input: {}, ...invoke } };
  const parent = tinyProcess({ initial: 'running', states: { running, ...ends } }, { children: ['tiny-child'] });
  const defects = checkDefinition(parent, { processes: [parent, child] });
  return defects.filter(({ code }) => code === 'CHILD_OUTCOME_UNFORESEEN').map(({ subject }) => subject);
};

const way = (outcome: string, target: string) => ({ guard: { type: 'endedAs', params: { outcome } }, target });

describe('the outcomes of a child', () => {
  it('that its parent does not name are refused', () => {
    expect(unforeseen({ onDone: [way('fine', 'end')] })).toEqual(['running withdrawn']);
  });

  it.each([
    ['names them all', { onDone: [way('fine', 'end'), way('withdrawn', 'other')] }],
    ['says where it goes when the child fails', { onDone: [way('fine', 'end')], onError: 'other' }],
    ['goes on with any of them', { onDone: 'end' }],
    ['decides by another guard', { onDone: [way('fine', 'end'), { guard: 'open', target: 'other' }] }],
    ['does not wait for it', {}],
  ])('are no matter where its parent %s', (_, invoke) => {
    expect(unforeseen(invoke)).toEqual([]);
  });
});
