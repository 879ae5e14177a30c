import { startedLimit } from './deadline.js';
import { tinyProcess } from './testing/tiny-process.js';

const definition = tinyProcess({ initial: 'open', states: { open: { type: 'final' } } });
const now = '2025-03-03T02:00:00.000Z';
const limit = (request: object) => startedLimit(definition, { on: 'request.dueOn' }, { request: { ...request } }, now);

describe('a deadline on a date of the case', () => {
  it('is the end of that day', () => expect(limit({ dueOn: '2025-03-10' })).toMatchObject({ startsAt: '2025-03-10' }));

  it.each([{ dueOn: null }, {}])('is none where an optional date is left out: %j', (request) =>
    expect(limit(request)).toBeNull(),
  );

  it('fails on what is no date', () => expect(() => limit({ dueOn: 'soon' })).toThrow("at 'request.dueOn'"));
});
