import { ProblemException } from './problem.exception.js';

/** The `ETag` of a case: its revision, as a strong tag. */
export const entityTag = (revision: number): string => `"${revision}"`;

/**
 * The revision that an `If-Match` header names; `undefined` when the header is absent or `*`.
 *
 * @throws ProblemException `HEADER_INVALID` when it is neither `*` nor one strong tag of ours
 */
export function parseIfMatch(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const revision = /^\s*"(\d{1,15})"\s*$/.exec(header)?.[1];
  if (revision !== undefined) return Number(revision);
  throw new ProblemException('HEADER_INVALID', {
    zh: 'If-Match 应为先前答复的 ETag，例如 "3"，但不是。',
    en: 'Expected If-Match to be the ETag of an earlier answer, for example "3", but it is not.',
  });
}
