import { Injectable, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { fieldErrorsOf } from './field-errors-of.js';
import { payloadProblem } from './payload-problem.js';
import { ruleSentence } from './rule-sentence.js';

const unchecked: readonly unknown[] = [undefined, Object, Array, Number, Boolean];

/**
 * Turns what comes from outside into the class that the route asks for and refuses it (422) when it is anything else,
 * unknown fields included. A single path or query parameter is one text.
 */
@Injectable()
export class StrictValidationPipe implements PipeTransform {
  transform(value: unknown, { type, metatype, data }: ArgumentMetadata): unknown {
    if (type === 'custom' || unchecked.includes(metatype)) return value;
    if (metatype === String) return singleText(value, data ?? '');
    return instanceOf(metatype as Type<object>, value);
  }
}

function singleText(value: unknown, name: string): unknown {
  if (value === undefined || typeof value === 'string') return value;
  throw payloadProblem([{ path: name, rule: 'isString', message: ruleSentence('isString') }]);
}

function instanceOf(metatype: Type<object>, value: unknown): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw payloadProblem([{ path: '', rule: 'isObject', message: ruleSentence('isObject') }]);
  }
  const instance = plainToInstance(metatype, value);
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) throw payloadProblem(fieldErrorsOf(errors));
  return instance;
}
