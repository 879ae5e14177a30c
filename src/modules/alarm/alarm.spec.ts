import { AsyncLocalStorage } from 'node:async_hooks';
import { TimeoutAlarm } from './alarm.js';

describe('TimeoutAlarm', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('rings once, when it is time', () => {
    const ring = jest.fn();
    new TimeoutAlarm().set(100, ring);
    jest.advanceTimersByTime(99);
    expect(ring).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1000);
    expect(ring).toHaveBeenCalledTimes(1);
  });

  it('forgets what it was set to when it is set again or cleared', () => {
    const alarm = new TimeoutAlarm();
    const [first, second] = [jest.fn(), jest.fn()];
    alarm.set(100, first);
    alarm.set(200, second);
    jest.advanceTimersByTime(200);
    alarm.set(100, first);
    alarm.clear();
    jest.advanceTimersByTime(200);
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  });

  it('rings outside of the transaction in which it was set', () => {
    const transaction = new AsyncLocalStorage<string>();
    const alarm = new TimeoutAlarm();
    let within: string | undefined = 'not rung';
    transaction.run('open', () => alarm.set(100, () => (within = transaction.getStore())));
    jest.advanceTimersByTime(100);
    expect(within).toBeUndefined();
  });
});
