export { Day, dayPattern } from './day.js';
export {
  Department,
  directoryFieldsOf,
  Person,
  type DirectoryNames,
  type DirectoryReference,
} from './directory-field.js';
export { Currency, Money, moneyFieldsOf, moneyPattern, type MoneyCurrency } from './money.js';
export { canBeKey, normalForm } from './normal-form.js';
export { isClearedByNull, NullClears } from './null-clears.js';
export { textFieldsOf } from './text-fields.js';
export { UniqueKey } from './unique-key.js';
export { Verbatim } from './verbatim.js';
export { isVisible, tidyText, visiblePattern } from './visible-text.js';
