import { clockTime, momentOf } from '../language/times';
import type { Field } from './field';

export type Values = Readonly<Record<string, unknown>>;

/** A file that was uploaded for a form, which names it by its id. */
export interface ChosenFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

export const isChosenFile = (value: unknown): value is ChosenFile =>
  typeof value === 'object' && value !== null && 'sha256' in value && 'id' in value;

/** Amounts are entered with or without commas and in full-width digits. */
const plainNumber = (text: string): string => text.normalize('NFKC').replace(/[,\s]/g, '');

/** What is sent: without what was left empty, and each text as the server takes it. */
export function sent(fields: readonly Field[], values: Values): Values {
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const value = sentValue(field, values[field.name]);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}

function sentValue(field: Field, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  switch (field.control) {
    case 'money':
    case 'percent':
      return plainNumber(String(value));
    case 'count': {
      const number = Number(plainNumber(String(value)));
      return Number.isFinite(number) ? number : value;
    }
    case 'moment':
      return momentOf(String(value));
    case 'file':
      return isChosenFile(value) ? value.id : value;
    case 'group':
      return sent(field.fields, value as Values);
    case 'rows':
      return (value as readonly Values[]).map((row) => sent(field.fields, row));
    case 'lines':
      return String(value)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    default:
      return value;
  }
}

/** What a form begins with. */
export const initialValues = (fields: readonly Field[]): Values =>
  Object.fromEntries(fields.flatMap(({ name, initial }) => (initial === undefined ? [] : [[name, initial]])));

/** What was sent once, as the controls of a form hold it. */
export const filled = (fields: readonly Field[], data: Values): Values =>
  Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const value = data[field.name];
      return value === undefined || value === null ? [] : [[field.name, filledValue(field, value)]];
    }),
  );

function filledValue({ control, fields }: Field, value: unknown): unknown {
  switch (control) {
    case 'lines':
      return Array.isArray(value) ? value.join('\n') : value;
    case 'count':
    case 'percent':
      return String(value);
    case 'moment':
      return clockTime(Date.parse(String(value))).slice(0, 16);
    case 'group':
      return filled(fields, value as Values);
    case 'rows':
      return (value as readonly Values[]).map((row) => filled(fields, row));
    default:
      return value;
  }
}

export const isEmpty = (values: Values): boolean =>
  Object.values(values).every((value) => value === undefined || value === '');
