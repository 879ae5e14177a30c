import { Logger } from '@nestjs/common';
import type { TimerStore } from '../../persistence/index.js';
import { later, type Alarm } from '../alarm/index.js';
import { MovableClock } from '../database/index.js';
import { CommitFeed } from '../live/index.js';
import type { TimerFiring } from './timer-firing.service.js';
import { TimerSweeper } from './timer-sweeper.service.js';

const second = 1_000;
const now = '2026-03-02T01:00:00.000Z';
const longest = 15 * second;

/** A sweeper whose timers are a list of due moments, and whose alarm rings when the spec says so. */
class Sweeping {
  now = now;
  due: string[] = [];
  portions: number[] = [];
  heldByOthers = false;
  failing = false;
  whileReading: () => void = () => undefined;
  whileFiring: () => void = () => undefined;
  readonly feed = new CommitFeed();
  readonly sweeper: TimerSweeper;
  readonly clock: MovableClock;
  private alarm: { readonly milliseconds: number; readonly ring: () => void } | undefined;

  constructor() {
    this.clock = new MovableClock({ now: () => this.now }, 0);
    const alarm: Alarm = {
      set: (milliseconds, ring) => (this.alarm = { milliseconds, ring }),
      clear: () => (this.alarm = undefined),
    };
    const store = { nextDueAt: () => this.next() } as unknown as TimerStore;
    const firing = { fireDue: () => this.fire() } as unknown as TimerFiring;
    this.sweeper = new TimerSweeper(this.feed, store, firing, this.clock, alarm);
  }

  /** For how long it sleeps, in milliseconds. */
  get sleep(): number | undefined {
    return this.alarm?.milliseconds;
  }

  async ring(): Promise<void> {
    this.alarm?.ring();
    while (this.alarm === undefined) await Promise.resolve();
  }

  async start(): Promise<this> {
    this.sweeper.onApplicationBootstrap();
    await this.ring();
    return this;
  }

  private next(): Promise<string | undefined> {
    if (this.failing) return Promise.reject(new Error('The database is away.'));
    const [first] = [...this.due].sort();
    this.whileReading();
    return Promise.resolve(first);
  }

  private fire(): Promise<number> {
    if (this.heldByOthers) return Promise.resolve(0);
    const fired = this.due.filter((dueAt) => dueAt <= this.clock.now()).slice(0, 2);
    this.due = this.due.filter((dueAt) => !fired.includes(dueAt));
    this.portions.push(fired.length);
    this.whileFiring();
    return Promise.resolve(fired.length);
  }
}

describe('the sweeper', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('fires at the start what is due, portion after portion, and then sleeps until the next timer', async () => {
    const sweeping = new Sweeping();
    sweeping.due = [-5, -4, -3, 7].map((seconds) => later(now, seconds * second));
    await sweeping.start();
    expect([sweeping.portions, sweeping.sleep]).toEqual([[2, 1], 7 * second]);
  });

  it('looks again after a while though nothing is armed here, because other nodes arm timers and clocks jump', async () => {
    const sweeping = await new Sweeping().start();
    expect(sweeping.sleep).toBe(longest);
    sweeping.due = [later(now, 3_600 * second)];
    await sweeping.ring();
    expect([sweeping.portions, sweeping.sleep]).toEqual([[], longest]);
  });

  it('wakes for a timer that is armed and due before all others, and for no other one', async () => {
    const sweeping = new Sweeping();
    sweeping.due = [later(now, 10 * second)];
    await sweeping.start();
    sweeping.feed.publish([], later(now, 11 * second));
    sweeping.feed.publish([]);
    expect(sweeping.sleep).toBe(10 * second);
    sweeping.feed.publish([], later(now, 4 * second));
    expect(sweeping.sleep).toBe(4 * second);
  });

  it('does not miss a timer that is armed while it looks for what is due next', async () => {
    const sweeping = new Sweeping();
    sweeping.whileReading = () => sweeping.feed.publish([], later(now, 3 * second));
    await sweeping.start();
    expect(sweeping.sleep).toBe(3 * second);
  });

  it('looks at once when somebody has moved the clock', async () => {
    const sweeping = new Sweeping();
    sweeping.due = [later(now, 10 * second)];
    await sweeping.start();
    sweeping.clock.moveTo(20);
    expect(sweeping.sleep).toBeLessThan(100);
    await sweeping.ring();
    expect(sweeping.portions).toEqual([1]);
  });

  it('pauses while other nodes hold all that is due, and while the database is away', async () => {
    const sweeping = new Sweeping();
    sweeping.due = [now];
    sweeping.heldByOthers = true;
    await sweeping.start();
    expect(sweeping.sleep).toBe(second);
    sweeping.failing = true;
    await sweeping.ring();
    expect(sweeping.sleep).toBe(second);
    Object.assign(sweeping, { failing: false, heldByOthers: false });
    await sweeping.ring();
    expect([sweeping.portions, sweeping.sleep]).toEqual([[1], longest]);
  });

  it('ends with the portion that it has in hand', async () => {
    const sweeping = new Sweeping();
    sweeping.due = [now, later(now, -1), later(now, -2), later(now, -3)];
    sweeping.whileFiring = () => void sweeping.sweeper.onModuleDestroy();
    sweeping.sweeper.onApplicationBootstrap();
    await sweeping.sweeper.flush();
    await sweeping.sweeper.onModuleDestroy();
    expect([sweeping.portions, sweeping.sleep]).toEqual([[2], undefined]);
  });
});
