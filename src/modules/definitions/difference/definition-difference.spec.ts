import { role } from '../../../engine/index.js';
import { tinyProcess, tinyTask } from '../../../engine/testing/tiny-process.js';
import { definitionDifference } from './definition-difference.js';
import { traitsOf } from './definition-traits.js';

const states = {
  asked: { ...tinyTask({ key: 'asked', decisions: ['GO'] }), on: { GO: 'end' } },
  end: { type: 'final' },
};
const first = tinyProcess(
  { initial: 'asked', states },
  { refusals: { open: { zh: '须开放。', en: 'Must be open.' } } },
);

const second = tinyProcess(
  {
    initial: 'asked',
    states: {
      asked: {
        ...tinyTask({ key: 'asked', decisions: ['GO'], assignment: role('LegalReviewer'), deadline: 'tiny.limit' }),
        on: { GO: { guard: 'open', target: 'checked' }, DROP: 'end' },
      },
      checked: { ...tinyTask({ key: 'checked', decisions: ['GO'] }), on: { GO: 'end' } },
      end: { type: 'final' },
    },
  },
  {
    version: 2,
    events: { GO: { title: { zh: '同意', en: 'Agree' } }, DROP: { title: { zh: '撤下', en: 'Drop' } } },
    refusals: { open: { zh: '须仍开放。', en: 'Must still be open.' } },
    profiles: { '000': { limit: { amount: 5, unit: 'day' } }, '001': {} },
    startableBy: ['LegalReviewer'],
  },
);

const named = (one = first, other = second): readonly string[] =>
  definitionDifference(one, other).map(({ part, id, before, after }) => {
    const sign = before === null ? '+' : after === null ? '-' : '~';
    return `${sign} ${part} ${id}`;
  });

describe('the difference between two versions of a process', () => {
  it('names states, work, ways, events, rules, values and who may start, as new or as changed', () => {
    expect(named()).toEqual([
      '+ state checked',
      '~ task asked asked',
      '+ task checked checked',
      '~ transition asked event GO',
      '+ transition asked event DROP',
      '+ transition checked event GO',
      '~ event GO',
      '+ event DROP',
      '~ rule open',
      '~ value 000 tiny.limit',
      '+ value 001 tiny.limit',
      '~ other startedBy',
    ]);
  });

  it('is the same backwards, with what is new as gone', () => {
    const turned = { '+': '-', '-': '+', '~': '~' } as const;
    const back = named(second, first).map((one) => `${turned[one.charAt(0) as '+']}${one.slice(1)}`);
    expect([...back].sort()).toEqual([...named()].sort());
  });

  it('says the value before and after in words', () => {
    const value = definitionDifference(first, second).find(({ id }) => id === '000 tiny.limit');
    expect([value?.before, value?.after]).toEqual([
      { zh: '2 天', en: '2 days' },
      { zh: '5 天', en: '5 days' },
    ]);
  });

  it('finds nothing where nothing was said otherwise, and each thing has one name', () => {
    expect(definitionDifference(first, { ...first, version: 2 })).toEqual([]);
    const names = traitsOf(second).map(({ part, id }) => `${part} ${id}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
