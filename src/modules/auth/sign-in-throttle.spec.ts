import { SignInThrottle, type Attempt } from './sign-in-throttle.js';

describe('SignInThrottle', () => {
  let now: number;
  let throttle: SignInThrottle;
  beforeEach(() => {
    now = Date.UTC(2025, 2, 14);
    throttle = new SignInThrottle({ now: () => new Date(now).toISOString() });
  });

  const attempt = (change: Partial<Attempt> = {}): Attempt => ({
    name: 'gm',
    address: '10.0.0.1',
    exists: true,
    ...change,
  });

  /** Tries and fails, waiting as long as it is told. Answers how many seconds that were. */
  const fail = (times: number, of: (time: number) => Partial<Attempt>): number => {
    const started = now;
    for (let time = 0; time < times; time++) {
      now += wait(of(time)) * 1000;
      throttle.failed(attempt(of(time)));
    }
    return (now - started) / 1000;
  };

  const wait = (of: Partial<Attempt> = {}): number => {
    try {
      throttle.mayTry(attempt(of));
      return 0;
    } catch (error) {
      return Number((error as { headers: { 'retry-after': string } }).headers['retry-after']);
    }
  };

  it('doubles the wait after each failure of one name from one address, up to a quarter of an hour', () => {
    expect(fail(10, () => ({}))).toBe(0);
    const waits = Array.from({ length: 13 }, () => {
      fail(1, () => ({}));
      return wait();
    });
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  });

  it('lets a thousand guesses at one account from a thousand addresses take more than a week', () => {
    expect(fail(1000, (time) => ({ address: `10.0.${time >> 8}.${time & 255}` }))).toBeGreaterThan(7 * 86_400);
  });

  it('treats a name that nobody has alike', () => {
    fail(60, (time) => ({ name: 'nobody', exists: false, address: `10.0.0.${time}` }));
    expect(wait({ name: 'nobody', exists: false, address: '10.0.1.1' })).toBe(900);
  });

  it('lets somebody in where he has signed in before, whatever is guessed elsewhere', () => {
    throttle.succeeded(attempt({ address: '10.9.9.9' }));
    fail(60, (time) => ({ address: `10.0.0.${time}` }));
    expect(wait({ address: '10.1.1.1' })).toBe(900);
    expect(wait({ address: '10.9.9.9' })).toBe(0);
  });

  it('lets the first attempt of each name through from an address with many failures, and makes others wait', () => {
    fail(200, (time) => ({ name: `name-${time % 50}` }));
    expect(wait({ name: 'somebody.else' })).toBe(0);
    expect(wait({ name: 'name-1' })).toBe(60);
  });

  it('forgets failures after an hour without any', () => {
    fail(40, () => ({}));
    now += 59 * 60_000;
    throttle.failed(attempt());
    expect(wait()).toBe(900);
    now += 60 * 60_000;
    expect(wait()).toBe(0);
    throttle.failed(attempt());
    expect(wait()).toBe(0);
  });

  it('never counts what succeeds', () => {
    for (let time = 0; time < 300; time++) throttle.succeeded(attempt());
    expect(wait()).toBe(0);
  });

  it('remembers what was guessed at a person, however many other names and addresses fail', () => {
    fail(60, (time) => ({ address: `10.0.0.${time}` }));
    for (let time = 0; time < 60_000; time++) {
      throttle.failed(attempt({ name: `nobody-${time}`, exists: false, address: `172.16.${time >> 8}.${time & 255}` }));
    }
    expect(wait({ address: '10.1.1.1' })).toBe(900);
  });
});
