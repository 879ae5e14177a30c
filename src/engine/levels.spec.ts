import { isRanked, outsideFact, peopleFacts } from './outside-facts.js';
import { defaultCalendar } from './calendar/index.js';
import { TestDirectory } from './testing/index.js';

const personFact = (key: string) => outsideFact(new TestDirectory(), defaultCalendar, { register: peopleFacts, key });

describe('the rank of a person, as a rule knows it', () => {
  it.each([
    ['gm', true, true],
    ['sales.director', true, true],
    ['sales.manager', true, false],
    ['fin.supervisor', true, false],
    ['engineer1', false, false],
    ['nobody', false, false],
  ])('%s: at least a supervisor %s, at least a director %s', (person, supervisor, director) => {
    expect(isRanked(personFact(person), 'supervisor')).toBe(supervisor);
    expect(isRanked(personFact(person), 'director')).toBe(director);
  });

  it('comes with department and its head, superior and roles', () => {
    expect(personFact('sales.rep1')?.data).toEqual({
      ...{
        departmentId: 'sales',
        departmentHeadId: 'sales.director',
        supervisorId: 'sales.manager',
        level: 'employee',
      },
      roles: ['SalesRepresentative'],
    });
  });
});
