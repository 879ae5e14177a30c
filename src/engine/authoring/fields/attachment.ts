import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { field, helpOf, type FieldOptions } from './field.js';

/** The name of a file that belongs to the case, for example a certificate. */
export const Attachment = (zh: string, en: string, options: FieldOptions = {}) =>
  field(zh, en, { kind: 'attachment', ...helpOf(options) }, IsString(), IsNotEmpty(), MaxLength(200));
