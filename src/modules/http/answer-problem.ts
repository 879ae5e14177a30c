import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language, LocalizedText } from '../../engine/index.js';
import { languageOf } from './language.js';
import { problemCatalogue } from './problem-catalogue.js';
import type { ProblemException } from './problem.exception.js';

/** When it is worth asking a server again that is not ready. */
const retryAfterSeconds = '5';

/** The body of RFC 9457 `application/problem+json` in one language. */
export function problemBody(problem: ProblemException, language: Language, path: string): Record<string, unknown> {
  const say = (text: LocalizedText | string): string => (typeof text === 'string' ? text : text[language]);
  const standard = {
    type: `urn:guicheng:problem:${problem.code}`,
    title: say(problemCatalogue[problem.code].title),
    status: problem.status,
    detail: say(problem.detail),
    instance: path,
    code: problem.code,
    ...(problem.errors && {
      errors: problem.errors.map(({ title, ...error }) => ({
        ...error,
        ...(title && { title: say(title) }),
        message: say(error.message),
      })),
    }),
  };
  // What a reader looks for comes first, and nothing else takes its place.
  return { ...standard, ...problem.extra, ...standard };
}

/** Sends the problem; nothing more can be said once an answer has begun. */
export function answerProblem(problem: ProblemException, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.end();
    return;
  }
  const language = languageOf(request);
  const [path = ''] = request.url.split('?', 1);
  reply
    .code(problem.status)
    .headers(problem.status === 503 ? { 'retry-after': retryAfterSeconds, ...problem.headers } : problem.headers)
    .header('content-language', language)
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(problem, language, path)));
}
