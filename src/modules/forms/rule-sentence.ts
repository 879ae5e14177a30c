import type { LocalizedText } from '../../engine/index.js';

type Sentence = (first: unknown, second: unknown, example?: string) => LocalizedText;

const list = (values: unknown, separator: string): string =>
  Object.values(Object(values) as object)
    .map(String)
    .join(separator);

const oneOf: Sentence = (values) => ({
  zh: `应为以下之一：${list(values, '、')}。`,
  en: `Expected one of: ${list(values, ', ')}.`,
});

const sentences: Readonly<Record<string, Sentence>> = {
  isDefined: () => ({ zh: '必填。', en: 'Expected a value, but found none.' }),
  isNotEmpty: () => ({ zh: '不能为空。', en: 'Expected a value that is not empty.' }),
  isString: () => ({ zh: '应为文本。', en: 'Expected a text.' }),
  isBoolean: () => ({ zh: '应为 true 或 false。', en: 'Expected true or false.' }),
  isNumber: () => ({ zh: '应为数字。', en: 'Expected a number.' }),
  isInt: () => ({ zh: '应为整数。', en: 'Expected a whole number.' }),
  isObject: () => ({ zh: '应为对象。', en: 'Expected an object.' }),
  isArray: () => ({ zh: '应为列表。', en: 'Expected a list.' }),
  isUuid: () => ({ zh: '应为 UUID。', en: 'Expected a UUID.' }),
  isIn: oneOf,
  isEnum: oneOf,
  min: (least) => ({ zh: `不得小于 ${String(least)}。`, en: `Expected at least ${String(least)}.` }),
  max: (most) => ({ zh: `不得大于 ${String(most)}。`, en: `Expected at most ${String(most)}.` }),
  minLength: (least) => ({
    zh: `至少 ${String(least)} 个字符。`,
    en: `Expected at least ${String(least)} characters.`,
  }),
  maxLength: (most) => ({ zh: `至多 ${String(most)} 个字符。`, en: `Expected at most ${String(most)} characters.` }),
  isLength: (least, most) => ({
    zh: `应为 ${String(least)} 至 ${String(most)} 个字符。`,
    en: `Expected ${String(least)} to ${String(most)} characters.`,
  }),
  // A pattern is for programs: they find it in the schema of the form.
  matches: (_pattern, _modifiers, example) =>
    example === undefined
      ? { zh: '格式不符。', en: 'Expected a text of another form.' }
      : { zh: `格式不符，应如 ${example}。`, en: `Expected a text such as ${example}.` },
  isMoment: () => ({
    zh: '应为 1900 年至 2199 年间带时区的时刻，例如 2025-03-03T09:00:00+08:00。',
    en: 'Expected a moment with its offset in the years 1900 to 2199, for example 2025-03-03T09:00:00+08:00.',
  }),
  arrayMaxSize: (most) => ({ zh: `至多 ${String(most)} 项。`, en: `Expected at most ${String(most)} items.` }),
  arrayUnique: () => ({ zh: '各项不得重复。', en: 'Expected items that differ from each other.' }),
  whitelistValidation: () => ({
    zh: '没有该字段。',
    en: 'Expected only the fields of this request, but found this one.',
  }),
};

/**
 * What to tell about a broken rule of class-validator, in both languages.
 *
 * @param example a right value: what the rule was given as `context: { example }`
 */
export function ruleSentence(rule: string, constraints: readonly unknown[] = [], example?: string): LocalizedText {
  const sentence = Object.hasOwn(sentences, rule) ? sentences[rule] : undefined;
  return (
    sentence?.(constraints[0], constraints[1], example) ?? {
      zh: '不符合要求。',
      en: 'Expected a value that meets the rule of this field.',
    }
  );
}
