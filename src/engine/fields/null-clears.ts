import { FieldMarks } from './field-marks.js';

const clearable = new FieldMarks<true>();

/** Marks an optional field in which `null` is an answer ("nobody"), where it is absence everywhere else. */
export const NullClears = (): PropertyDecorator => clearable.decorator(true);

export const isClearedByNull = (form: abstract new () => object, field: string): boolean =>
  clearable.of(form).has(field);
