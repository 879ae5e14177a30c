import type { LocalizedText } from '../../engine/index.js';
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
    zh: '应为日历上的一天，例如 2025-03-03。',
    en: 'Expected a day of the calendar, for example 2025-03-03.',
  }),
  isMoney: () => ({
    zh: '应为金额，例如 128000.00。',
    en: 'Expected an amount such as 128000.00.',
  }),
  isPercent: () => ({
    zh: '应为百分数，例如 12.5，至多 100。',
    en: 'Expected per cent such as 12.5, at most 100.',
  }),
  isMoment: () => ({
    zh: '应为带时区的时刻，例如 2025-03-03T09:00:00+08:00。',
    en: 'Expected a moment with its offset, for example 2025-03-03T09:00:00+08:00.',
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

/** The sentence for a broken rule of a form in both languages. */
export function formSentence(rule: string, constraints: readonly unknown[] = [], example?: string): LocalizedText {
  const sentence = Object.hasOwn(ofForms, rule) ? ofForms[rule] : undefined;
  return sentence?.(constraints[0]) ?? ruleSentence(rule, constraints, example);
}
