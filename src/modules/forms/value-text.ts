import { isObject, type Json, type JsonObject, type LocalizedText } from '../../engine/index.js';
import type { FieldSchema } from './field-schema.js';

/** What the ids in a form stand for. */
export interface Names {
  person(id: string): string;
  department(id: string): LocalizedText;
  /** The name of a file; absent where it is not known. */
  file(id: string): string | undefined;
  moment(at: string): LocalizedText;
}

const both = (text: string): LocalizedText => ({ zh: text, en: text });
const flags = { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } } as const;
const erased = { zh: '已删除', en: 'erased' };
const hidden = both('—');

const joined = (texts: readonly LocalizedText[], zh: string, en: string): LocalizedText => ({
  zh: texts.map((text) => text.zh).join(zh),
  en: texts.map((text) => text.en).join(en),
});

/**
 * What a value says where the value alone does not: a choice by its title, somebody by his name, a table row by row.
 * `null` where the reader understands the value as it is.
 */
export function valueText(schema: FieldSchema, value: Json, names: Names): LocalizedText | null {
  if (Array.isArray(value)) return listText(schema, value, names);
  if (isObject(value)) return schema.properties || !('amount' in value) ? rowText(schema, value, names) : null;
  if (typeof value !== 'string') return null;
  const chosen = schema['x-enum-titles']?.[value];
  if (chosen) return chosen;
  if (schema['x-directory'] === 'person') return both(names.person(value));
  if (schema['x-directory'] === 'department') return names.department(value);
  if (schema['x-kind'] === 'attachment') return both(names.file(value) ?? '—');
  return null;
}

function listText(schema: FieldSchema, values: readonly Json[], names: Names): LocalizedText {
  const { items = {}, ...own } = schema;
  const inner = { ...own, ...items };
  const texts = values.map((value) => wordsOf(inner, value, names));
  return values.some(isObject) ? joined(texts, '\n', '\n') : joined(texts, '、', ', ');
}

const rowText = (schema: FieldSchema, row: JsonObject, names: Names): LocalizedText => {
  if ('$personal' in row) return row.erased === true ? erased : hidden;
  const fields = Object.entries(row).filter(([, value]) => value !== null && value !== '');
  const texts = fields.map(([name, value]) => {
    const field = schema.properties?.[name] ?? {};
    const title = field['x-title'];
    const text = wordsOf(field, value ?? null, names);
    return title ? { zh: `${title.zh}：${text.zh}`, en: `${title.en}: ${text.en}` } : text;
  });
  return joined(texts, '；', '; ');
};

/** A value within another one, in words in any case. */
function wordsOf(schema: FieldSchema, value: Json, names: Names): LocalizedText {
  if (typeof value === 'boolean') return flags[`${value}`];
  if (schema['x-kind'] === 'moment' && typeof value === 'string') return names.moment(value);
  const text = valueText(schema, value, names);
  if (text) return text;
  const unit = schema['x-kind'] === 'percent' ? '%' : '';
  const currency = schema['x-currency']?.currency;
  return both(`${String(value)}${unit}${currency ? ` ${currency}` : ''}`);
}
