import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { fieldDescriptionsOf } from './authoring/fields/index.js';
import type { Json, JsonObject } from './json.js';
import type { FormClass } from './process-definition.js';

const fields = new WeakMap<FormClass, { readonly name: string | null } | null>();

/**
 * The form of an event, filled in with a reason alone; `null` where the form asks for more. A form without a place for
 * a reason is left empty.
 */
export function formWithReason(form: FormClass | undefined, reason: Json): JsonObject | null {
  if (!form) return {};
  const known = fields.get(form);
  const found = known === undefined ? placeOf(form) : known;
  fields.set(form, found);
  return found && (found.name === null ? {} : { [found.name]: reason });
}

function placeOf(form: FormClass): { readonly name: string | null } | null {
  const texts = [...fieldDescriptionsOf(form)].flatMap(([name, { kind }]) => (kind === 'text' ? [name] : []));
  const takes = (data: object): boolean =>
    validateSync(plainToInstance(form, data), {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: false,
    }).length === 0;
  const name = texts.find((one) => takes({ [one]: 'reason' }));
  if (name !== undefined) return { name };
  return takes({}) ? { name: null } : null;
}
