import { Injectable, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { fieldErrorsOf } from './field-errors-of.js';
import { FormValidator } from './form-validator.service.js';
import { payloadProblem } from './payload-problem.js';
import { ruleSentence } from './rule-sentence.js';

const unchecked: readonly unknown[] = [undefined, Object, Array, Number, Boolean];

/**
 * Turns what comes from outside into the class that the route asks for and refuses it (422) when it is anything else,
 * unknown fields included. A single path or query parameter is one text.
 */
@Injectable()
export class StrictValidationPipe implements PipeTransform {
  private readonly forms = new FormValidator();
  private readonly empty = new Map<Type<object>, object>();

  transform(value: unknown, { type, metatype, data }: ArgumentMetadata): unknown {
    if (type === 'custom' || unchecked.includes(metatype)) return value;
    if (metatype === String) return singleText(value, data ?? '');
    if (type === 'query' && isEmpty(value)) return this.withoutQuery(metatype as Type<object>);
    if (type === 'body') return this.body(metatype as Type<object>, value);
    return instanceOf(metatype as Type<object>, value);
  }

  /**
   * A body that is right is found right by its compiled rules, at a tenth of the cost. class-validator itself has the
   * last word on what is wrong, and on null, which clears a field where a form would take it for an absent one.
   */
  private body(metatype: Type<object>, value: unknown): object {
    const checked = holdsNull(value) ? undefined : this.forms.validate(metatype, value);
    return checked?.ok ? checked.value : instanceOf(metatype, value);
  }

  /** Most requests have no query: the same nothing need not be checked again for each of them. */
  private withoutQuery(metatype: Type<object>): object {
    const known = this.empty.get(metatype) ?? Object.freeze(instanceOf(metatype, {}));
    this.empty.set(metatype, known);
    return known;
  }
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

const holdsNull = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).includes(null);

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
