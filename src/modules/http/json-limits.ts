import { deepestNesting, type FieldError } from '../forms/index.js';

/** How many members of objects and items of lists a body may have, all levels together. */
export const mostMembers = 10_000;
/** How many characters the name of a member may have. */
export const longestName = 200;

const quote = 0x22;
const backslash = 0x5c;
const letterU = 0x75;
const openingBrace = 0x7b;
const closingBrace = 0x7d;
const openingBracket = 0x5b;
const closingBracket = 0x5d;
const comma = 0x2c;
const colon = 0x3a;

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
/** UTF-8: every byte of a character but its first. */
const isContinuation = (byte: number): boolean => (byte & 0xc0) === 0x80;

const fault = (rule: string, zh: string, en: string): FieldError => ({ path: '', rule, message: { zh, en } });

const tooDeep = fault(
  'maxDepth',
  `嵌套至多 ${deepestNesting} 层。`,
  `Expected at most ${deepestNesting} levels of nesting, but found more.`,
);
const tooMany = fault(
  'maxMembers',
  `字段和列表项合计至多 ${mostMembers} 个。`,
  `Expected at most ${mostMembers} fields and list items in all, but found more.`,
);
const longName = fault(
  'maxNameLength',
  `字段名至多 ${longestName} 个字符。`,
  `Expected field names of at most ${longestName} characters, but found a longer one.`,
);

/**
 * The first limit that a JSON text breaks, found in one pass over its bytes that stops there: before any parser makes
 * objects of it, and at a cost that no shape of the text can raise. What is no JSON is left to the parser.
 *
 * @param bytes UTF-8
 */
export function brokenLimit(bytes: Uint8Array): FieldError | undefined {
  const isList = new Uint8Array(deepestNesting + 1);
  let depth = 0;
  let members = 0;
  let nameLength = 0;
  let isFirstItem = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (isSpace(byte)) continue;
    if (isFirstItem) {
      isFirstItem = false;
      if (byte !== closingBracket) members += 1;
    }
    if (byte === quote) {
      nameLength = 0;
      for (at += 1; at < bytes.length; at += 1) {
        const inside = bytes[at] as number;
        if (inside === quote) break;
        if (inside === backslash) at += bytes[at + 1] === letterU ? 5 : 1;
        if (!isContinuation(inside)) nameLength += 1;
      }
    } else if (byte === colon) {
      if (nameLength > longestName) return longName;
      members += 1;
    } else if (byte === comma) {
      members += isList[depth] as number;
    } else if (byte === openingBrace || byte === openingBracket) {
      if (depth === deepestNesting) return tooDeep;
      depth += 1;
      isFirstItem = byte === openingBracket;
      isList[depth] = isFirstItem ? 1 : 0;
    } else if (byte === closingBrace || byte === closingBracket) {
      if (depth > 0) depth -= 1;
    }
    if (members > mostMembers) return tooMany;
  }
  return undefined;
}
