import type { PersonalReference } from '../personal.js';

declare const personal: unique symbol;

/** The type of a `@Personal()` field: the chart sees a reference in its place, so it cannot decide on it. */
export type PersonalText = string & { readonly [personal]: true };

/** What the case holds of a form: as submitted, with references in place of personal values. */
export type Held<Form> = {
  readonly [Field in keyof Form]: NonNullable<Form[Field]> extends PersonalText
    ? PersonalReference | Extract<Form[Field], undefined>
    : Form[Field];
};
