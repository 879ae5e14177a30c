import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemBody } from './answer-problem.js';
import { ProblemException } from './problem.exception.js';

const broken = new ProblemException('REQUEST_INVALID', {
  zh: '应为有效的 HTTP/1.1 请求，但无法理解。',
  en: 'Expected a valid HTTP/1.1 request, but it cannot be understood.',
});

const late = new ProblemException('REQUEST_TIMEOUT', {
  zh: '请求应在 30 秒内完整送达，但没有。',
  en: 'Expected the whole request within 30 seconds, but it did not arrive.',
});

/** Answers bytes that are no HTTP request, or that do not come in time, then closes the connection. */
export function answerBrokenHttp(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const problem = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? late : broken;
  const body = JSON.stringify(problemBody(problem, 'en', ''));
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}
