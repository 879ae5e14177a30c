import type { FieldError } from './field-error.js';
import { isStorableText } from './storable-text.js';

/** How deep objects and lists may be nested. */
export const deepestNesting = 64;

const fault = (path: readonly string[], rule: string, zh: string, en: string): FieldError => ({
  path: path.join('.').slice(0, 200),
  rule,
  message: { zh, en },
});

/**
 * Finds the first thing in parsed JSON that could do harm or could not be kept as it is: names that every object
 * inherits (`__proto__`, `constructor`, …), too deep nesting, numbers that a double does not hold, and texts with NUL
 * (PostgreSQL keeps none) or half a surrogate pair (no UTF-8 has one).
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

  function inMember(name: string, member: unknown, depth: number): FieldError | undefined {
    path.push(name);
    const found = walk(member, depth);
    if (!found) path.pop();
    return found;
  }

  function inObject(object: object, depth: number): FieldError | undefined {
    for (const [name, member] of Object.entries(object)) {
      if (name in Object.prototype) {
        return fault(
          [...path, name],
          'isFieldName',
          '字段名不允许使用。',
          'Expected another field name: this one is reserved.',
        );
      }
      const found = inText(name) ?? inMember(name, member, depth);
      if (found) return found;
    }
    return undefined;
  }

  function walk(current: unknown, depth: number): FieldError | undefined {
    if (typeof current === 'string') return inText(current);
    if (typeof current === 'number') return inNumber(current);
    if (typeof current !== 'object' || current === null) return undefined;
    if (depth === deepestNesting) {
      return fault(
        path,
        'maxDepth',
        `嵌套至多 ${deepestNesting} 层。`,
        `Expected at most ${deepestNesting} levels of nesting, but found more.`,
      );
    }
    if (!Array.isArray(current)) return inObject(current, depth + 1);
    for (let index = 0; index < current.length; index++) {
      const found = inMember(String(index), current[index], depth + 1);
      if (found) return found;
    }
    return undefined;
  }

  return walk(value, 0);
}
