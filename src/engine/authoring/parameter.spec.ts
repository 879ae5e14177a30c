import { isLikeDefault } from '../like-default.js';
import { hours } from './limits.js';
import { parameter } from './parameter.js';
import { text } from './text.js';

const colours = { red: text('红', 'Red'), blue: text('蓝', 'Blue') };

const policy = {
  months: parameter('p.months', '月', 'Months', { s: 12 }),
  least: parameter('p.least', '下限', 'Least', { s: '2000' }),
  colour: parameter('p.colour', '颜色', 'Colour', colours, { s: 'red' }),
  colours: parameter('p.colours', '颜色', 'Colours', colours, { s: ['red'] }),
  places: parameter('p.places', '各处', 'Places', colours, { s: { hall: 'red', yard: 'blue' } }),
  limit: parameter('p.limit', '时限', 'Limit', { s: hours(2) }),
};

const faults = (values: object): readonly string[] =>
  Object.entries(policy)
    .filter(([field, one]) => field in values && !isLikeDefault(one, values[field as keyof typeof values]))
    .map(([field]) => field);

describe('a parameter takes values like its default', () => {
  it.each([
    { months: 0 },
    { least: '1999.99' },
    { colour: 'blue' },
    { colours: ['blue', 'red'] },
    { places: { hall: 'blue', yard: 'blue' } },
    { limit: { amount: 0.5, unit: 'hour' } },
    { limit: { amount: 3, unit: 'workingDay', countStartDay: true } },
  ])('takes %j', (values) => expect(faults(values)).toEqual([]));

  it.each([
    { months: 12.5 },
    { months: -1 },
    { months: '12' },
    { least: 'much' },
    { colour: 'green' },
    { colour: ['red'] },
    { colours: 'red' },
    { colours: [] },
    { colours: ['red', 'red'] },
    { colours: ['green'] },
    { places: { hall: 'green', yard: 'blue' } },
    { places: { hall: 'red' } },
    { limit: { amount: -1, unit: 'hour' } },
  ])('refuses %j', (values) => expect(faults(values)).toEqual(Object.keys(values)));
});

describe('a parameter', () => {
  it('says by which clause its default holds', () => {
    expect(policy.colour).toEqual({
      key: 'p.colour',
      source: 's',
      title: { zh: '颜色', en: 'Colour' },
      choices: colours,
      default: 'red',
    });
  });

  it.each([
    ['no default', {}],
    ['two', { s: 1, t: 2 }],
  ])('is refused with %s', (_, byClause) => {
    expect(() => parameter('p.most', '上限', 'Most', byClause)).toThrow(
      `Expected the parameter 'p.most' to have one default with its clause, but found ${Object.keys(byClause).length}.`,
    );
  });
});
