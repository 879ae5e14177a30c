declare const value: unique symbol;

/**
 * A field in one word. It is the decorator of a field of a form class, and the field itself where an event says its form
 * (`{ plate: Label('车牌号', 'Plate') }`): there the word is also the type of what is filled in.
 */
export interface FieldWord<Value> {
  (prototype: object, property: string | symbol): void;
  /** Never there: it carries the type. */
  readonly [value]?: () => Value;
}

/** The fields of a form by their names. */
export type Fields = Readonly<Record<string, FieldWord<unknown>>>;

type ValueOf<Word> = Word extends FieldWord<infer Value> ? Value : never;

/** What is filled in by these fields. */
export type FormOf<Said> = {
  -readonly [Field in keyof Said as undefined extends ValueOf<Said[Field]> ? never : Field]: ValueOf<Said[Field]>;
} & {
  -readonly [Field in keyof Said as undefined extends ValueOf<Said[Field]> ? Field : never]?: ValueOf<Said[Field]>;
};
