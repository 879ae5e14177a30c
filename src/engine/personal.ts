const personalFields = new WeakMap<object, Set<string>>();

/**
 * Marks a form field as personal data. Its value goes to the vault; context, history and snapshots hold only
 * `{"$personal": id, "commitment": hash}`. A chart never decides on it.
 */
export function Personal(): PropertyDecorator {
  return (prototype, property) => {
    const fields = personalFields.get(prototype) ?? new Set<string>();
    fields.add(String(property));
    personalFields.set(prototype, fields);
  };
}

/** The personal fields of a form class, those of its parents included. */
export function personalFieldsOf(form: abstract new () => object): readonly string[] {
  const found = new Set<string>();
  for (
    let prototype: object | null = form.prototype as object;
    prototype;
    prototype = Object.getPrototypeOf(prototype) as object | null
  ) {
    for (const field of personalFields.get(prototype) ?? []) found.add(field);
  }
  return [...found];
}

/** What stands in a form, a context or a record in place of a personal value. */
export interface PersonalReference {
  readonly $personal: string;
  readonly commitment: string;
}

/** The type of a personal field once it has passed the door. */
export type Referenced<Form, Fields extends keyof Form> = Omit<Form, Fields> & { [Field in Fields]: PersonalReference };
