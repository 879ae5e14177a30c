const mebibyte = 1024 * 1024;
/** The limits of a body leave room for these: members, and characters of a name. */
const membersAllowed = 9_990;

const filled = (start: string, one: (index: number) => string, end: string): Buffer => {
  const parts: string[] = [];
  let length = start.length + end.length;
  for (let index = 0; ; index += 1) {
    const part = `${index === 0 ? '' : ','}${one(index)}`;
    length += Buffer.byteLength(part);
    if (length > mebibyte) break;
    parts.push(part);
  }
  return Buffer.from(start + parts.join('') + end);
};

/** Bodies of 1 MiB that cost a server most: some it refuses, some are within its limits. */
export const worstBodies: readonly (readonly [name: string, body: Buffer])[] = [
  ['many short names', filled('{', (index) => `"${index.toString(36)}":1`, '}')],
  ['one name again and again', filled('{', () => '"a":1', '}')],
  ['deep lists', Buffer.from('['.repeat(mebibyte / 2) + ']'.repeat(mebibyte / 2))],
  ['empty objects', filled('[', () => '{}', ']')],
  ['zeros', filled('[', () => '0', ']')],
  [
    'as many names as are allowed, as long as fits',
    Buffer.from(
      JSON.stringify(
        Object.fromEntries(Array.from({ length: membersAllowed }, (_, index) => [`${index}`.padStart(96, 'n'), 1])),
      ),
    ),
  ],
  ['one long Chinese text', Buffer.from(JSON.stringify('规'.repeat(mebibyte / 3 - 2)))],
  ['escapes', Buffer.from(`"${'\\u89c4'.repeat(mebibyte / 6 - 1)}"`)],
  ['half a surrogate pair at the end', Buffer.from(`"${'\\ud83d\\ude00'.repeat(mebibyte / 12 - 2)}\\ud83d"`)],
  ['one long number', Buffer.from(`[${'9'.repeat(mebibyte - 2)}]`)],
  ['no UTF-8 at the end', Buffer.concat([Buffer.from(`"${'a'.repeat(mebibyte - 3)}`), Buffer.from([0xff, 0x22])])],
  ['no JSON at the end', Buffer.from(`{"a":"${'a'.repeat(mebibyte - 8)}`)],
];
