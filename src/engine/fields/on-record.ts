import { FieldMarks } from './field-marks.js';

const onRecord = new FieldMarks<true>();

/**
 * Marks a long text as a part of the record: terms, a specification, the purpose of a seal. It stays in the history for
 * as long as the case does, also when the person who wrote it is erased.
 */
export const OnRecord = (): PropertyDecorator => onRecord.decorator(true);

export const isOnRecord = (form: abstract new () => object, field: string): boolean => onRecord.of(form).has(field);
