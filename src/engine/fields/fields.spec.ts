import fc from 'fast-check';
import { isDay } from './day.js';
import { canBeKey, normalForm } from './normal-form.js';
import { isVisible, tidyText } from './visible-text.js';

const unseen = ['\u3000', '\u200B', '\u00A0', '\u3164', '\u2060', '\uFEFF', '\u00AD', '\u2800', '\uFFA0'];
const alone = [
  ...unseen,
  '\u0301',
  '\u034F',
  '\uFE0F',
  '\u200D',
  '\u{E0100}',
  '\t',
  '\u0007',
  '\u202E',
  '\uFDD0',
  '\uD800',
];
const blank = fc.array(fc.constantFrom(...unseen, ' ', '\n'), { maxLength: 5 }).map((parts) => parts.join(''));
const unicode = fc.string({ unit: 'binary', maxLength: 20 });

describe('a text', () => {
  it.each(alone.map((character) => [`U+${character.codePointAt(0)?.toString(16)}`, character]))(
    'of %s alone shows nothing and is empty',
    (_, character) => {
      expect(isVisible(character.repeat(3))).toBe(false);
      expect(tidyText(character.repeat(3))).toBe('');
    },
  );

  it.each(['a', '规', '7', '-', '…', '👨‍👩‍👧', '𠮷', '\uE000', 'é', 'क्षि'])(
    "'%s' shows something and stays as it is",
    (text) => {
      expect(tidyText(text)).toBe(text);
    },
  );

  it('loses the blanks at its ends and none inside', () => {
    const word = fc.stringMatching(/^[a-z规程]{1,5}$/);
    fc.assert(
      fc.property(blank, word, blank, word, blank, (before, first, between, last, after) => {
        expect(tidyText(before + first + between + last + after)).toBe(first + between + last);
      }),
    );
  });

  it('is tidy once and for all, whatever it is', () => {
    fc.assert(
      fc.property(unicode, (text) => {
        const tidy = tidyText(text);
        expect(tidyText(tidy)).toBe(tidy);
        expect(tidy === '' || isVisible(tidy)).toBe(true);
        expect(text).toContain(tidy);
      }),
      { numRuns: 2000 },
    );
  });

  // What tries every start of every run of blanks would not be done with it in the time of a test.
  it('of a megabyte of blanks is tidied like any other', () => {
    const between = ' \u3000'.repeat(250_000);
    expect(tidyText(`${' \u200B'.repeat(250_000)}x${between}x`) === `x${between}x`).toBe(true);
  });
});

describe('the normal form of a key', () => {
  it.each([
    ['FA-2025-0001', 'fa-2025-0001'],
    ['ＦＡ－２０２５－０００１', 'fa-2025-0001'],
    ['FA-2025\u200B-0001', 'fa-2025-0001'],
    ['ﬁle', 'FILE'],
    ['STRASSE', 'straße'],
    ['ΟΔΟΣ', 'οδος'],
    ['e\u0301', 'É'],
    ['Kelvin', '\u212Aelvin'],
  ])('is the same for %s and %s', (one, other) => {
    expect(normalForm(one)).toBe(normalForm(other));
  });

  it.each([
    ['FA-1', 'FA-2'],
    ['fa-1', 'fa1'],
    ['规程', '规则'],
    ['e', 'é'],
  ])('tells %s from %s', (one, other) => {
    expect(normalForm(one)).not.toBe(normalForm(other));
  });

  it('does not depend on case, width, composition or characters that nobody sees', () => {
    fc.assert(
      fc.property(unicode, fc.constantFrom(...unseen), fc.nat(20), (key, hidden, at) => {
        const form = normalForm(key);
        expect(normalForm(form)).toBe(form);
        const characters = [...key];
        expect(normalForm([...characters.slice(0, at), hidden, ...characters.slice(at)].join(''))).toBe(form);
        expect(normalForm(key.normalize('NFKD'))).toBe(form);
        expect(normalForm(hidden + key + hidden)).toBe(form);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['.', '..', '．', '．．', '‥', '.\u200B.', ' . ', '', '\u3164'])(
    "refuses '%s', which no path can hold",
    (key) => {
      expect(canBeKey(key)).toBe(false);
    },
  );
});

describe('a day', () => {
  it.each(['2025-03-03', '2024-02-29', '1999-12-31'])('%s is one of the calendar', (day) =>
    expect(isDay(day)).toBe(true),
  );

  it.each(['2025-02-30', '2023-02-29', '2025-13-01', '2025-00-10', '2025-3-3', '2025-03-03T00:00:00Z', '', 20250303])(
    '%s is none',
    (day) => expect(isDay(day)).toBe(false),
  );

  it('is exactly what comes back from the calendar', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(isDay(date.toISOString().slice(0, 10))).toBe(true);
        },
      ),
    );
  });
});
