import type { HistoryRecord } from '../api/types';
import { fieldsOf, type Field } from '../form/field';
import type { Language, Localized } from '../language/language';
import type { Messages } from '../language/zh';
import { factTitle, isLocalized } from '../list/fact-words';
import { fieldText } from './field-text';
import type { FormOf } from './use-forms';

/** Something that somebody wrote or chose when he acted. */
export interface SaidText {
  readonly title: string;
  readonly text: string;
  readonly isLong: boolean;
}

const kinds: Readonly<Record<string, string>> = { percent: 'percent', day: 'day', moment: 'moment' };

/** What a record says in words: the fields of its form, and its comment. What the start filled in is the sheet. */
export function saidIn(record: HistoryRecord, formOf: FormOf, language: Language, t: Messages): readonly SaidText[] {
  const { data, comment, kind, type } = record;
  const form = formOf(type);
  const fields = form ? fieldsOf(form) : [];
  const said = kind === 'started' ? [] : Object.entries(data);
  const texts = said.flatMap(([name, value]): SaidText[] => {
    if (value === null || value === undefined || value === '') return [];
    const field = fields.find((one) => one.name === name);
    const text = inWords(value, field, { names: namesIn(record), language, t });
    const isLong = field ? field.control === 'long' : name === 'reason' || name === 'text';
    const title = field?.title[language] ?? (isLong ? t.decide.comment : (factTitle(name, language) ?? name));
    return [{ title, text, isLong }];
  });
  const remark = typeof comment === 'string' ? [{ title: t.decide.comment, text: comment, isLong: true }] : [];
  return [...texts.sort((one, other) => Number(other.isLong) - Number(one.isLong)), ...remark];
}

interface Reading {
  readonly names: Readonly<Record<string, Localized | undefined>>;
  readonly language: Language;
  readonly t: Messages;
}

/** The names of people, departments and files that a record names by id. */
function namesIn({ names, attachments }: HistoryRecord): Reading['names'] {
  const files = (attachments ?? []).map(({ id, name }) => {
    const text = typeof name === 'string' ? name : '—';
    return [String(id), { zh: text, en: text }] as const;
  });
  return { ...(names as Reading['names']), ...Object.fromEntries(files) };
}

/** A value in words: choices by their titles, whom it names by name, tables row by row. */
function inWords(value: unknown, field: Field | undefined, reading: Reading): string {
  const { names, language, t } = reading;
  if (Array.isArray(value)) {
    const isTable = value.some((one) => typeof one === 'object');
    return value.map((one) => inWords(one, field, reading)).join(isTable ? '\n' : language === 'zh' ? '、' : ', ');
  }
  if (isLocalized(value)) return value[language];
  if (typeof value === 'object' && value !== null && !('$personal' in value)) {
    const cells = Object.entries(value).filter(([, cell]) => cell !== null && cell !== '');
    const colon = language === 'zh' ? '：' : ': ';
    return cells
      .map(([name, cell]) => {
        const inner = field?.fields.find((one) => one.name === name);
        const title = inner?.title[language] ?? factTitle(name, language) ?? name;
        return `${title}${colon}${inWords(cell, inner, reading)}`;
      })
      .join(language === 'zh' ? '；' : '; ');
  }
  const text = String(value);
  const chosen = field?.options.find((option) => option.value === text)?.title ?? null;
  const isNamed = !field || ['person', 'department', 'lines', 'file', 'choices'].includes(field.control);
  const named = isNamed ? names[text] : undefined;
  const kind = kinds[field?.control ?? ''] ?? 'text';
  return fieldText({ kind, value: value as never, text: chosen ?? named ?? null }, language, t);
}
