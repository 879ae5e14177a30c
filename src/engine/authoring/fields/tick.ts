import { FieldMarks } from '../../fields/field-marks.js';
import { allOf } from '../../fields/all-of.js';
import type { FieldOptions } from './field.js';
import type { FieldWord } from './field-word.js';
import { Flag } from './flag.js';

const marks = new FieldMarks<true>();

/**
 * An item that has to be ticked: an event that brings it otherwise is refused, and the sentence names what is not ticked.
 * What may be answered by no is a `Flag`.
 */
export const Tick = (zh: string, en: string, options: FieldOptions = {}): FieldWord<boolean> =>
  allOf(Flag(zh, en, options), marks.decorator(true));

/** The fields of a form that have to be ticked, those of its parents included. */
export const ticksOf = (form: abstract new () => object): readonly string[] => [...marks.of(form).keys()];
