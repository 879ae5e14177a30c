import type { LocalizedText } from '../localized-text.js';
import type { Fields, FormOf } from './fields/index.js';
import { formOf } from './form-of.js';
import { text } from './text.js';

/** The form with which somebody starts a case, and what his doing so is called. */
export interface StartForm<Form> {
  readonly title: LocalizedText;
  readonly form: new () => Form;
}

/**
 * A form that one place uses, said there by its fields: `form({ month: Day('月份首日', 'First day') })`; or by what it has
 * besides those of another form: `form(ComplaintRecord, { … })`. Somebody starts a case with it under its title, which
 * stands before them: `request: form('登记投诉', 'Record a complaint', { … })`.
 */
export function form<const Said extends Fields>(fields: Said): new () => FormOf<Said>;
export function form<Parent extends object, const Said extends Fields>(
  parent: new () => Parent,
  fields: Said,
): new () => Parent & FormOf<Said>;
export function form<Parent extends object>(zh: string, en: string, parent: new () => Parent): StartForm<Parent>;
export function form<const Said extends Fields>(zh: string, en: string, fields: Said): StartForm<FormOf<Said>>;
export function form<Parent extends object, const Said extends Fields>(
  zh: string,
  en: string,
  parent: new () => Parent,
  fields: Said,
): StartForm<Parent & FormOf<Said>>;
export function form(...said: Untitled | [zh: string, en: string, ...Untitled]): unknown {
  if (!isTitled(said)) return untitled(said);
  const [zh, en, ...rest] = said;
  return { title: text(zh, en), form: untitled(rest) };
}

type Untitled = [Fields | (new () => object)] | [new () => object, Fields];

const isTitled = (said: Untitled | [string, string, ...Untitled]): said is [string, string, ...Untitled] =>
  typeof said[0] === 'string';

function untitled([first, fields]: Untitled): new () => object {
  if (typeof first !== 'function') return formOf('Form', first);
  return fields === undefined ? first : formOf('Form', fields, first);
}
