import { FieldMarks } from './field-marks.js';

const verbatim = new FieldMarks<true>();

/** Marks a text that is taken exactly as it comes, blanks included: a password, the name of an event. Every other
 * text is tidied. */
export const Verbatim = (): PropertyDecorator => verbatim.decorator(true);

export const isVerbatim = (form: abstract new () => object, field: string): boolean => verbatim.of(form).has(field);
