import type { ValidationError } from 'class-validator';
import { formRules, type FormClass } from '../../engine/index.js';
import type { FieldError } from './field-error.js';
import { formSentence } from './form-sentences.js';
import { worthSaying } from './shape-rules.js';

/** The faults that class-validator found, as the answer lists them. */
export const fieldErrorsOf = (errors: readonly ValidationError[], parent = ''): FieldError[] =>
  errors.flatMap((error) => {
    const path = parent ? `${parent}.${error.property}` : error.property;
    const own = worthSaying(Object.keys(error.constraints ?? {})).map((rule) => ({
      path,
      rule,
      message: formSentence(
        rule,
        { constraints: constraintsOf(error, rule), example: exampleOf(error, rule) },
        error.value,
      ),
    }));
    return [...own, ...fieldErrorsOf(error.children ?? [], path)];
  });

/** What the decorator of the rule was given, for example the limit of `Max`. */
function constraintsOf({ target, property }: ValidationError, rule: string): readonly unknown[] {
  if (!target) return [];
  const rules = formRules(target.constructor as FormClass);
  return rules.find((one) => one.propertyName === property && one.name === rule)?.constraints ?? [];
}

const exampleOf = ({ contexts }: ValidationError, rule: string): string | undefined =>
  (contexts?.[rule] as { readonly example?: string } | undefined)?.example;
