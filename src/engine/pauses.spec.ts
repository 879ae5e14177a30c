import fc from 'fast-check';
import { calendarOf, defaultCalendar, defaultCalendarData } from './calendar/index.js';
import type { Calendar, Limit, LimitUnit } from './limit.js';
import { rescheduledTimer, resumedTimer } from './moved-timer.js';
import { given } from './testing/index.js';
import { sample } from './testing/sample.process.js';
import type { Timer } from './timer.js';

const fair = { fair: true };
const form = { label: 'FA-1', price: 100 };
/** From Monday 09:00: the reviews are due on Wednesday at 18:00. */
const inReview = () => given(sample, form).when('SUBMIT', {}, 'engineer1');

describe('a suspended case', () => {
  it('is left alone by people', () => {
    inReview().suspends().whenRefused('APPROVE', fair, 'legal', 'INSTANCE_SUSPENDED').opens('legal', 'finance');
  });

  it('lets no limit lapse', () => {
    inReview().suspends().paused('finance').afterTime({ days: 30 }).notOverdue('finance').opens('legal', 'finance');
  });

  it('goes on with what was left of its limits: here two days and a half of working time', () => {
    const resumed = inReview().at('2025-03-04T10:00:00+08:00').suspends().at('2025-03-10T10:00:00+08:00').resumes();
    resumed.paused('finance', false).dueAt('finance', '2025-03-11T18:00:00+08:00');
    resumed
      .at('2025-03-11T17:59:59.999+08:00')
      .notOverdue('finance')
      .at('2025-03-11T18:00:00+08:00')
      .overdue('finance');
  });

  it('says in its record what became of each limit', () => {
    const { records, state } = inReview()
      .at('2025-03-04T10:00:00+08:00')
      .suspends()
      .at('2025-03-05T10:00:00+08:00')
      .resumes();
    const { kind, commands } = records.at(-1) ?? {};
    expect(kind).toBe('admin');
    expect(commands?.filter(({ type }) => type === 'moveTimer')).toEqual(
      state.timers.map(({ id, dueAt }) => ({
        type: 'moveTimer',
        timerId: id,
        from: '2025-03-05T10:00:00.000Z',
        to: dueAt,
        pausedFor: 7.5 * 3_600_000,
      })),
    );
    expect(state.timers.map(({ dueAt }) => dueAt)).toEqual(['2025-03-06T10:00:00.000Z', '2025-03-06T10:00:00.000Z']);
  });

  it('counts a night as nothing of a limit in working days, and says so', () => {
    const resumed = inReview().at('2025-03-04T20:00:00+08:00').suspends().at('2025-03-05T08:00:00+08:00').resumes();
    resumed.dueAt('finance', '2025-03-05T18:00:00+08:00');
    const moves = resumed.records.at(-1)?.commands.filter(({ type }) => type === 'moveTimer');
    expect(moves).toHaveLength(2);
    expect(moves?.[0]).toMatchObject({ from: '2025-03-05T10:00:00.000Z', to: '2025-03-05T10:00:00.000Z' });
  });

  it('leaves lapsed what had lapsed before', () => {
    inReview().at('2025-03-06T09:00:00+08:00').overdue('finance').suspends().resumes().overdue('finance');
  });

  it('is suspended and resumed once', () => {
    const suspended = inReview().suspends();
    suspended.suspends().refuses('INSTANCE_SUSPENDED').resumes().resumes().refuses('INSTANCE_NOT_SUSPENDED');
  });

  it('moves the delays of its chart too, in the days that they count', () => {
    const quoting = inReview().when('APPROVE', fair, 'legal').when('APPROVE', fair, 'cashier').then('quoting');
    quoting.afterTime({ days: 1 }).suspends().afterTime({ days: 20 }).then('quoting').resumes();
    quoting.at('2025-04-02T15:59:59.998Z').then('quoting').at('2025-04-02T15:59:59.999Z').then('draft');
  });
});

describe('a child or a service that ends while the case is suspended', () => {
  const quoting = () => inReview().when('APPROVE', fair, 'legal').when('APPROVE', fair, 'cashier').then('quoting');

  it('is heard of when the case goes on', () => {
    const ended = quoting().suspends().whenEnds('quote', { quote: 90 }).then('quoting').opens();
    ended.resumes().opens('approval').thenContext({ quote: 90 });
  });

  it('is heard of once', () => {
    const ended = quoting().suspends().whenEnds('quote', { quote: 90 });
    ended.whenEnds('quote', { quote: 80 }).refuses('EVENT_NOT_ACCEPTED').resumes().thenContext({ quote: 90 });
    expect(ended.state.held).toBeUndefined();
  });
});

describe('another calendar', () => {
  const withHoliday = calendarOf({ ...defaultCalendarData, holidays: ['2025-03-04'] });

  it('moves the open limits, and the tasks that show them', () => {
    const moved = inReview().reschedules(withHoliday).dueAt('finance', '2025-03-06T18:00:00+08:00');
    expect(moved.records.at(-1)?.commands).toContainEqual(
      expect.objectContaining({ type: 'moveTimer', from: '2025-03-05T10:00:00.000Z', to: '2025-03-06T10:00:00.000Z' }),
    );
    moved.at('2025-03-05T18:00:00+08:00').notOverdue('finance').at('2025-03-06T18:00:00+08:00').overdue('finance');
  });

  it('moves nothing that it does not touch', () => {
    const same = inReview().reschedules(defaultCalendar);
    expect(same.records.at(-1)).toMatchObject({ kind: 'admin', envelope: { type: 'RESCHEDULE' }, commands: [] });
  });

  it('counts for a limit that stands still, which goes on from there', () => {
    inReview()
      .at('2025-03-03T18:00:00+08:00')
      .suspends()
      .reschedules(withHoliday)
      .paused('finance')
      .at('2025-03-05T18:00:00+08:00')
      .resumes()
      .dueAt('finance', '2025-03-07T18:00:00+08:00');
  });
});

describe('every timer that is fired', () => {
  it('keeps in the record when it was due', () => {
    const fired = inReview().at('2025-03-05T18:00:00+08:00').records.at(-1);
    expect(fired).toMatchObject({ kind: 'timer', envelope: { dueAt: '2025-03-05T10:00:00.000Z' } });
  });
});

describe('pausing a limit', () => {
  const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe'];
  const calendars = new Map(zones.map((timeZone) => [timeZone, calendarOf({ ...defaultCalendarData, timeZone })]));
  const calendar = fc.constantFrom(...zones).map((zone) => calendars.get(zone) as Calendar);
  const unit = fc.constantFrom<LimitUnit>('hour', 'day', 'month', 'workingHour', 'workingDay');
  const limit = fc.record({ amount: fc.integer({ min: 1, max: 20 }), unit, countStartDay: fc.boolean() });
  const start = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 0, 1) });
  /** How long it runs, and then stands still, in turn; in milliseconds. */
  const gap = fc.integer({ min: 0, max: 4 * 86_400_000 });
  const intervals = fc.array(fc.tuple(gap, gap), { maxLength: 5 });
  const iso = (moment: number): string => new Date(moment).toISOString();
  const isWorking = ({ unit }: Limit): boolean => unit.startsWith('working');

  const armed = (by: Calendar, of: Limit, at: number): Timer => ({
    id: 'timer',
    kind: 'deadline',
    name: 'task',
    limit: of,
    startsAt: iso(at),
    dueAt: by.dueAt(of, iso(at)),
  });
  const passed = (by: Calendar, of: Limit, from: string, to: string): number =>
    isWorking(of) ? by.workingTimeBetween(from, to) : Date.parse(to) - Date.parse(from);

  /** The timer after all pauses that begin before it lapses, and how long they were. */
  function paused(by: Calendar, of: Limit, at: number, pauses: readonly (readonly [number, number])[]) {
    let timer = armed(by, of, at);
    let now = at;
    let stood = 0;
    for (const [runs, stands] of pauses) {
      const from = iso(now + runs);
      const to = iso(now + runs + stands);
      now += runs + stands;
      if (from >= timer.dueAt) break;
      stood += passed(by, of, from, to);
      timer = { ...timer, ...resumedTimer({ ...timer, pausedAt: from }, to, by) };
    }
    return { timer, stood };
  }

  it('for any intervals moves it by the time that it stood still, in the time that it counts', () => {
    fc.assert(
      fc.property(calendar, limit, start, intervals, (by, of, at, pauses) => {
        const { timer, stood } = paused(by, of, at, pauses);
        const { dueAt } = armed(by, of, at);
        const expected = isWorking(of) ? by.afterWorkingTime(dueAt, stood) : iso(Date.parse(dueAt) + stood);
        return timer.dueAt === expected && (timer.pausedFor ?? 0) === stood;
      }),
    );
  });

  it('never makes it due earlier, nor before what was left of it has passed', () => {
    fc.assert(
      fc.property(calendar, limit, start, gap, gap, (by, of, at, runs, stands) => {
        const before = armed(by, of, at);
        const from = iso(at + runs);
        const to = iso(at + runs + stands);
        const after = resumedTimer({ ...before, pausedAt: from }, to, by);
        if (from >= before.dueAt) return after.dueAt === before.dueAt;
        return after.dueAt >= before.dueAt && passed(by, of, to, after.dueAt) >= passed(by, of, from, before.dueAt);
      }),
    );
  });

  it('and counting it again by the same calendar are one: the order does not matter', () => {
    fc.assert(
      fc.property(calendar, limit, start, intervals, (by, of, at, pauses) => {
        const { timer } = paused(by, of, at, pauses);
        return rescheduledTimer(timer, by).dueAt === timer.dueAt;
      }),
    );
  });

  it('takes nothing from it before it starts, and never moves a date', () => {
    const timer = armed(defaultCalendar, { amount: 2, unit: 'day' }, Date.parse('2025-03-10T01:00:00.000Z'));
    const standing = { ...timer, startsAt: '2025-03-10', pausedAt: '2025-03-03T01:00:00.000Z' };
    expect(resumedTimer(standing, '2025-03-07T01:00:00.000Z', defaultCalendar)).toEqual({ dueAt: timer.dueAt });
    expect(resumedTimer(standing, '2025-03-10T16:00:00.000Z', defaultCalendar)).toEqual({
      dueAt: iso(Date.parse(timer.dueAt) + 86_400_000),
      pausedFor: 86_400_000,
    });
    expect(resumedTimer({ ...standing, isDate: true }, '2025-03-11T01:00:00.000Z', defaultCalendar)).toEqual({
      dueAt: timer.dueAt,
    });
  });
});
