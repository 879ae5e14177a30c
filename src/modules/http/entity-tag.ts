import { ProblemException } from './problem.exception.js';

/** The `ETag` of a case: its revision, as a strong tag. */
export const entityTag = (revision: number): string => `"${revision}"`;

/**
 * The revisions that an `If-Match` header names, compared strongly (RFC 9110): a weak tag, or one that is not ours, is
 * the tag of no revision. `undefined` when the header is absent or `*`.
 *
 * @throws ProblemException `HEADER_INVALID` when it is neither `*` nor a list of tags
 */
export function parseIfMatch(header: string | undefined): readonly number[] | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const tags = header.split(',').map((tag) => /^(W\/)?"([^"\s]*)"$/.exec(tag.trim()));
  const revisions = tags.map((tag) => (tag && !tag[1] && /^\d{1,15}$/.test(tag[2] ?? '') ? Number(tag[2]) : null));
  if (!tags.includes(null)) return revisions.filter((revision) => revision !== null);
  throw new ProblemException('HEADER_INVALID', {
    zh: 'If-Match 应为 *，或先前答复的一个或多个 ETag，例如 "3"，但不是。',
    en: 'Expected If-Match to be * or one or more ETags of earlier answers, for example "3", but it is not.',
  });
}
