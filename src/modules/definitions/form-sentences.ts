import type { LocalizedText } from '../../engine/index.js';

type Sentence = (first: unknown, second: unknown) => LocalizedText;

const list = (values: unknown): string =>
  (Array.isArray(values) ? values : Object.values(values as object)).map(String).join(', ');

const sentences: Readonly<Record<string, Sentence>> = {
  isDefined: () => ({ zh: '必填。', en: 'Expected a value, but found none.' }),
  isNotEmpty: () => ({ zh: '不能为空。', en: 'Expected a value that is not empty.' }),
  isString: () => ({ zh: '应为文本。', en: 'Expected a text.' }),
  isBoolean: () => ({ zh: '应为 true 或 false。', en: 'Expected true or false.' }),
  isNumber: () => ({ zh: '应为数字。', en: 'Expected a number.' }),
  isInt: () => ({ zh: '应为整数。', en: 'Expected a whole number.' }),
  isPositive: () => ({ zh: '应大于零。', en: 'Expected a number above zero.' }),
  isObject: () => ({ zh: '应为对象。', en: 'Expected an object.' }),
  isArray: () => ({ zh: '应为列表。', en: 'Expected a list.' }),
  isUuid: () => ({ zh: '应为 UUID。', en: 'Expected a UUID.' }),
  isEmail: () => ({ zh: '应为电子邮件地址。', en: 'Expected an e-mail address.' }),
  isIso8601: () => ({ zh: '应为 ISO 8601 日期或时间。', en: 'Expected a date or time of ISO 8601.' }),
  isDateString: () => ({ zh: '应为 ISO 8601 日期或时间。', en: 'Expected a date or time of ISO 8601.' }),
  isRFC3339: () => ({ zh: '应为 RFC 3339 时间。', en: 'Expected a time of RFC 3339.' }),
  isDecimal: () => ({ zh: '应为十进制数文本。', en: 'Expected a decimal number as text.' }),
  isNumberString: () => ({ zh: '应为数字文本。', en: 'Expected a number as text.' }),
  isIn: (values) => ({ zh: `应为以下之一:${list(values)}。`, en: `Expected one of: ${list(values)}.` }),
  isNotIn: (values) => ({ zh: `不得为:${list(values)}。`, en: `Expected none of: ${list(values)}.` }),
  isEnum: (values) => ({ zh: `应为以下之一:${list(values)}。`, en: `Expected one of: ${list(values)}.` }),
  equals: (value) => ({ zh: `应为 ${String(value)}。`, en: `Expected ${String(value)}.` }),
  min: (least) => ({ zh: `不得小于 ${String(least)}。`, en: `Expected at least ${String(least)}.` }),
  max: (most) => ({ zh: `不得大于 ${String(most)}。`, en: `Expected at most ${String(most)}.` }),
  minLength: (least) => ({
    zh: `至少 ${String(least)} 个字符。`,
    en: `Expected at least ${String(least)} characters.`,
  }),
  maxLength: (most) => ({ zh: `至多 ${String(most)} 个字符。`, en: `Expected at most ${String(most)} characters.` }),
  isLength: (least, most) => ({
    zh: `应为 ${String(least)} 至 ${most === undefined ? '任意多' : String(most)} 个字符。`,
    en: `Expected ${String(least)} to ${most === undefined ? 'any number of' : String(most)} characters.`,
  }),
  matches: (pattern) => ({
    zh: `格式应为 ${String(pattern)}。`,
    en: `Expected a text that matches ${String(pattern)}.`,
  }),
  arrayNotEmpty: () => ({ zh: '至少一项。', en: 'Expected at least one item.' }),
  arrayMinSize: (least) => ({ zh: `至少 ${String(least)} 项。`, en: `Expected at least ${String(least)} items.` }),
  arrayMaxSize: (most) => ({ zh: `至多 ${String(most)} 项。`, en: `Expected at most ${String(most)} items.` }),
  arrayUnique: () => ({ zh: '各项不得重复。', en: 'Expected items that differ from each other.' }),
  whitelistValidation: () => ({ zh: '表单没有该字段。', en: 'Expected only fields of the form, but found this one.' }),
  validateIf: () => ({ zh: '此情形下不填该字段。', en: 'Expected this field to be absent here, but found it.' }),
  maxDepth: (most) => ({
    zh: `嵌套至多 ${String(most)} 层。`,
    en: `Expected at most ${String(most)} levels of nesting.`,
  }),
};

/** The sentence for a broken rule in both languages; `fallback` where the rule has none of ours. */
export function formSentence(rule: string, constraints: readonly unknown[] = [], fallback = ''): LocalizedText {
  const sentence = Object.hasOwn(sentences, rule) ? sentences[rule] : undefined;
  if (sentence) return sentence(constraints[0], constraints[1]);
  return { zh: `不符合规则 ${rule}。`, en: fallback || `Expected a value that satisfies ${rule}.` };
}
