import type { FieldError } from '../forms/index.js';
import { isStorableText } from './storable-text.js';

const fault = (path: readonly string[], rule: string, zh: string, en: string): FieldError => ({
  path: path.join('.'),
  rule,
  message: { zh, en },
});

/**
 * Finds the first thing in parsed JSON that could do harm or could not be kept as it is: names that every object
 * inherits (`__proto__`, `constructor`, …), numbers that a double does not hold, and texts with NUL (PostgreSQL keeps
 * none) or half a surrogate pair (no UTF-8 has one).
 *
 * @param escaped whether the source has `\u` escapes: without one, no text can be unfit
 */
export function unfitJson(value: unknown, escaped: boolean): FieldError | undefined {
  const path: string[] = [];

  function inText(text: string): FieldError | undefined {
    if (!escaped || isStorableText(text)) return undefined;
    return fault(
      path,
      'isText',
      '文本应为有效的 Unicode 且不含空字符。',
      'Expected valid Unicode without the character NUL.',
    );
  }

  function inNumber(number: number): FieldError | undefined {
    if (Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number))) return undefined;
    return fault(
      path,
      'isSafeNumber',
      '数字超出可精确表示的范围，请改用文本。',
      'Expected a number that can be kept exactly, but it is too large: send it as a text.',
    );
  }

  function inMember(name: string, member: unknown): FieldError | undefined {
    path.push(name);
    const found = walk(member);
    if (!found) path.pop();
    return found;
  }

  function inObject(object: object): FieldError | undefined {
    for (const [name, member] of Object.entries(object)) {
      if (name in Object.prototype) {
        return fault(
          [...path, name],
          'isFieldName',
          '字段名不允许使用。',
          'Expected another field name: this one is reserved.',
        );
      }
      const found = inText(name) ?? inMember(name, member);
      if (found) return found;
    }
    return undefined;
  }

  function walk(current: unknown): FieldError | undefined {
    if (typeof current === 'string') return inText(current);
    if (typeof current === 'number') return inNumber(current);
    if (typeof current !== 'object' || current === null) return undefined;
    if (!Array.isArray(current)) return inObject(current);
    for (let index = 0; index < current.length; index++) {
      const found = inMember(String(index), current[index]);
      if (found) return found;
    }
    return undefined;
  }

  return walk(value);
}
