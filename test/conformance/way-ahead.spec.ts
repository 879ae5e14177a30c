import { defaultCalendar } from '../../src/engine/calendar/index.js';
import { pathFrom } from '../../src/engine/path/index.js';
import { liveSurroundings } from '../../src/engine/surroundings.js';
import { given, TestDirectory } from '../../src/engine/testing/index.js';
import resignation from '../../src/workflows/people/resignation/resignation.process.js';

const form = {
  ...{ lastDay: '2025-06-30', probation: false, cause: 'personal', reason: 'Further studies.' },
  ...{ voluntary: true, immediate: false },
};

describe('the way ahead of a resignation', () => {
  it.each(Object.keys(resignation.profiles ?? {}))(
    'names handover, settlement and the end of the account before the first approval, under %s',
    (profile) => {
      const { state } = given(resignation, form, { by: 'engineer1', profile }).when('SUBMIT', {}, 'engineer1');
      const surroundings = liveSurroundings(new TestDirectory(), defaultCalendar);
      const path = pathFrom(resignation, state, surroundings, '2025-03-03T01:00:00.000Z');
      expect(path.slice(-3).map(({ state: waiting }) => waiting)).toEqual(['handover', 'settlement', 'leaving']);
    },
  );
});
