/** Characters that a name of a file may have. */
const longest = 120;

/** What is no part of a name: controls, formats (those that turn the direction of writing among them), line ends. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** What some file system takes for something else. */
const reserved = /[<>:"|?*]/g;

/**
 * What a file is called when it is kept: the last part of a path, without what nobody sees and what would mean
 * something else to a file system, and not longer than such names may be; its ending stays.
 */
export function fileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const seen = last.replace(invisible, '').replace(reserved, '_').replace(/\s+/gu, ' ');
  const name = withoutDots(seen);
  const letters = [...name];
  if (letters.length <= longest) return name === '' ? 'file' : name;
  const ending = /\.[^.\s]{1,10}$/u.exec(name)?.[0] ?? '';
  return letters.slice(0, longest - [...ending].length).join('') + ending;
}

/** Without the dots and spaces at both ends, which hide a file or are dropped by a file system. */
function withoutDots(name: string): string {
  const isBlank = (at: number): boolean => /[\s.]/u.test(name.charAt(at));
  let [start, end] = [0, name.length];
  while (start < end && isBlank(start)) start += 1;
  while (end > start && isBlank(end - 1)) end -= 1;
  return name.slice(start, end);
}

/** RFC 6266: for every browser, and with all letters for those that know RFC 8187. Never shown, always saved. */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
