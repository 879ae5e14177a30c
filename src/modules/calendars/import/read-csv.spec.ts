import { readCsv } from './read-csv.js';

const saidOf = (text: string): readonly string[] =>
  readCsv(text).map((one) =>
    'outcome' in one
      ? `${one.line} ${one.message.en}`
      : `${one.line} ${one.first} ${one.kind} ${one.name ?? ''}`.trim(),
  );

describe('the days of a CSV', () => {
  it('are read by the names of the columns, in both languages', () => {
    expect(
      saidOf('day,kind,name\n2027-01-01,休,元旦\n2027-01-02,holiday\n2027-01-09,班,补班\n2027-01-10,makeUp'),
    ).toEqual(['2 2027-01-01 holiday 元旦', '3 2027-01-02 holiday', '4 2027-01-09 makeUp 补班', '5 2027-01-10 makeUp']);
    expect(saidOf('Kind,Day\n休,2027-01-01')).toEqual(['2 2027-01-01 holiday']);
  });

  it.each([
    ['a byte order mark and the line ends of Windows', '\uFEFFday,kind\r\n2027-01-01,休\r\n'],
    ['spaces, quotation marks and the empty rows of a spreadsheet', 'day , kind\n"2027-01-01", 休 \n,\n\n'],
    ['line ends that are mixed', 'day,kind\r\n2027-01-01,休\n'],
  ])('are read with %s', (_, text) => {
    expect(saidOf(text)).toEqual(['2 2027-01-01 holiday']);
  });

  it.each([
    ['nothing', '', 1, 'Expected at least one day'],
    ['no header', '2027-01-01,休', 1, 'day,kind or day,kind,name'],
    ['an unknown column', 'day,kind,colour\n2027-01-01,休,red', 1, 'day,kind,colour'],
    ['a column twice', 'day,kind,day\n2027-01-01,休,2027-01-02', 1, 'day,kind,day'],
    ['semicolons', 'day;kind\n2027-01-01;休', 1, 'day;kind'],
    ['no day', 'day,kind\n,休', 2, "but found ''"],
    ['a day that is none', 'day,kind\n2027-01-01,休\n2027-02-29,休', 3, '2027-02-29'],
    ['a day before 1900', 'day,kind\n1899-12-31,休', 2, '1900 to 2199'],
    ['a day behind 2199', 'day,kind\n2200-01-01,休', 2, '1900 to 2199'],
    ['a moment', 'day,kind\n2027-01-01T00:00:00Z,休', 2, '2027-01-01T00:00:00Z'],
    ['an unknown kind', 'day,kind\n2027-01-01,free', 2, "'free'"],
    ['a kind that every object has', 'day,kind\n2027-01-01,constructor', 2, "'constructor'"],
    ['more cells than columns', 'day,kind\n2027-01-01,休,元旦', 2, 'at most 2 cells'],
    ['a quotation mark that is not closed', 'day,kind\n2027-01-01,"休\n', 2, 'quotation marks'],
    ['a quotation mark in the middle', 'day,kind\n2027-01-01,休\n2027-01-02,"休"x', 3, 'quotation marks'],
  ])('are told of where there is %s', (_, text, line, said) => {
    const fault = readCsv(text).find((one) => 'outcome' in one);
    expect(fault).toMatchObject({ line, outcome: 'fault', message: { en: expect.stringContaining(said) } });
  });

  it('are 2,000 at most, and what is too long is not read to its end', () => {
    const rows = (count: number): string => `day,kind\n${'2027-01-01,休\n'.repeat(count)}`;
    expect(readCsv(rows(2_000)).filter((one) => 'outcome' in one)).toEqual([]);
    const read = readCsv(rows(60_000));
    expect(read).toHaveLength(2_001);
    expect(read.at(-1)).toMatchObject({
      line: 2_002,
      outcome: 'fault',
      message: { zh: expect.stringContaining('2000') },
    });
  });
});
