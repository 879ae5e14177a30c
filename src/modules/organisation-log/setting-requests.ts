import type { FastifyReply } from 'fastify';
import { cursorInvalid, decodeCursor, entityTag, parseIfMatch, ProblemException } from '../http/index.js';

/** The versions that a setting replaces. @throws ProblemException PRECONDITION_REQUIRED without `If-Match` */
export function replacedVersions(ifMatch: string | undefined): readonly number[] | undefined {
  if (ifMatch !== undefined) return parseIfMatch(ifMatch);
  throw new ProblemException('PRECONDITION_REQUIRED', {
    zh: '应以 If-Match 指明所依据的版本（先前答复的 ETag），但没有。',
    en: 'Expected If-Match with the version that this replaces (the ETag of an earlier answer), but it is not there.',
  });
}

/** What `If-Match` is in the description of a route. */
export const ifMatchHeader = {
  name: 'If-Match',
  description: 'The version that this replaces: the `ETag` of an earlier answer',
  required: true,
} as const;

/** Answers with the version as `ETag`. */
export function tagged<Answer extends { readonly version: number }>(reply: FastifyReply, answer: Answer): Answer {
  void reply.header('ETag', entityTag(answer.version));
  return answer;
}

/** The version that a cursor of a list of versions holds. @throws ProblemException CURSOR_INVALID */
export function versionIn(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  const [version = ''] = decodeCursor(cursor, 1);
  if (/^\d{1,9}$/.test(version)) return Number(version);
  throw cursorInvalid();
}
