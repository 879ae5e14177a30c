import type { FastifyReply } from 'fastify';
import type { Answer } from './pipeline/pipeline-command.js';

/** Puts the status and headers of an answer on the reply and gives back its body for the framework to send. */
export function sendAnswer(reply: FastifyReply, { status, headers, body }: Answer): Answer['body'] {
  reply.code(status).headers(headers);
  return body;
}
