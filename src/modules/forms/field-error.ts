import type { LocalizedText } from '../../engine/index.js';

/** One thing that is wrong with a payload. */
export interface FieldError {
  /** Field names and list positions joined by dots, for example `items.0.amount`; empty for the payload itself. */
  readonly path: string;
  /** What the form calls the field, where it says so. */
  readonly title?: LocalizedText;
  /** The name of the rule, for example `maxLength`. */
  readonly rule: string;
  readonly message: LocalizedText | string;
}
