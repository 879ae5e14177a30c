import { initiator } from '../assignment.js';
import { given } from '../testing/index.js';
import { trip, tripWords } from '../testing/word-sample.js';
import { text } from './text.js';
import type { DeadlineSaid } from './work.js';

const waiting = (deadline: DeadlineSaid<'reportWithin'>, lapse?: 'late') => {
  const { chart, end } = tripWords();
  return given(
    chart({
      away: {
        title: text('出差', 'Away'),
        to: initiator(),
        deadline,
        decisions: { DONE: 'back' },
        ...(lapse ? { lapse } : {}),
      },
      back: end('已返回', 'Back'),
      late: end('逾期', 'Late'),
    }),
    trip,
  );
};

describe('a deadline', () => {
  it('that lapses counts its limit from one date in the whole process, because the delay goes by its name', () => {
    const { tasks } = tripWords();
    const task = { title: text('出差', 'Away'), to: initiator(), decisions: { DONE: 'back' }, lapse: 'late' } as const;
    const away = { ...task, deadline: 'reportWithin' } as const;
    const again = { ...task, deadline: { limit: 'reportWithin', from: 'request.backOn' } } as const;
    expect(() => tasks({ away, again })).toThrow(
      "Expected the limit 'reportWithin' to lapse from one date, but two tasks count it differently.",
    );
  });

  it('counts a limit of the policy from now', () => {
    waiting('reportWithin').dueAt('away', '2025-03-06T23:59:59.999+08:00');
  });

  it('counts it from a date of the case', () => {
    waiting({ limit: 'reportWithin', from: 'request.backOn' }).dueAt('away', '2025-03-08T23:59:59.999+08:00');
  });

  it('is a date of the case itself, at its end', () => {
    waiting({ on: 'request.backOn' }).dueAt('away', '2025-03-05T23:59:59.999+08:00');
  });

  it.each([undefined, 'late'] as const)('is none where the case holds no date to count from (lapse: %s)', (lapse) => {
    const exempt = waiting({ limit: 'reportWithin', from: 'exemptFrom' }, lapse);
    expect(exempt.state).toMatchObject({ tasks: [{ dueAt: null }], timers: [] });
    exempt.afterTime({ days: 100 }).notOverdue('away').then('away');
  });

  it('only marks the task overdue where nothing follows', () => {
    waiting('reportWithin').afterTime({ days: 4 }).overdue('away').then('away');
  });

  it.each([
    ['a limit', 'reportWithin', '2025-03-07T00:00:00+08:00'],
    ['a limit from a date', { limit: 'reportWithin', from: 'request.backOn' }, '2025-03-09T00:00:00+08:00'],
    ['a date', { on: 'request.backOn' }, '2025-03-06T00:00:00+08:00'],
  ] as const)('leads on where %s lapses, and not before', (_, deadline, moment) => {
    const before = new Date(Date.parse(moment) - 2000).toISOString();
    waiting(deadline, 'late').at(before).then('away').at(moment).thenOutput({ outcome: 'late' });
  });
});
