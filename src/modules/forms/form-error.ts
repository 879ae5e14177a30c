import type { LocalizedText } from '../../engine/index.js';

/** One thing that is wrong with a submitted form. */
export interface FormError {
  /** Field names and list positions joined by dots, for example `items.0.amount`; empty for the form itself. */
  readonly path: string;
  /** What the form calls the field, where it says so. */
  readonly title?: LocalizedText;
  /** class-validator's name of the rule, for example `maxLength`. */
  readonly rule: string;
  readonly message: LocalizedText;
}
