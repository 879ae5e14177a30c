import type { CalendarData, Schedule } from './calendar-data.js';
import { dayNumber, weekdayNumber } from './day-numbers.js';

/** Working hours of one day, in minutes from local midnight. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

type Spans = readonly Span[];

/**
 * Which days are worked, and when. Counts by arithmetic: as many weeks as there are, and the days that differ from
 * their weekday, which are sorted once. So a far day costs what a near one does.
 */
export class PlannedDays {
  /** By ISO weekday; the first is not used. */
  private readonly week: readonly Spans[];
  /** Days that differ from their weekday, ascending. */
  private readonly special: readonly number[];
  private readonly spansOfSpecial: ReadonlyMap<number, Spans>;
  /** What the special days up to each one add to their weekdays: working days, and minutes. */
  private readonly addedDays: readonly number[];
  private readonly addedMinutes: readonly number[];
  /** Working days and minutes of a week up to each weekday. */
  private readonly weekDays: readonly number[];
  private readonly weekMinutes: readonly number[];

  constructor(schedule: Schedule, { holidays, makeUpDays }: Pick<CalendarData, 'holidays' | 'makeUpDays'>) {
    this.week = [0, 1, 2, 3, 4, 5, 6, 7].map((weekday) => spansOf(schedule, weekday));
    this.weekDays = totals(this.week.map((spans) => (spans.length > 0 ? 1 : 0)));
    this.weekMinutes = totals(this.week.map(minutesIn));
    if (this.perWeek === 0)
      throw new RangeError('Expected a calendar with working hours on some weekday, but found none.');
    const { onHolidays = 'closed', onMakeUpDays = this.week.findIndex((spans) => spans.length > 0) } = schedule;
    const like = (day: number, kind: string | number): Spans =>
      kind === 'closed' ? [] : this.onWeekday(kind === 'asUsual' ? weekdayNumber(day) : Number(kind));
    const special = new Map<number, Spans>();
    for (const day of holidays.map(dayNumber)) special.set(day, like(day, onHolidays));
    for (const day of makeUpDays.map(dayNumber)) special.set(day, like(day, onMakeUpDays));
    this.spansOfSpecial = special;
    this.special = [...special.keys()].sort((one, other) => one - other);
    const differences = this.special.map((day) => ({
      now: this.spansOn(day),
      usual: this.onWeekday(weekdayNumber(day)),
    }));
    this.addedDays = totals(differences.map(({ now, usual }) => Number(now.length > 0) - Number(usual.length > 0)));
    this.addedMinutes = totals(differences.map(({ now, usual }) => minutesIn(now) - minutesIn(usual)));
  }

  /** The working hours of a day, in order; none on a day off. */
  spansOn(day: number): Spans {
    return this.spansOfSpecial.get(day) ?? this.onWeekday(weekdayNumber(day));
  }

  isWorking(day: number): boolean {
    return this.spansOn(day).length > 0;
  }

  /** How many working days lie behind the first day and up to the second; negative where that is the earlier. */
  workingDays(after: number, upTo: number): number {
    return this.count(upTo, this.weekDays, this.addedDays) - this.count(after, this.weekDays, this.addedDays);
  }

  /** How many minutes are worked behind the first day and up to the second, as the clocks show them. */
  minutes(after: number, upTo: number): number {
    return (
      this.count(upTo, this.weekMinutes, this.addedMinutes) - this.count(after, this.weekMinutes, this.addedMinutes)
    );
  }

  /** The n-th working day (n from 1) behind a day. */
  workingDayAfter(day: number, n: number): number {
    let high = day + 7 * Math.ceil((n + this.special.length) / this.perWeek + 1);
    let low = day;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.workingDays(day, middle) >= n) high = middle;
      else low = middle;
    }
    return high;
  }

  private get perWeek(): number {
    return this.weekDays.at(-1) ?? 0;
  }

  private onWeekday(weekday: number): Spans {
    return this.week[weekday] ?? [];
  }

  private count(day: number, ofWeek: readonly number[], added: readonly number[]): number {
    const weekday = weekdayNumber(day);
    const weeks = (day + 4 - weekday) / 7;
    const passed = this.specialUpTo(day);
    return weeks * (ofWeek.at(-1) ?? 0) + (ofWeek[weekday] ?? 0) + (passed === 0 ? 0 : (added[passed - 1] ?? 0));
  }

  private specialUpTo(day: number): number {
    let [low, high] = [0, this.special.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((this.special[middle] ?? 0) <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const minutesIn = (spans: Spans): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);

function totals(values: readonly number[]): readonly number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}

const spansOf = ({ hours }: Schedule, weekday: number): Spans =>
  hours
    .filter(({ weekdays }) => weekdays.includes(weekday))
    .map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
    .sort((one, other) => one.from - other.from);

function minutesOf(clock: string): number {
  const [hours = NaN, minutes = NaN] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
