import { OtherNodes } from './other-nodes.js';

describe('the other nodes', () => {
  it('are none until one is heard, and the first word of each is news', () => {
    const nodes = new OtherNodes(() => 0);
    expect(nodes.some).toBe(false);
    expect([nodes.hear('a'), nodes.hear('a'), nodes.hear('b')]).toEqual([true, false, true]);
    expect(nodes.some).toBe(true);
  });

  it('are forgotten when they are silent for half a minute', () => {
    let now = 0;
    const nodes = new OtherNodes(() => now);
    nodes.hear('a');
    now = 20_000;
    nodes.hear('b');
    now = 40_000;
    expect(nodes.some).toBe(true);
    expect(nodes.hear('b')).toBe(false);
    expect(nodes.hear('a')).toBe(true);
    now = 80_000;
    expect(nodes.some).toBe(false);
  });
});
