import { plainToInstance } from 'class-transformer';
import type { FormClass } from './process-definition.js';

/**
 * The class behind a field that nests a form: what `@Type` names, or the declared type of the field. class-transformer
 * tells it only by making one.
 *
 * @throws TypeError when a nested list does not name its class with `@Type(() => …)`.
 */
export function nestedForm(form: FormClass, field: string, isList: boolean): FormClass {
  const plain = { [field]: isList ? [{}] : {} };
  const probe = plainToInstance(form, plain, { enableImplicitConversion: !isList });
  const value = (probe as Readonly<Record<string, object | object[]>>)[field];
  const found = (Array.isArray(value) ? value[0] : value)?.constructor as FormClass | undefined;
  if (found && (found as unknown) !== Object) return found;
  throw new TypeError(
    `Expected ${form.name}.${field} to name the class of its nested form with @Type(() => …), but it does not.`,
  );
}
