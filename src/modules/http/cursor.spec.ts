import * as fc from 'fast-check';
import { decodeCursor, encodeCursor } from './cursor.js';
import { pageOf } from './page.js';
import { isStorableText } from './storable-text.js';

describe('a cursor', () => {
  it('gives back the sort key it was made of', () => {
    const part = fc.string({ unit: 'grapheme' }).filter(isStorableText);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (key) =>
        expect(decodeCursor(encodeCursor(key), key.length)).toEqual(key),
      ),
    );
  });

  it.each(['', 'bm9uZQ', 'W10', 'WzFd', '{}', '💩'])("is refused when no list gave it: '%s'", (cursor) => {
    expect(() => decodeCursor(cursor, 1)).toThrow('CURSOR_INVALID');
  });

  it('is refused by a list with another sort key', () => {
    expect(() => decodeCursor(encodeCursor(['a', 'b']), 1)).toThrow('CURSOR_INVALID');
  });
});

describe('a page', () => {
  const key = (item: string): string[] => [item];

  it('has a cursor when there is more, to its own last item', () => {
    const { items, nextCursor } = pageOf(['a', 'b', 'c'], 2, key);
    expect(items).toEqual(['a', 'b']);
    expect(decodeCursor(nextCursor ?? '', 1)).toEqual(['b']);
  });

  it('has none when it is the last', () => {
    expect(pageOf(['a', 'b'], 2, key).nextCursor).toBeNull();
    expect(pageOf([], 2, key)).toEqual({ items: [], nextCursor: null });
  });
});
