import type { LocalizedText } from '../localized-text.js';
import { afterTitles, type AfterTitles } from './after-titles.js';
import type { EventSaid } from './events.js';
import type { Fields, FieldWord, FormOf } from './fields/index.js';
import { formOf } from './form-of.js';
import { text } from './text.js';

type Besides = Omit<EventSaid, 'title'>;

/** What is said of an event: what `EventSaid` knows under its name, and fields under any other. */
type Checked<Said> = {
  readonly [Name in keyof Said]: Name extends keyof Besides ? Besides[Name] : FieldWord<unknown>;
};

type FieldsIn<Said> = Omit<Said, keyof Besides>;

type FormIn<Said> = Said extends { readonly form: unknown }
  ? unknown
  : keyof FieldsIn<Said> extends never
    ? unknown
    : { readonly form: new () => FormOf<FieldsIn<Said>> };

type EventOf<Said> = { readonly title: LocalizedText } & Pick<Said, keyof Said & keyof Besides> & FormIn<Said>;

interface Titled {
  readonly title: LocalizedText;
}

interface WithClause {
  readonly clause: string;
}

/**
 * An event in brief: its title, a clause of its own, and the form that it brings, a remark when absent. Or what it does
 * besides (`keeps`, `by`, `corrects`), its `form` among it, or the fields of a form that nothing else uses:
 * `event('派车', 'Dispatch', '002 篇3 二', { plate: Label('车牌号', 'Plate') })`.
 */
export function event(zh: string, en: string): Titled;
export function event(zh: string, en: string, clause: string): Titled & WithClause;
export function event<Form extends object>(
  zh: string,
  en: string,
  form: new () => Form,
): Titled & { readonly form: new () => Form };
export function event<Form extends object>(
  zh: string,
  en: string,
  clause: string,
  form: new () => Form,
): Titled & WithClause & { readonly form: new () => Form };
export function event<const Said extends Readonly<Record<string, unknown>>>(
  zh: string,
  en: string,
  said: Said & Checked<Said>,
): EventOf<Said>;
export function event<const Said extends Readonly<Record<string, unknown>>>(
  zh: string,
  en: string,
  clause: string,
  said: Said & Checked<Said>,
): EventOf<Said> & WithClause;
export function event(zh: string, en: string, ...rest: AfterTitles<EventSaidInBrief>): unknown {
  const [clause, said = {}] = afterTitles(rest);
  if (typeof said === 'function') return { title: text(zh, en), form: said, ...clause };
  const all = Object.entries(said);
  const fields = Object.fromEntries(all.filter(([name]) => !isOfEvent(name)));
  return {
    title: text(zh, en),
    ...(Object.keys(fields).length > 0 ? { form: formOf(nameOf(en), fields as Fields) } : {}),
    ...clause,
    ...Object.fromEntries(all.filter(([name]) => isOfEvent(name))),
  };
}

/**
 * An event whose form the case keeps, each field under its own name:
 * `kept('分派', 'Assign', { ownerId: Person('负责人', 'Owner') })`.
 */
export function kept<Form extends object>(
  zh: string,
  en: string,
  form: new () => Form,
): Titled & { readonly form: new () => Form; readonly keeps: 'all' };
export function kept<Form extends object>(
  zh: string,
  en: string,
  clause: string,
  form: new () => Form,
): Titled & WithClause & { readonly form: new () => Form; readonly keeps: 'all' };
export function kept<const Said extends Readonly<Record<string, unknown>>>(
  zh: string,
  en: string,
  said: Said & Checked<Said>,
): EventOf<Said> & { readonly keeps: 'all' };
export function kept<const Said extends Readonly<Record<string, unknown>>>(
  zh: string,
  en: string,
  clause: string,
  said: Said & Checked<Said>,
): EventOf<Said> & WithClause & { readonly keeps: 'all' };
export function kept(zh: string, en: string, ...said: AfterTitles<EventSaidInBrief>): unknown {
  return { ...event(zh, en, ...(said as [string])), keeps: 'all' as const };
}

type EventSaidInBrief = (new () => object) | Readonly<Record<string, unknown>>;

const besides: Readonly<Record<keyof Besides, true>> = {
  form: true,
  keeps: true,
  by: true,
  corrects: true,
  clause: true,
};

const isOfEvent = (name: string): boolean => Object.hasOwn(besides, name);

/** `Ask why` → `AskWhy`. */
const nameOf = (title: string): string =>
  title.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9]?)/g, (_, letter: string) => letter.toUpperCase());
