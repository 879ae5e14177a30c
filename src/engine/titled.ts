import { FieldMarks } from './fields/field-marks.js';
import type { LocalizedText } from './localized-text.js';

const titles = new FieldMarks<LocalizedText>();

/** Names a form field in the words of the manual: what a person reads beside it, in both languages. */
export const Titled = (zh: string, en: string): PropertyDecorator => titles.decorator({ zh, en });

/** The titles of a form class by field name, those of its parents included; a field named anew has its own. */
export const fieldTitlesOf = (form: abstract new () => object): ReadonlyMap<string, LocalizedText> => titles.of(form);
