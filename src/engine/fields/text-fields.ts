import { formRules } from './form-rules.js';
import { isVerbatim } from './verbatim.js';

const textRules: ReadonlySet<string> = new Set(['isString', 'isUniqueKey']);

/** The fields of a form that hold texts of people, each alone or as a list: they are tidied before they are checked. */
export const textFieldsOf = (form: new () => object): ReadonlySet<string> =>
  new Set(
    formRules(form)
      .filter(({ name, propertyName }) => textRules.has(name ?? '') && !isVerbatim(form, propertyName))
      .map(({ propertyName }) => propertyName),
  );
