import { isOnRecord } from '../fields/index.js';
import { personalFieldsOf } from '../personal.js';
import type { FormClass, ProcessDefinition } from '../process-definition.js';
import { defect, type DefinitionDefect } from './defect.js';
import { formRules } from '../fields/index.js';
import { formsIn } from './forms-in.js';

/** Characters. Whoever may write more than this may write about people. */
const longestShort = 200;

/**
 * Refuses long texts of the forms that people fill in when nothing says whether they can be erased: a remark in the
 * history would stay for ever, whomever it is about.
 */
export function freeTexts({ key, startForm, events }: ProcessDefinition): DefinitionDefect[] {
  const filledIn = formsIn([startForm, ...Object.values(events).flatMap(({ form }) => form ?? [])]);
  return filledIn.flatMap((form) =>
    undecided(form).map((field) =>
      defect(
        'FREE_TEXT_UNDECIDED',
        `${form.name}.${field}`,
        `流程「${key}」的表单 ${form.name} 的长文本 ${field} 未说明能否删除：涉及人员的用 @FreeText（或 @Personal），属于案卷的用 @LongText（或 @OnRecord）。`,
        `Expected the long text '${field}' of the form ${form.name} of the process '${key}' to say whether it can be erased, but it does not: @FreeText (or @Personal) where people are written about, @LongText (or @OnRecord) where it is a part of the record.`,
      ),
    ),
  );
}

function undecided(form: FormClass): readonly string[] {
  const rules = formRules(form);
  const personal = personalFieldsOf(form);
  const limits = new Map<string, number>();
  for (const { name, propertyName, constraints } of rules) {
    const longest: unknown = { maxLength: constraints?.[0], isLength: constraints?.[1] }[name ?? ''];
    if (typeof longest === 'number') limits.set(propertyName, longest);
  }
  const narrowed = new Set(
    rules.flatMap(({ name, propertyName }) => (narrowing.has(name ?? '') ? [propertyName] : [])),
  );
  const texts = new Set(rules.flatMap(({ name, propertyName }) => (name === 'isString' ? [propertyName] : [])));
  return [...texts].filter(
    (field) =>
      (limits.get(field) ?? Infinity) > longestShort &&
      !narrowed.has(field) &&
      !personal.includes(field) &&
      !isOnRecord(form, field),
  );
}

/** Rules that leave no room for words. */
const narrowing: ReadonlySet<string> = new Set([
  'isIn',
  'isEnum',
  'matches',
  'isNumberString',
  'isUuid',
  'isISO4217CurrencyCode',
]);
