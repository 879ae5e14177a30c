import { Injectable, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { type FieldError, fieldErrorsOf, formPlan, idForm, FormValidator, ruleSentence } from '../forms/index.js';
import { payloadProblem } from './payload-problem.js';

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
    return instanceOf(metatype as Type<object>, onlyKnown(metatype as Type<object>, value));
  }

  /** A body is a form like any other: the same rules, and null for an optional field is absence. */
  private body(metatype: Type<object>, value: unknown): object {
    const checked = this.forms.validate(metatype, value);
    if (checked.ok) return checked.value;
    throw payloadProblem(checked.errors);
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

function singleText(value: unknown, name: string): unknown {
  if (value === undefined || typeof value === 'string') return value;
  throw payloadProblem([fault(name, 'isString')]);
}

/** Ids in lower case, and nothing unknown: class-transformer compares every name with every other: it gets to see those of the class only. */
function onlyKnown(metatype: Type<object>, value: unknown): object {
  if (typeof value !== 'object' || value === null) throw payloadProblem([fault('', 'isObject')]);
  const { fields } = formPlan(metatype);
  const unknown = Object.keys(value).filter((name) => !fields.has(name));
  if (unknown.length > 0) throw payloadProblem(unknown.map((name) => fault(name, 'whitelistValidation')));
  const inLowerCase = ([name, one]: [string, unknown]): [string, unknown] =>
    fields.get(name)?.isId && typeof one === 'string' ? [name, idForm(one)] : [name, one];
  return Object.fromEntries(Object.entries(value).map(inLowerCase));
}

function instanceOf(metatype: Type<object>, value: object): object {
  const instance = plainToInstance(metatype, value);
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) throw payloadProblem(fieldErrorsOf(errors));
  return instance;
}

const fault = (path: string, rule: string): FieldError => ({ path, rule, message: ruleSentence(rule) });
