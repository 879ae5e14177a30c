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
    ['a recurrence without an end', event(`${day}\nRRULE:FREQ=YEARLY`), 6, "by 'to'"],
    ['a recurrence for ever and each second', event(`${day}\nRRULE:FREQ=SECONDLY`), 6, 'once a year'],
    ['a day that no year has', event(`${day}\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2`), 6, 'once a year'],
    ['two rules', event(`${day}\nRRULE:FREQ=YEARLY;COUNT=2\nRRULE:FREQ=YEARLY;COUNT=3`), 6, 'once a year'],
    ['days of every week', event(`${day}\nRRULE:FREQ=YEARLY;BYDAY=FR;COUNT=2`), 6, 'once a year'],
    ['further days', event(`${day}\nRDATE;VALUE=DATE:20280101`), 6, 'RDATE'],
    ['words for both kinds', event(`${day}\nSUMMARY:放假不上班`), 6, 'says both'],
    ['categories of both kinds', event(`${day}\nCATEGORIES:holiday,makeUp`), 6, 'says both'],
  ])('are told of where there is %s', (_, text, line, said) => {
    const faults = readIcs(text).filter((one) => 'outcome' in one && one.message.en.includes(said));
    expect(faults[0]).toMatchObject({ line, outcome: 'fault', message: { zh: expect.stringMatching(/。$/) } });
  });

  const yearsOf = (text: string, askedFor = {}): readonly string[] =>
    readIcs(calendar(text), askedFor).map((one) => ('outcome' in one ? one.outcome : `${one.first} ${one.last}`));
  const twoYears = { from: '2026-01-01', to: '2027-12-31' };

  it.each([
    [
      'every year, as far as it is asked for',
      'DTSTART;VALUE=DATE:20151001\nDTEND;VALUE=DATE:20151004\nRRULE:FREQ=YEARLY',
    ],
    [
      'of a count that begins with the first',
      'DTSTART;VALUE=DATE:20251001\nDTEND;VALUE=DATE:20251004\nRRULE:FREQ=YEARLY;COUNT=3',
    ],
    [
      'up to a last day, without those that are taken out',
      'DTSTART;VALUE=DATE:20261001\nDTEND;VALUE=DATE:20261004\nRRULE:FREQ=YEARLY;UNTIL=20290101\nEXDATE;VALUE=DATE:20281001',
    ],
  ])('come back: %s', (_, text) => {
    expect(yearsOf(text, twoYears)).toEqual(['2026-10-01 2026-10-03', '2027-10-01 2027-10-03']);
  });

  it('come back on a weekday of a month, counted from its begin or its end, and not in a year that has no such day', () => {
    const asked = { to: '2030-12-31' };
    expect(yearsOf('DTSTART;VALUE=DATE:20261126\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2')).toEqual([
      '2026-11-26 2026-11-26',
      '2027-11-25 2027-11-25',
    ]);
    expect(yearsOf('DTSTART;VALUE=DATE:20260525\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=2')).toEqual([
      '2026-05-25 2026-05-25',
      '2027-05-31 2027-05-31',
    ]);
    expect(yearsOf('DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY', asked)).toEqual([
      '2024-02-29 2024-02-29',
      '2028-02-29 2028-02-29',
    ]);
    expect(yearsOf('DTSTART;VALUE=DATE:20310101\nRRULE:FREQ=YEARLY', asked)).toEqual(['ignored']);
  });

  it('come back in no more than 2,000 lines, however many events ask for a hundred years', () => {
    const century = new Array<string>(200).fill('DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;COUNT=100');
    const read = readIcs(calendar(...century));
    expect(read).toHaveLength(2_001);
    expect(read.at(-1)).toMatchObject({ outcome: 'fault', message: { en: expect.stringContaining('2000') } });
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
