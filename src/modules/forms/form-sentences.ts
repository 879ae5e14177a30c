import { remindersAtMost, type Language, type LocalizedText } from '../../engine/index.js';
import type { Choices } from './form-plan.js';
import { ruleSentence } from './rule-sentence.js';

type Sentence = (first: unknown) => LocalizedText;

const date: Sentence = () => ({ zh: '应为 ISO 8601 日期或时间。', en: 'Expected a date or time of ISO 8601.' });
const list = (values: unknown, separator: string): string => (values as readonly unknown[]).map(String).join(separator);

/** Rules that forms have and requests do not. */
const ofForms: Readonly<Record<string, Sentence>> = {
  isPositive: () => ({ zh: '应大于零。', en: 'Expected a number above zero.' }),
  isEmail: () => ({ zh: '应为电子邮件地址。', en: 'Expected an e-mail address.' }),
  isIso8601: date,
  isDateString: date,
  isDecimal: () => ({ zh: '应为十进制数文本。', en: 'Expected a decimal number as text.' }),
  isNumberString: () => ({ zh: '应为数字文本。', en: 'Expected a number as text.' }),
  isNotIn: (values) => ({ zh: `不得为：${list(values, '、')}。`, en: `Expected none of: ${list(values, ', ')}.` }),
  isDay: () => ({
    zh: '应为 1900 年至 2199 年间日历上的一天，例如 2025-03-03。',
    en: 'Expected a day of the calendar in the years 1900 to 2199, for example 2025-03-03.',
  }),
  isReminders: () => ({
    zh: `应为 {before, every, times, superior}：before 为小时或工作小时数，或为 null；every 为时限；times 为 0 至 ${remindersAtMost} 的整数；superior 为是或否。`,
    en: `Expected {before, every, times, superior}: a limit in hours or working hours, or null; a limit; a whole number from 0 to ${remindersAtMost}; yes or no.`,
  }),
  isMoney: () => ({
    zh: '应为金额，例如 128000.00。',
    en: 'Expected an amount such as 128000.00.',
  }),
  isPercent: () => ({
    zh: '应为百分数，例如 12.5，至多 100。',
    en: 'Expected per cent such as 12.5, at most 100.',
  }),
  isISO4217CurrencyCode: () => ({
    zh: '应为货币代码，例如 CNY。',
    en: 'Expected the code of a currency, for example CNY.',
  }),
  isUniqueKey: () => ({
    zh: '应为不含空格的编号，且不是“.”或“..”。',
    en: "Expected one word without blanks, and neither '.' nor '..'.",
  }),
  isPerson: () => ({
    zh: '应为本组织的在职人员，但没有此人。',
    en: 'Expected an active person of the organisation, but there is no such person.',
  }),
  isDepartment: () => ({
    zh: '应为本组织的部门，但没有此部门。',
    en: 'Expected a department of the organisation, but there is no such department.',
  }),
  equals: (value) => ({ zh: `应为 ${String(value)}。`, en: `Expected ${String(value)}.` }),
  arrayNotEmpty: () => ({ zh: '至少一项。', en: 'Expected at least one item.' }),
  arrayMinSize: (least) => ({ zh: `至少 ${String(least)} 项。`, en: `Expected at least ${String(least)} items.` }),
  validateIf: () => ({ zh: '此情形下不填该字段。', en: 'Expected this field to be absent here, but found it.' }),
  maxDepth: (most) => ({
    zh: `嵌套至多 ${String(most)} 层。`,
    en: `Expected at most ${String(most)} levels of nesting.`,
  }),
};

/** What a sentence may know of a rule, beside its name. */
interface Known {
  readonly constraints?: readonly unknown[];
  /** A right value. */
  readonly example?: string | undefined;
  /** The titles of the values that the rule is about. */
  readonly choices?: Choices | undefined;
}

const measured: Readonly<Record<string, (value: unknown) => number | undefined>> = {
  min: numberIn,
  max: numberIn,
  isPositive: numberIn,
  minLength: lengthOf,
  maxLength: lengthOf,
  isLength: lengthOf,
  arrayMinSize: lengthOf,
  arrayMaxSize: lengthOf,
};

function numberIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Characters as the rules count them: one for a surrogate pair, none for a variation selector. */
function lengthOf(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length;
  if (typeof value !== 'string') return undefined;
  return value.length - (value.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uFE0E\uFE0F]/g)?.length ?? 0);
}

/** The sentence for a broken rule of a form in both languages: what was expected and, where it is measured, found. */
export function formSentence(rule: string, known: Known = {}, value?: unknown): LocalizedText {
  const expected = expectedOf(rule, known);
  const found = Object.hasOwn(measured, rule) ? measured[rule]?.(value) : undefined;
  if (found === undefined) return expected;
  return { zh: `${expected.zh.slice(0, -1)}，实为 ${found}。`, en: `${expected.en.slice(0, -1)}, but found ${found}.` };
}

function expectedOf(rule: string, { constraints = [], example, choices }: Known): LocalizedText {
  if (choices) {
    const { zh } = sentenceOf(rule, inTitles(constraints, choices, 'zh'), example);
    return { zh, en: sentenceOf(rule, inTitles(constraints, choices, 'en'), example).en };
  }
  return sentenceOf(rule, constraints, example);
}

function sentenceOf(rule: string, constraints: readonly unknown[], example: string | undefined): LocalizedText {
  const sentence = Object.hasOwn(ofForms, rule) ? ofForms[rule] : undefined;
  return sentence?.(constraints[0]) ?? ruleSentence(rule, constraints, example);
}

/** A person knows a value by its title; a program finds it in the schema of the form. */
function inTitles([values, ...rest]: readonly unknown[], choices: Choices, language: Language): readonly unknown[] {
  const titled = (value: unknown): unknown =>
    Object.hasOwn(choices, String(value)) ? choices[String(value)]?.[language] : value;
  const named: unknown =
    typeof values === 'object' && values !== null ? Object.values(values).map(titled) : titled(values);
  return [named, ...rest];
}
