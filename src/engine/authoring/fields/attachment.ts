import { IsUUID } from 'class-validator';
import { field, helpOf, type FieldOptions } from './field.js';
import type { FieldWord } from './field-word.js';

/**
 * A file of the case, for example a certificate: the id of an upload of whoever fills in the form, or of a file that the
 * case has already. Whether it is one is asked when the form comes in.
 */
export const Attachment = (zh: string, en: string, options: FieldOptions = {}): FieldWord<string> =>
  field(zh, en, { kind: 'attachment', ...helpOf(options) }, IsUUID());
