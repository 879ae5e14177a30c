import { inflateSync } from 'node:zlib';

/** What an object of a PDF says of itself, and its stream. */
interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function objectsOf(pdf: Buffer): ReadonlyMap<string, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const { 1: id = '', 0: head, index } of text.matchAll(/(\d+) 0 obj\s/g)) {
    const from = index + head.length;
    const [end, begin] = [text.indexOf('endobj', from), text.indexOf('stream', from)];
    const hasStream = begin !== -1 && begin < end;
    const dictionary = text.slice(from, hasStream ? begin : end);
    const length = Number(/\/Length (\d+)(?! 0 R)/.exec(dictionary)?.[1] ?? 0);
    const at = begin + 'stream'.length + (text[begin + 'stream'.length] === '\r' ? 2 : 1);
    const bytes = hasStream ? pdf.subarray(at, at + length) : Buffer.alloc(0);
    const isPressed = dictionary.includes('/FlateDecode') && bytes.length > 0;
    const isPicture = /\/Subtype\s*\/Image|\/Length1/.test(dictionary);
    objects.set(id, {
      dictionary,
      stream: isPicture ? '' : (isPressed ? inflateSync(bytes) : bytes).toString('latin1'),
    });
  }
  return objects;
}

/** What the codes of a font stand for. */
function lettersOf(map: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, part = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', letter = ''] of part.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(code.toUpperCase(), utf16(letter));
  for (const [, part = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', letter = ''] of part.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let code = parseInt(first, 16); code <= parseInt(last, 16); code += 1) {
        const shifted = (parseInt(letter, 16) + code - parseInt(first, 16)).toString(16).padStart(letter.length, '0');
        letters.set(code.toString(16).toUpperCase().padStart(first.length, '0'), utf16(shifted));
      }
  return letters;
}

/** The text of a PDF of Chromium in the order in which it is drawn, without its spaces: whoever searches it finds it. */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const { dictionary } of objects.values())
    for (const [, name = '', id = ''] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.dictionary ?? '')?.[1];
      if (map !== undefined) fonts.set(name, lettersOf(objects.get(map)?.stream ?? ''));
    }
  let text = '';
  for (const { stream } of objects.values()) {
    let letters: ReadonlyMap<string, string> | undefined;
    for (const [, font, codes] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>(?=[^\n]*T[jJ])/g)) {
      if (font !== undefined) letters = fonts.get(font);
      const width = [...(letters?.keys() ?? [])][0]?.length ?? 4;
      for (const code of codes?.match(new RegExp(`.{${width}}`, 'g')) ?? [])
        text += letters?.get(code.toUpperCase()) ?? '';
    }
  }
  return text.replace(/\s/g, '');
}
