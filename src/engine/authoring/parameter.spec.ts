import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Limit } from '../limit.js';
import { hours } from './limits.js';
import { Parameter } from './parameter.js';
import { text } from './text.js';

const colours = { red: text('红', 'Red'), blue: text('蓝', 'Blue') };

class Policy {
  @Parameter('p.months', 's', '月', 'Months') months = 12;
  @Parameter('p.least', 's', '下限', 'Least') least = '2000';
  @Parameter('p.colour', 's', '颜色', 'Colour', colours) colour: keyof typeof colours = 'red';
  @Parameter('p.colours', 's', '颜色', 'Colours', colours) colours: readonly (keyof typeof colours)[] = ['red'];
  @Parameter('p.places', 's', '各处', 'Places', colours) places = { hall: 'red', yard: 'blue' };
  @Parameter('p.limit', 's', '时限', 'Limit') limit: Limit = hours(2);
}

const faults = (values: object): readonly string[] =>
  validateSync(plainToInstance(Policy, { ...new Policy(), ...values })).map(({ property }) => property);

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
