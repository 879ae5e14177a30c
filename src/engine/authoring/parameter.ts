import type { LocalizedText } from '../localized-text.js';
import type { PolicyParameter } from '../policy.js';
import { text } from './text.js';

/**
 * A parameter of a manual, a field of the `policy` of a process: its key in the catalogue, its title, and its default
 * behind the clause that says so, or behind `[model]` with the reason where no manual says it:
 * `parameter('leave.notice', '提前时间', 'Notice', { '000 篇一 第十七条': days(1) })`.
 *
 * The default says what other values are like: a limit, an amount, a yes or no, a list of the same, how to remind,
 * somebody whom the task goes to. Before it stand the choices with their titles, where not all of its kind will do: one of
 * them, a list of them, or one for each of several things.
 */
export function parameter<Value>(
  key: string,
  zh: string,
  en: string,
  byClause: Readonly<Record<string, Value>>,
): PolicyParameter<Value>;
export function parameter<Choice extends string | number, const Value extends Choosable<NoInfer<Choice>>>(
  key: string,
  zh: string,
  en: string,
  choices: Readonly<Record<Choice, LocalizedText>>,
  byClause: Readonly<Record<string, Value>>,
): PolicyParameter<Chosen<Value, Choice>>;
export function parameter(key: string, zh: string, en: string, ...said: Said): PolicyParameter {
  const [byClause, choices] = said.length === 1 ? said : [said[1], said[0]];
  const [[source, initial] = [undefined, undefined], ...more] = Object.entries(byClause);
  if (source === undefined || more.length > 0)
    throw new TypeError(
      `Expected the parameter '${key}' to have one default with its clause, but found ${Object.keys(byClause).length}.`,
    );
  return { key, source, title: text(zh, en), ...(choices ? { choices } : {}), default: initial };
}

type ByClause = Readonly<Record<string, unknown>>;
type Said = readonly [ByClause] | readonly [Readonly<Record<string, LocalizedText>>, ByClause];

type Choosable<Choice> = Choice | readonly Choice[] | Readonly<Record<string, Choice>>;

type Chosen<Value, Choice> = Value extends readonly unknown[]
  ? readonly Choice[]
  : Value extends object
    ? { readonly [Name in keyof Value]: Choice }
    : Choice;
