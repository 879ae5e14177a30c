import { moneyFieldsOf } from '../fields/index.js';
import type { FormClass, ProcessDefinition } from '../process-definition.js';
import { fieldTitlesOf } from '../titled.js';
import { defect, type DefinitionDefect } from './defect.js';
import { fieldsOf } from './form-fields.js';
import { formsIn } from './forms-in.js';
import { isBoth } from './texts.js';

/**
 * Refuses fields of forms, and of the forms nested in them, that a person would know only by the name in the code, and
 * money whose currency nothing says.
 */
export function forms({ key, startForm, events, output }: ProcessDefinition): DefinitionDefect[] {
  const found = formsIn([
    startForm,
    ...Object.values(events).flatMap(({ form }) => form ?? []),
    ...(output ? [output] : []),
  ]);
  const ofCase = fieldsOf(startForm);
  return found.flatMap((form) => [
    ...untitledFields(form).map((field) =>
      defect(
        'FIELD_TITLE_MISSING',
        `${form.name}.${field}`,
        `流程「${key}」的表单 ${form.name} 的字段 ${field} 缺少中文或英文名称（@Titled）。`,
        `Expected the field '${field}' of the form ${form.name} of the process '${key}' to have a title in Chinese and in English (@Titled), but one is missing.`,
      ),
    ),
    ...uncountedMoney(form, ofCase).map((field) =>
      defect(
        'MONEY_WITHOUT_CURRENCY',
        `${form.name}.${field}`,
        `流程「${key}」的表单 ${form.name} 的金额字段 ${field} 所指的币种字段不存在。`,
        `Expected the currency of '${field}' in the form ${form.name} of the process '${key}' to be a field of this form or of the start form, but it is none.`,
      ),
    ),
  ]);
}

function untitledFields(form: FormClass): readonly string[] {
  const titles = fieldTitlesOf(form);
  return fieldsOf(form).filter((field) => !isBoth(titles.get(field)));
}

/** The money of a form whose currency stands neither in the form nor in the start form. */
function uncountedMoney(form: FormClass, ofCase: readonly string[]): readonly string[] {
  const own = fieldsOf(form);
  return [...moneyFieldsOf(form)].flatMap(([field, of]) =>
    'currency' in of || own.includes(of.currencyField) || ofCase.includes(of.currencyField) ? [] : [field],
  );
}
