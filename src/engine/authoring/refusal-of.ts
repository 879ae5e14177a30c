import { directoryFieldsOf, type DirectoryReference } from '../fields/directory-field.js';
import { isObject, type Json, type JsonObject } from '../json.js';
import type { LocalizedText } from '../localized-text.js';
import { toldLater } from '../named-later.js';
import type { FormClass, RefusalReason } from '../process-definition.js';
import { columnOf } from '../register-columns.js';
import type { PlainDeclaration } from './declaration.js';
import { fieldDescriptionsOf } from './fields/index.js';
import type { PlainRule } from './read-rule.js';
import { ruleKnown } from './rule-known.js';

/** How a value of this name is told: by the title of what was chosen, or by the name of whom or what it is the id. */
interface Telling {
  readonly choices?: Readonly<Record<string, LocalizedText>>;
  readonly names?: DirectoryReference | undefined;
}
type Tellings = ReadonlyMap<string, Telling>;

/**
 * The sentence of a rule, with the values that it may name: choices stand there by their titles, people, departments and
 * moments as whoever reads it knows them.
 */
export function refusalOf({ events, request, policy }: PlainDeclaration, { holds, zh, en }: PlainRule): RefusalReason {
  const parameters: Tellings = new Map(Object.entries(policy).map(([field, { choices = {} }]) => [field, { choices }]));
  return {
    zh,
    en,
    found: (known) => {
      const view = ruleKnown({ request, events }, known);
      const form = events[view.event.type]?.form;
      const fields = new Map([...tellingsOf(request), ...(form ? tellingsOf(form) : []), ...parameters]);
      const found: unknown = holds(view as never);
      return {
        policy: inWords(view.policy, parameters),
        request: inWords(view.request, tellingsOf(request)),
        data: inWords(view.data, form ? tellingsOf(form) : new Map()),
        ...(isObject(found) ? inWords(found, fields, inLedgers) : {}),
      };
    },
  };
}

function tellingsOf(form: FormClass): Tellings {
  const references = directoryFieldsOf(form);
  return new Map(
    [...fieldDescriptionsOf(form)].map(([field, { choices = {} }]) => [
      field,
      { choices, names: references.get(field) },
    ]),
  );
}

/** What a rule has found in a ledger or the directory bears the name that it has there. */
function inLedgers(name: string): Telling {
  const kind = columnOf(name)?.kind;
  return kind === 'person' || kind === 'department' ? { names: kind } : {};
}

const inWords = (values: JsonObject, tellings: Tellings, otherwise = (_: string): Telling => ({})): JsonObject =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, Json] => [
      name,
      told(value ?? null, tellings.get(name) ?? otherwise(name)),
    ]),
  );

const nobody = { person: { zh: '无人', en: 'nobody' }, department: { zh: '（无部门）', en: 'no department' } };

function told(value: Json, telling: Telling): Json {
  if (Array.isArray(value)) return value.map((one) => told(one as Json, telling));
  const { choices = {}, names } = telling;
  if (value === null && names) return nobody[names];
  const title = Object.hasOwn(choices, String(value)) ? choices[String(value)] : undefined;
  if (title) return { ...title };
  return typeof value === 'string' ? toldLater(value, names) : value;
}
