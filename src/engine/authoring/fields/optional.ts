import { IsOptional } from 'class-validator';
import { allOf } from '../../fields/all-of.js';
import type { FieldWord } from './field-word.js';

/** The field may be absent, which `null` says too: before another word, or around it. */
export function Optional(): PropertyDecorator;
export function Optional<Value>(field: FieldWord<Value>): FieldWord<Value | undefined>;
export function Optional(field: PropertyDecorator = allOf()): PropertyDecorator {
  return allOf(field, IsOptional());
}
