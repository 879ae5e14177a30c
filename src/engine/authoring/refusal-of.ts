import { isObject, type Json, type JsonObject } from '../json.js';
import type { LocalizedText } from '../localized-text.js';
import { policyParametersOf } from '../policy.js';
import type { FormClass, RefusalReason } from '../process-definition.js';
import type { PlainDeclaration } from './declaration.js';
import { fieldDescriptionsOf } from './fields/index.js';
import type { PlainRule } from './read-rule.js';
import { ruleKnown } from './rule-known.js';

type Titles = ReadonlyMap<string, Readonly<Record<string, LocalizedText>>>;

/** The sentence of a rule, with the values that it may name: choices stand there by their titles. */
export function refusalOf({ events, request, policy }: PlainDeclaration, { holds, zh, en }: PlainRule): RefusalReason {
  const parameters: Titles = new Map(
    [...policyParametersOf(policy)].map(([field, { choices = {} }]) => [field, choices]),
  );
  return {
    zh,
    en,
    found: (known) => {
      const view = ruleKnown({ request, events }, known);
      const form = events[view.event.type]?.form;
      const fields = new Map([...choicesOf(request), ...(form ? choicesOf(form) : []), ...parameters]);
      const found: unknown = holds(view as never);
      return {
        policy: inTitles(view.policy, parameters),
        request: inTitles(view.request, choicesOf(request)),
        data: inTitles(view.data, form ? choicesOf(form) : new Map()),
        ...(isObject(found) ? inTitles(found, fields) : {}),
      };
    },
  };
}

const choicesOf = (form: FormClass): Titles =>
  new Map([...fieldDescriptionsOf(form)].map(([field, { choices = {} }]) => [field, choices]));

const inTitles = (values: JsonObject, titles: Titles): JsonObject =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, Json] => [
      name,
      titled(value ?? null, titles.get(name) ?? {}),
    ]),
  );

const titled = (value: Json, titles: Readonly<Record<string, LocalizedText>>): Json => {
  if (Array.isArray(value)) return value.map((one) => titled(one as Json, titles));
  const title = Object.hasOwn(titles, String(value)) ? titles[String(value)] : undefined;
  return title ? { ...title } : value;
};
