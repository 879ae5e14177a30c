import type { Socket } from 'node:net';
import { problemBody } from './answer-problem.js';
import { ProblemException } from './problem.exception.js';

const broken = new ProblemException('REQUEST_INVALID', {
  zh: '应为有效的 HTTP/1.1 请求，但无法理解。',
  en: 'Expected a valid HTTP/1.1 request, but it cannot be understood.',
});

/** Answers bytes that are no HTTP request, then closes the connection. */
export function answerBrokenHttp(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const body = JSON.stringify(problemBody(broken, 'en', ''));
  const head = [
    'HTTP/1.1 400 Bad Request',
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}
