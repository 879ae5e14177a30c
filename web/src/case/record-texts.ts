import type { Definition, HistoryRecord } from '../api/types';
import { fieldsOf, type FormSchema } from '../form/field';
import type { Language } from '../language/language';
import type { Messages } from '../language/zh';
import { fieldText } from './field-text';

/** Something that somebody wrote or chose when he acted. */
export interface SaidText {
  readonly title: string;
  readonly text: string;
  readonly isLong: boolean;
}

const kinds: Readonly<Record<string, string>> = { percent: 'percent', day: 'day', moment: 'moment' };

/** What a record says in words: the fields of its form, and its comment. What the start filled in is the sheet. */
export function saidIn(
  record: HistoryRecord,
  definition: Definition | undefined,
  language: Language,
  t: Messages,
): readonly SaidText[] {
  const { data, comment, kind, type } = record;
  const form = definition?.events.find((event) => event.type === type)?.form as FormSchema | null | undefined;
  const fields = form ? fieldsOf(form) : [];
  const said = kind === 'started' ? [] : Object.entries(data);
  const texts = said.flatMap(([name, value]): SaidText[] => {
    if (value === null || value === undefined || value === '') return [];
    const field = fields.find((one) => one.name === name);
    const chosen = field?.options.find((option) => option.value === String(value))?.title ?? null;
    const text = fieldText(
      { kind: kinds[field?.control ?? ''] ?? 'text', value: value as never, text: chosen },
      language,
      t,
    );
    const isLong = field ? field.control === 'long' : name === 'reason' || name === 'text';
    return [{ title: field?.title[language] ?? (isLong ? t.decide.comment : name), text, isLong }];
  });
  const remark = typeof comment === 'string' ? [{ title: t.decide.comment, text: comment, isLong: true }] : [];
  return [...texts.sort((one, other) => Number(other.isLong) - Number(one.isLong)), ...remark];
}
