import { entityTag, parseIfMatch } from './entity-tag.js';

describe('If-Match', () => {
  it('names the revision of an ETag', () => {
    expect(parseIfMatch(entityTag(17))).toEqual([17]);
  });

  it.each([undefined, '*', ' * '])('asks for no revision as %s', (header) => {
    expect(parseIfMatch(header)).toBeUndefined();
  });

  it.each([
    ['"17", "18"', [17, 18]],
    ['"17","18"', [17, 18]],
    ['W/"17"', []],
    ['W/"17", "18"', [18]],
    ['"x", "18"', [18]],
    ['""', []],
    ['"-1"', []],
    [`"${'9'.repeat(30)}"`, []],
  ])('%s names the revisions %j: a weak or a foreign tag names none', (header, revisions) => {
    expect(parseIfMatch(header)).toEqual(revisions);
  });

  it.each(['', '17', 'w/"17"', '"17" "18"', '"17",', '*, "17"', '"1 7"'])('is refused as %s', (header) => {
    expect(() => parseIfMatch(header)).toThrow('HEADER_INVALID');
  });
});
