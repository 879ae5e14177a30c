import { lastDay } from './day-numbers.js';
import type { LocalTime } from './local-time.js';
import type { PlannedDays } from './planned-days.js';

const minute = 60_000;

/** A time during which work goes on: moments in milliseconds UTC. */
interface Shift {
  readonly begins: number;
  readonly ends: number;
}

/**
 * Working time as it really passes: a working day on which the clocks are changed is longer or shorter than its hours
 * say. All moments are milliseconds UTC.
 */
export class WorkingTime {
  private readonly corrections = new Map<number, number>();

  constructor(
    private readonly days: PlannedDays,
    private readonly local: LocalTime,
  ) {}

  /** How much is worked between two moments; negative where the second is the earlier. */
  between(from: number, to: number): number {
    if (from > to) return 0 - this.between(to, from);
    const [first, last] = [this.local.dayOf(from), this.local.dayOf(to)];
    if (first === last) return this.worked(first, from, to);
    return this.worked(first, from, Infinity) + this.wholeDays(first, last - 1) + this.worked(last, -Infinity, to);
  }

  /** The moment by which so much has been worked since another one; the end of the year 9999 at the latest. */
  after(from: number, amount: number): number {
    const first = this.local.dayOf(from);
    const today = this.worked(first, from, Infinity);
    if (amount <= today) return this.within(first, from, amount);
    const left = amount - today;
    const day = this.dayBy(first, left);
    return this.within(day, -Infinity, left - this.wholeDays(first, day - 1));
  }

  /** The moment itself while work goes on, otherwise when work begins again. */
  opening(moment: number): number {
    const day = this.local.dayOf(moment);
    const now = this.shifts(day).find(({ ends }) => moment < ends);
    if (now) return Math.max(now.begins, moment);
    const next = this.days.workingDayAfter(day, 1);
    return this.shifts(next)[0]?.begins ?? moment;
  }

  /** The shifts of a day, in order. Hours that the clocks skip are none. */
  shifts(day: number): readonly Shift[] {
    return this.days
      .spansOn(day)
      .map(({ from, to }) => ({
        begins: this.local.moment(day, from * minute),
        ends: this.local.moment(day, to * minute),
      }))
      .filter(({ begins, ends }) => begins < ends);
  }

  private worked(day: number, from: number, to: number): number {
    return this.shifts(day).reduce(
      (sum, { begins, ends }) => sum + Math.max(0, Math.min(ends, to) - Math.max(begins, from)),
      0,
    );
  }

  private within(day: number, from: number, amount: number): number {
    let left = amount;
    for (const { begins, ends } of this.shifts(day)) {
      const begin = Math.max(begins, from);
      if (begin >= ends) continue;
      if (left <= ends - begin) return begin + left;
      left -= ends - begin;
    }
    return this.local.moment(day + 1, 0);
  }

  /** What is worked on the days behind the first one and up to the second. */
  private wholeDays(after: number, upTo: number): number {
    if (upTo <= after) return 0;
    const changed = this.local.changedDays(after + 1, upTo);
    return this.days.minutes(after, upTo) * minute + changed.reduce((sum, day) => sum + this.correction(day), 0);
  }

  private correction(day: number): number {
    const known = this.corrections.get(day);
    if (known !== undefined) return known;
    const correction = this.worked(day, -Infinity, Infinity) - this.days.minutes(day - 1, day) * minute;
    this.corrections.set(day, correction);
    return correction;
  }

  /** The first day behind another one by whose end so much has been worked. */
  private dayBy(after: number, amount: number): number {
    let [low, high] = [after, after + 1];
    // In growing steps, so that years are looked at only as far as the amount may reach.
    for (; this.wholeDays(after, high) < amount; high = after + 2 * (high - after)) {
      if (high >= lastDay) return lastDay;
      low = high;
    }
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.wholeDays(after, middle) >= amount) high = middle;
      else low = middle;
    }
    return high;
  }
}
