import { AscendingIdentifiers } from './ascending-identifiers.js';

describe('AscendingIdentifiers', () => {
  it('makes UUIDv7 that carry the time', () => {
    const time = Date.UTC(2025, 2, 14, 1, 2, 3, 456);
    const id = new AscendingIdentifiers(() => time).next();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(time);
  });

  it('ascends within a millisecond, beyond its counter, and when the clock steps back', () => {
    let time = 1_000_000;
    const identifiers = new AscendingIdentifiers(() => time);
    const ids = Array.from({ length: 10_000 }, () => identifiers.next());
    time -= 5_000;
    ids.push(...Array.from({ length: 100 }, () => identifiers.next()));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
