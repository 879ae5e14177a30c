import { Injectable } from '@nestjs/common';
import type { FormClass, JsonObject } from '../../engine/index.js';
import { formSchema } from './form-schema.js';

/** The JSON Schemas of forms, made once for each class. */
@Injectable()
export class FormSchemas {
  readonly #schemas = new WeakMap<FormClass, JsonObject>();

  /** The JSON Schema (2020-12) of a form: it accepts what {@link FormValidator} accepts. */
  schemaOf(form: FormClass): JsonObject {
    const known = this.#schemas.get(form);
    if (known) return known;
    const schema = formSchema(form) as JsonObject;
    this.#schemas.set(form, schema);
    return schema;
  }
}
