import { FieldMarks } from '../../fields/field-marks.js';
import { allOf } from '../../fields/all-of.js';
import type { LocalizedText } from '../../localized-text.js';
import { Titled } from '../../titled.js';

/** What a field is for whoever fills it in: it picks the control, and how a value is shown. */
export type FieldKind =
  | 'text'
  | 'label'
  | 'money'
  | 'percent'
  | 'day'
  | 'moment'
  | 'flag'
  | 'count'
  | 'choice'
  | 'person'
  | 'people'
  | 'department'
  | 'registerKey'
  | 'attachment'
  | 'items';

/** What a form says of a field beside its title and its rules. */
export interface FieldDescription {
  readonly kind: FieldKind;
  /** What somebody wants to know before he fills it in. */
  readonly help?: LocalizedText;
  /** `choice`: the titles of its values. */
  readonly choices?: Readonly<Record<string, LocalizedText>>;
  /** `registerKey`: the ledger that it names an entry of. */
  readonly register?: string;
}

/** What every field may say. */
export interface FieldOptions {
  readonly help?: LocalizedText;
}

const descriptions = new FieldMarks<FieldDescription>();

/** What a form says of its fields, by name; those of its parents included. */
export const fieldDescriptionsOf = (form: abstract new () => object): ReadonlyMap<string, FieldDescription> =>
  descriptions.of(form);

/** A field of a form in one word: its titles, its kind, and the rules that this kind of field has in every process. */
export const field = (
  zh: string,
  en: string,
  description: FieldDescription,
  ...rules: readonly PropertyDecorator[]
): PropertyDecorator => allOf(Titled(zh, en), descriptions.decorator(description), ...rules);

/** The help of a field, where it has one. */
export const helpOf = ({ help }: FieldOptions): FieldOptions => (help ? { help } : {});
