import { SignInThrottle } from './sign-in-throttle.js';

describe('SignInThrottle', () => {
  let now: number;
  let throttle: SignInThrottle;
  beforeEach(() => {
    now = Date.UTC(2025, 2, 14);
    throttle = new SignInThrottle({ now: () => new Date(now).toISOString() });
  });

  const fail = (times: number, address: string, username: (attempt: number) => string): void => {
    for (let attempt = 0; attempt < times; attempt++) throttle.attempt(address, username(attempt));
  };

  it('lets ten attempts under one name fail, from each address', () => {
    fail(10, '10.0.0.1', () => 'gm');
    expect(() => throttle.attempt('10.0.0.1', 'gm')).toThrow('RATE_LIMITED');
    expect(() => throttle.attempt('10.0.0.2', 'gm')).not.toThrow();
  });

  it('lets a hundred attempts from one address fail, whatever the names', () => {
    fail(100, '10.0.0.1', (attempt) => `name-${attempt}`);
    expect(() => throttle.attempt('10.0.0.1', 'gm')).toThrow('RATE_LIMITED');
  });

  it('does not count attempts that succeed', () => {
    for (let attempt = 0; attempt < 300; attempt++) {
      throttle.attempt('10.0.0.1', 'gm');
      throttle.succeeded('10.0.0.1', 'gm');
    }
    expect(() => throttle.attempt('10.0.0.1', 'gm')).not.toThrow();
  });

  it('says when to come back, and forgets then', () => {
    fail(10, '10.0.0.1', () => 'gm');
    now += 14 * 60_000;
    expect(() => throttle.attempt('10.0.0.1', 'gm')).toThrow(
      expect.objectContaining({ headers: { 'retry-after': '60' } }),
    );
    now += 60_000;
    expect(() => throttle.attempt('10.0.0.1', 'gm')).not.toThrow();
  });

  it('forgets the oldest when there is too much to remember', () => {
    fail(10, '10.0.0.1', () => 'gm');
    for (let attempt = 0; attempt < 15_000; attempt++) throttle.attempt(`10.1.${attempt >> 8}.${attempt & 255}`, 'gm');
    expect(() => throttle.attempt('10.0.0.1', 'gm')).not.toThrow();
  });
});
