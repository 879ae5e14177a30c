import { entityTag, parseIfMatch } from './entity-tag.js';

describe('If-Match', () => {
  it('names the revision of an ETag', () => {
    expect(parseIfMatch(entityTag(17))).toBe(17);
  });

  it.each([undefined, '*', ' * '])('asks for no revision as %s', (header) => {
    expect(parseIfMatch(header)).toBeUndefined();
  });

  it.each(['17', 'W/"17"', '"17", "18"', '"x"', '""', '"-1"', `"${'9'.repeat(30)}"`])('is refused as %s', (header) => {
    expect(() => parseIfMatch(header)).toThrow('HEADER_INVALID');
  });
});
