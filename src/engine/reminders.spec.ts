import fc from 'fast-check';
import { initiator, role } from './assignment.js';
import { hours, workingDays, workingHours } from './authoring/limits.js';
import { text } from './authoring/text.js';
import { defaultCalendar } from './calendar/index.js';
import { defaultReminders, isReminders, leadBefore, remindersAtMost, type Reminders } from './reminders.js';
import { given } from './testing/index.js';
import { trip, tripWords } from './testing/word-sample.js';

/** A task of three days from Monday 09:00: it is due at the end of Thursday. */
const away = (policy: Partial<Reminders> = {}, task: object = {}) => {
  const { chart, end } = tripWords();
  const work = { title: text('出差', 'Away'), to: initiator(), deadline: 'reportWithin', decisions: { DONE: 'back' } };
  const definition = chart({
    away: { ...work, ...task } as never,
    back: end('已返回', 'Back'),
  });
  return given(definition, trip, { policy: { taskReminders: { ...defaultReminders, ...policy } } });
};

type Case = ReturnType<typeof away>;

/** Who was told what so far. */
const told = (scenario: Case): readonly string[] =>
  scenario.records.flatMap(({ envelope, commands }) =>
    commands.flatMap((command) =>
      command.type === 'notify'
        ? [`${envelope.at.slice(0, 16)} ${command.notification.to.join()}: ${command.notification.title.en}`]
        : [],
    ),
  );

describe('a task with a deadline', () => {
  it('reminds before it, tells of the lapse, and reminds three times after it, the superior too', () => {
    expect(told(away().at('2025-04-30T09:00:00+08:00'))).toEqual([
      '2025-03-06T06:00 engineer1: Due soon: Away',
      '2025-03-06T15:59 engineer1: Overdue: Away',
      '2025-03-06T15:59 tech.head: Overdue with your staff: Away',
      '2025-03-07T10:00 engineer1: Still overdue: Away',
      '2025-03-07T10:00 tech.head: Still overdue with your staff: Away',
      '2025-03-10T10:00 engineer1: Still overdue: Away',
      '2025-03-10T10:00 tech.head: Still overdue with your staff: Away',
      '2025-03-11T10:00 engineer1: Still overdue: Away',
      '2025-03-11T10:00 tech.head: Still overdue with your staff: Away',
    ]);
  });

  it('reminds nobody any more when it is closed', () => {
    const closed = away().at('2025-03-07T20:00:00+08:00').when('DONE', {}, 'engineer1');
    const before = told(closed).length;
    expect(closed.state.timers).toEqual([]);
    expect(told(closed.at('2025-04-30T09:00:00+08:00'))).toHaveLength(before);
  });

  it.each([
    ['only when it lapses', { before: null, times: 0, superior: false }, ['2025-03-06T15:59 engineer1: Overdue: Away']],
    [
      'as often as the policy says',
      { before: hours(24), every: hours(1), times: 1, superior: false },
      [
        '2025-03-05T15:59 engineer1: Due soon: Away',
        '2025-03-06T15:59 engineer1: Overdue: Away',
        '2025-03-06T16:59 engineer1: Still overdue: Away',
      ],
    ],
    [
      'not before it where the time was given later than that',
      { before: hours(1000), times: 0, superior: false },
      ['2025-03-06T15:59 engineer1: Overdue: Away'],
    ],
  ])('reminds %s', (_, policy, expected) => {
    expect(told(away(policy).at('2025-04-30T09:00:00+08:00'))).toEqual(expected);
  });

  it('reminds nobody where it says so itself, and is overdue all the same', () => {
    const quiet = away({}, { reminders: false }).at('2025-04-30T09:00:00+08:00').overdue('away');
    expect(told(quiet)).toEqual(['2025-03-06T15:59 engineer1: Overdue: Away']);
  });

  it('reminds all candidates until somebody claims it, then him and his superior alone', () => {
    const shared = away({ before: null, times: 1 }, { to: role('FinanceDepartment') }).at('2025-03-07T09:00:00+08:00');
    const claimed = shared.claims('away', 'cashier').at('2025-03-07T18:00:00+08:00');
    expect(told(claimed).slice(-2)).toEqual([
      '2025-03-07T10:00 cashier: Still overdue: Away',
      '2025-03-07T10:00 fin.supervisor: Still overdue with your staff: Away',
    ]);
  });

  it('reminds of nothing while the case is suspended, and of the moved deadline afterwards', () => {
    const resumed = away({ times: 0, superior: false })
      .at('2025-03-05T09:00:00+08:00')
      .suspends()
      .at('2025-03-10T09:00:00+08:00');
    expect(told(resumed)).toEqual([]);
    expect(told(resumed.resumes().at('2025-04-30T09:00:00+08:00'))).toEqual([
      '2025-03-11T06:00 engineer1: Due soon: Away',
      '2025-03-11T15:59 engineer1: Overdue: Away',
    ]);
  });

  it('goes on to remind of a lapse when the case is resumed', () => {
    const lapsed = away({ before: null, every: hours(24), times: 2, superior: false }).at('2025-03-07T09:00:00+08:00');
    const resumed = lapsed.suspends().at('2025-03-17T09:00:00+08:00').resumes().at('2025-04-30T09:00:00+08:00');
    expect(told(resumed)).toEqual([
      '2025-03-06T15:59 engineer1: Overdue: Away',
      '2025-03-17T15:59 engineer1: Still overdue: Away',
      '2025-03-18T15:59 engineer1: Still overdue: Away',
    ]);
  });
});

describe('what a policy says of reminders', () => {
  it.each([
    ['the default', {}, true],
    ['no reminder before', { before: null }, true],
    ['a lead in days', { before: { amount: 1, unit: 'day' } }, false],
    ['a lead of nothing', { before: hours(0) }, false],
    ['no time between', { every: null }, false],
    ['a negative number', { times: -1 }, false],
    ['half a number', { times: 1.5 }, false],
    ['more than anybody reads', { times: remindersAtMost + 1 }, false],
    ['something else besides', { to: 'everybody' }, false],
  ])('%s', (_, change, fits) => {
    expect(isReminders({ ...defaultReminders, ...change })).toBe(fits);
  });

  it('leaves just as much working time as it says before the deadline', () => {
    const moment = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 0, 1) });
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 5 }), (at, lead, days) => {
        const dueAt = defaultCalendar.dueAt(workingDays(days), new Date(at).toISOString());
        const reminded = leadBefore(workingHours(lead / 2), dueAt, defaultCalendar);
        return reminded < dueAt && defaultCalendar.workingTimeBetween(reminded, dueAt) === (lead / 2) * 3_600_000;
      }),
    );
  });
});
