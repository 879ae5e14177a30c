import { Configuration } from '../configuration/index.js';
import { PersonLimits } from './person-limits.service.js';

describe('PersonLimits', () => {
  let now: number;
  let limits: PersonLimits;
  const anna = { orgId: 'demo', userId: 'anna' };
  const ben = { orgId: 'demo', userId: 'ben' };
  beforeEach(() => {
    now = Date.UTC(2025, 2, 14);
    const configuration = Object.assign(new Configuration(), { streamsPerPerson: 2, refusalsPerMinute: 60 });
    limits = new PersonLimits(configuration, { now: () => new Date(now).toISOString() });
  });

  it('gives each person places of each kind, and each place back once', () => {
    const first = limits.enter(anna, 'stream');
    limits.enter(anna, 'stream');
    expect(() => limits.enter(anna, 'stream')).toThrow('RATE_LIMITED');
    limits.enter(anna, 'heavy');
    limits.enter(ben, 'stream');
    first();
    first();
    limits.enter(anna, 'stream');
    expect(() => limits.enter(anna, 'stream')).toThrow('RATE_LIMITED');
  });

  it('never stops somebody who is refused once a second', () => {
    for (let second = 0; second < 3600; second++) {
      limits.mayBeRefused(anna);
      limits.wasRefused(anna);
      now += 1000;
    }
  });

  it('stops somebody after a minute’s worth of refusals, says when to come back, and nobody else', () => {
    for (let time = 0; time < 60; time++) {
      limits.mayBeRefused(anna);
      limits.wasRefused(anna);
    }
    expect(() => limits.mayBeRefused(anna)).toThrow(expect.objectContaining({ headers: { 'retry-after': '1' } }));
    limits.mayBeRefused(ben);
    now += 1000;
    limits.mayBeRefused(anna);
  });
});
