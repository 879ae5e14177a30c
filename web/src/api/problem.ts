/** What is wrong with one field. */
export interface FieldFault {
  /** For example `data.opinion`. */
  readonly path: string;
  readonly rule: string;
  readonly message: string;
}

/** A "no" of the server (RFC 9457), or that it did not answer. */
export class Problem extends Error {
  private constructor(
    /** HTTP status; 0 when there was no answer. */
    readonly status: number,
    /** For example `REVISION_STALE`. */
    readonly code: string,
    readonly title: string,
    /** What was expected and what was found. */
    readonly detail: string,
    readonly errors: readonly FieldFault[],
    readonly instance: string,
    /** After how many seconds to try again. */
    readonly retryAfter: number | null,
    /** Whatever else it says. */
    readonly more: Readonly<Record<string, unknown>>,
  ) {
    super(detail || title || code);
  }

  static of(body: unknown, { status, headers, url }: Response): Problem {
    const said = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
    const text = (name: string): string => (typeof said[name] === 'string' ? said[name] : '');
    const errors = Array.isArray(said['errors']) ? (said['errors'] as FieldFault[]) : [];
    const wait = Number(headers.get('retry-after') ?? NaN);
    return new Problem(
      status,
      text('code') || `HTTP_${status}`,
      text('title'),
      text('detail'),
      errors,
      text('instance') || new URL(url).pathname,
      Number.isFinite(wait) ? wait : null,
      said,
    );
  }

  static unanswered(detail: string): Problem {
    return new Problem(0, 'UNREACHABLE', '', detail, [], '', null, {});
  }
}

export const unreachable = (cause: unknown): Problem =>
  cause instanceof Problem ? cause : Problem.unanswered(cause instanceof Error ? cause.message : String(cause));

/** Nobody waits longer for what he has asked for. */
const longestWait = 30;

/** Whether it is worth sending the same request again: the server cannot have refused what it was asked. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Problem &&
  (error.status === 0 ||
    error.status === 503 ||
    (error.status === 429 && error.retryAfter !== null && error.retryAfter <= longestWait));
