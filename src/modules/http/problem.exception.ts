import type { LocalizedText, RejectionParameters } from '../../engine/index.js';
import type { FieldError } from '../forms/index.js';
import { problemCatalogue, type ProblemCode } from './problem-catalogue.js';

/** What a route throws to answer with a problem (RFC 9457). The exception filter words it in the caller's language. */
export class ProblemException extends Error {
  /** HTTP headers of the answer, for example `retry-after`. */
  headers: Readonly<Record<string, string>> = {};
  /** The fields of a payload that is refused. */
  errors?: readonly FieldError[];

  /**
   * @param detail says what was expected and what was found
   * @param extra further members of the answer, for programs
   */
  constructor(
    readonly code: ProblemCode,
    readonly detail: LocalizedText,
    readonly extra: RejectionParameters = {},
  ) {
    super(`${code}: ${detail.en}`);
  }

  get status(): number {
    return problemCatalogue[this.code].status;
  }

  with(headers: Readonly<Record<string, string>>): this {
    this.headers = headers;
    return this;
  }
}
