import { readIcs } from './read-ics.js';

const calendar = (...events: readonly string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.map((event) => `BEGIN:VEVENT\n${event}\nEND:VEVENT`),
    'END:VCALENDAR',
  ].join('\n');

const day = 'DTSTART;VALUE=DATE:20270101';

const saidOf = (text: string): readonly string[] =>
  readIcs(text).map((one) =>
    'outcome' in one
      ? `${one.line} ${one.outcome}`
      : `${one.line} ${one.first} ${one.last} ${one.kind} ${one.name ?? ''}`.trim(),
  );

describe('the days of an iCalendar text', () => {
  it('are those of its all-day events, up to the day before DTEND', () => {
    expect(
      saidOf(
        calendar(
          `${day}\nDTEND;VALUE=DATE:20270104\nSUMMARY:元旦`,
          `${day}\nDTEND;VALUE=DATE:20270101`,
          'DTSTART;VALUE=DATE:20270109\nSUMMARY:元旦 补班',
        ),
      ),
    ).toEqual([
      '3 2027-01-01 2027-01-03 holiday 元旦',
      '8 2027-01-01 2027-01-01 holiday',
      '12 2027-01-09 2027-01-09 makeUp 元旦 补班',
    ]);
  });

  it('are read with folded lines, a byte order mark, other components, and in small letters', () => {
    const folded = `\uFEFF${calendar('DTSTART;VALUE=DA\n TE:20270101\nSUMMARY:元\n 旦\nBEGIN:VALARM\nTRIGGER:-P1D\nEND:VALARM')}\n\n`;
    expect(saidOf(folded.replaceAll('\n', '\r\n'))).toEqual(['3 2027-01-01 2027-01-01 holiday 元旦']);
    expect(saidOf(calendar(day).toLowerCase())).toEqual(['3 2027-01-01 2027-01-01 holiday']);
  });

  it.each([
    ['SUMMARY:国庆节（休）', 'holiday'],
    ['SUMMARY:国庆节（班）', 'makeUp'],
    ['SUMMARY:国庆节调休上班', 'makeUp'],
    ['SUMMARY:国庆节调休', 'holiday'],
    ['SUMMARY:春节放假补班', 'makeUp'],
    ['SUMMARY:makeUp for the National Day', 'makeUp'],
    ['SUMMARY:National Day', 'holiday'],
    ['SUMMARY:周六\nCATEGORIES:国庆,补班', 'makeUp'],
    ['SUMMARY:放假，不上班\nCATEGORIES:holiday', 'holiday'],
  ])('are off or worked as %j says', (event, kind) => {
    expect(readIcs(calendar(`${day}\n${event}`))).toMatchObject([{ kind }]);
  });

  it('are left out where an event is cancelled', () => {
    expect(saidOf(calendar(`${day}\nSTATUS:CANCELLED`))).toEqual(['3 ignored']);
  });

  const event = (text: string): string => calendar(day, text);
  it.each([
    ['nothing', '', 1, 'BEGIN:VCALENDAR'],
    ['another text', 'hello', 1, 'BEGIN:VCALENDAR'],
    ['the first half of a file', calendar(day).slice(0, -14), 1, 'END:VCALENDAR'],
    ['no event', calendar(), 1, 'at least one day'],
    ['an event that is not closed', calendar(day).replace('END:VEVENT\n', ''), 3, 'END:VEVENT'],
    ['an event in an event', calendar(`${day}\nBEGIN:VEVENT\n${day}\nEND:VEVENT`), 5, 'END:VEVENT'],
    ['an end without a begin', calendar(`${day}\nEND:VEVENT`), 6, 'END:VEVENT'],
    ['a line that is no property', event('hello'), 6, 'cannot'],
    ['a type of which the reader knows no value', event('DTSTART;VALUE=PERIOD:20270101'), 6, 'cannot'],
    ['an event without end', event(`${day}\nDESCRIPTION:${'x'.repeat(20_000)}`), 6, 'cannot'],
    ['no DTSTART', event('SUMMARY:元旦'), 6, 'one DTSTART'],
    ['two DTSTART', calendar(`${day}\n${day}`), 3, 'one DTSTART'],
    ['two DTEND', event(`${day}\nDTEND;VALUE=DATE:20270102\nDTEND;VALUE=DATE:20270103`), 6, 'one DTEND'],
    ['a DURATION', event(`${day}\nDURATION:P3D`), 6, 'DURATION'],
    ['a moment', event('DTSTART:20270101T090000Z'), 6, '2027-01-01T09:00:00Z'],
    ['a day that does not say that it is one', event('DTSTART:20270101'), 6, 'VALUE=DATE'],
    ['an end that is a moment', event(`${day}\nDTEND:20270102T090000Z`), 6, '2027-01-02T09:00:00Z'],
    ['an end before its begin', event(`${day}\nDTEND;VALUE=DATE:20261231`), 6, '2027-01-01 to 2026-12-31'],
    ['a day that is none', event('DTSTART;VALUE=DATE:20270229'), 6, '2027-02-29'],
    ['an end that is no day', event(`${day}\nDTEND;VALUE=DATE:20270230`), 6, '2027-02-30'],
    ['letters for a day', event('DTSTART;VALUE=DATE:someday'), 6, '1900 to 2199'],
    ['a day before 1900', event('DTSTART;VALUE=DATE:18991231'), 6, '1900 to 2199'],
    ['a day behind 2199', event('DTSTART;VALUE=DATE:22000101'), 6, '1900 to 2199'],
    ['an end behind 2199', event('DTSTART;VALUE=DATE:21991231\nDTEND;VALUE=DATE:22000102'), 6, '2200-01-01'],
    ['eight thousand years', event('DTSTART;VALUE=DATE:20270101\nDTEND;VALUE=DATE:21991231'), 6, 'at most 366 days'],
    ['a recurrence', event(`${day}\nRRULE:FREQ=YEARLY`), 6, 'RRULE'],
    ['a recurrence for ever and each second', event(`${day}\nRRULE:FREQ=SECONDLY`), 6, 'RRULE'],
    ['further days', event(`${day}\nRDATE;VALUE=DATE:20280101`), 6, 'RDATE'],
    ['words for both kinds', event(`${day}\nSUMMARY:放假不上班`), 6, 'says both'],
    ['categories of both kinds', event(`${day}\nCATEGORIES:holiday,makeUp`), 6, 'says both'],
  ])('are told of where there is %s', (_, text, line, said) => {
    const faults = readIcs(text).filter((one) => 'outcome' in one && one.message.en.includes(said));
    expect(faults[0]).toMatchObject({ line, outcome: 'fault', message: { zh: expect.stringMatching(/。$/) } });
  });

  it('are of 2,000 events at most, and what is too long is not read to its end', () => {
    const read = readIcs(calendar(...new Array<string>(5_000).fill(day)));
    expect(read).toHaveLength(2_001);
    expect(read.at(-1)).toMatchObject({
      line: 6_003,
      outcome: 'fault',
      message: { en: expect.stringContaining('2000') },
    });
  });
});
