export { dayPattern, isDay, IsDay, isDayInForm } from './day.js';
export {
  ArePeople,
  directoryFieldsOf,
  IsDepartment,
  IsPerson,
  type DirectoryNames,
  type DirectoryReference,
} from './directory-field.js';
export { IsCurrency, IsMoney, moneyFieldsOf, moneyPattern, type MoneyCurrency } from './money.js';
export { IsMoment, momentPattern } from './moment.js';
export { canBeKey, normalForm } from './normal-form.js';
export { formRules, type FormRule } from './form-rules.js';
export { isClearedByNull, NullClears } from './null-clears.js';
export { isOnRecord, OnRecord } from './on-record.js';
export { IsPercent, percentPattern } from './percent.js';
export { textFieldsOf } from './text-fields.js';
export { IsUniqueKey } from './unique-key.js';
export { Verbatim } from './verbatim.js';
export { isVisible, tidyText, visiblePattern } from './visible-text.js';
