import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { isUpload } from './uploads.js';
import { refuseBody } from './refuse-body.js';

/** How much of a refused body is read and thrown away, so that its sender gets to see the answer. */
const mostDiscarded = 64 * 1024 * 1024;

/**
 * Lets bodies in that may come, and lets the others run out. A connection that is closed while the other side still
 * sends is reset, and the answer is lost on the way: so what follows a refusal is read and thrown away. A caller that
 * asks first (`Expect: 100-continue`) is told to go on only after he was found to be allowed to.
 */
export function bodyTransfer(fastify: FastifyInstance): void {
  const server: Server = fastify.server;
  const asking = new WeakSet<IncomingMessage>();
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    asking.add(request);
    server.emit('request', request, response);
  });
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    server.emit('request', request, response);
  });
  fastify.addHook('preParsing', ({ headers, raw, routeOptions }, reply, payload, done) => {
    const refused = refuseBody(headers);
    const isTooLarge = Number(headers['content-length']) > (isUpload(routeOptions) ? Infinity : routeOptions.bodyLimit);
    if (!refused && !isTooLarge && asking.delete(raw)) reply.raw.writeContinue();
    done(refused ?? null, payload);
  });
  fastify.addHook('onSend', ({ raw }, reply, payload, done) => {
    // Fastify closes the connection of every body that it refuses.
    if (asking.has(raw)) reply.header('connection', 'close');
    else if (isArriving(raw)) reply.removeHeader('connection');
    done(null, payload);
  });
  fastify.addHook('onResponse', ({ raw }, _, done) => {
    if (!asking.has(raw) && isArriving(raw)) discard(raw);
    done();
  });
}

const isArriving = ({ complete, headers }: IncomingMessage): boolean =>
  !complete && (headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0);

function discard(body: IncomingMessage): void {
  let discarded = 0;
  body.on('data', (chunk: Buffer) => {
    discarded += chunk.length;
    if (discarded > mostDiscarded) body.socket.destroy();
  });
  body.on('error', () => body.socket.destroy());
  body.resume();
}
