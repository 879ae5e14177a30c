import fc from 'fast-check';
import { dayLater } from './days.js';
import type { FeedDays } from './feed-line.js';
import { planImport, type AskedFor } from './plan-import.js';

const calendar = { holidays: ['2026-10-01'], makeUpDays: ['2026-10-10'] };

const days = (line: number, first: string, kind: FeedDays['kind'] = 'holiday', last = first): FeedDays => ({
  line,
  first,
  last,
  kind,
  name: null,
});

const plan = (feed: readonly FeedDays[], askedFor: AskedFor = {}) => planImport(calendar, feed, askedFor);
const saidOf = (feed: readonly FeedDays[], askedFor: AskedFor = {}): readonly string[] =>
  plan(feed, askedFor).lines.map(({ line, day, outcome }) => `${line} ${day ?? ''} ${outcome}`);

describe('an import of days', () => {
  it('adds what is new, keeps what is known, changes what has the other kind, and says so day by day', () => {
    const feed = [
      days(2, '2026-10-01', 'holiday', '2026-10-02'),
      days(3, '2026-10-10', 'holiday'),
      days(4, '2026-10-11', 'makeUp'),
      days(5, '2026-10-02'),
    ];
    expect(saidOf(feed)).toEqual([
      '2 2026-10-01 known',
      '2 2026-10-02 added',
      '3 2026-10-10 changed',
      '4 2026-10-11 added',
      '5 2026-10-02 known',
    ]);
    expect(plan(feed)).toMatchObject({
      holidays: ['2026-10-01', '2026-10-02', '2026-10-10'],
      makeUpDays: ['2026-10-11'],
    });
  });

  it('leaves out what is not asked for, and cuts what is asked for in part', () => {
    const feed = [days(2, '2020-01-01'), days(3, '2026-12-31', 'holiday', '2027-01-03'), days(4, '2099-01-01')];
    expect(saidOf(feed, { from: '2027-01-01', to: '2027-01-02' })).toEqual([
      '2 2020-01-01 ignored',
      '3 2027-01-01 added',
      '3 2027-01-02 added',
      '4 2099-01-01 ignored',
    ]);
  });

  it('is refused where a day has two kinds, and says on which line the other one stands', () => {
    const { lines } = plan([days(2, '2027-01-01'), days(3, '2027-01-01', 'makeUp')]);
    expect(lines.at(-1)).toMatchObject({
      line: 3,
      outcome: 'fault',
      message: { en: expect.stringContaining('line 2') },
    });
  });

  it('is refused where it names more than five years, in whatever order', () => {
    expect(saidOf([days(2, '2027-01-01'), days(3, '2031-12-31')]).filter((line) => line.endsWith('fault'))).toEqual([]);
    expect(saidOf([days(2, '2032-01-01'), days(3, '2027-01-01')]).at(-1)).toBe('2 2032-01-01 fault');
    expect(saidOf([days(2, '1927-01-01'), days(3, '2027-01-01')], { from: '2027-01-01' }).at(-1)).toBe(
      '3 2027-01-01 added',
    );
  });

  it('is refused where it names no day, or none that is asked for', () => {
    expect(saidOf([])).toEqual(['1  fault']);
    expect(saidOf([days(2, '2026-01-01')], { from: '2027-01-01' })).toEqual(['2 2026-01-01 ignored', '1  fault']);
  });

  it('is refused where its events are of more than 2,000 days, without going through them all', () => {
    const { lines } = plan(
      new Array(2_000).fill(0).map((_, line) => days(line, '2027-01-01', 'holiday', '2027-12-31')),
    );
    expect(lines.length).toBeLessThan(2_400);
    expect(lines.at(-1)).toMatchObject({ outcome: 'fault', message: { en: expect.stringContaining('2000') } });
  });

  it('keeps every day of the calendar, each with one kind, and done twice is as done once', () => {
    const feedOf = fc.array(
      fc.record({ after: fc.nat(900), more: fc.nat(5), kind: fc.constantFrom('holiday' as const, 'makeUp' as const) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(feedOf, (spans) => {
        const feed = spans.map(({ after, more, kind }, line) => {
          const first = dayLater('2026-09-01', after);
          return days(line + 2, first, kind, dayLater(first, more));
        });
        const once = plan(feed);
        fc.pre(once.lines.every(({ outcome }) => outcome !== 'fault'));
        const all = [...once.holidays, ...once.makeUpDays];
        expect(new Set(all).size).toBe(all.length);
        expect(all).toEqual(expect.arrayContaining([...calendar.holidays, ...calendar.makeUpDays]));
        const again = planImport(once, feed, {});
        expect(again.lines.every(({ outcome }) => outcome === 'known')).toBe(true);
        expect(again).toMatchObject({ holidays: once.holidays, makeUpDays: once.makeUpDays });
      }),
    );
  });
});
