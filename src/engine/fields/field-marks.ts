type Form = abstract new () => object;

/** What decorators say of the fields of form classes, beside the rules of class-validator. */
export class FieldMarks<Mark> {
  private readonly marks = new WeakMap<object, Map<string, Mark>>();

  /** The decorator that marks a field. */
  decorator(mark: Mark): PropertyDecorator {
    return (prototype, property) => {
      const own = this.marks.get(prototype) ?? new Map<string, Mark>();
      own.set(String(property), mark);
      this.marks.set(prototype, own);
    };
  }

  /** The marks of a form by field, those of its parents included; a field that is marked anew has its own. */
  of(form: Form): ReadonlyMap<string, Mark> {
    const found: [string, Mark][] = [];
    for (
      let prototype: object | null = form.prototype as object;
      prototype;
      prototype = Object.getPrototypeOf(prototype) as object | null
    ) {
      found.unshift(...(this.marks.get(prototype) ?? []));
    }
    return new Map(found);
  }
}
