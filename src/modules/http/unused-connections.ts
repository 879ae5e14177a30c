import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Closes connections that were opened and never used (browsers and clients open some in advance): the server itself
 * waits for them when it closes, and would wait for ever.
 *
 * @returns what to call when the server begins to close.
 */
export function unusedConnections(server: Server): () => void {
  const unused = new Set<Socket>();
  let isClosing = false;
  server.on('connection', (socket: Socket) => {
    if (isClosing) {
      socket.destroy();
      return;
    }
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  return () => {
    isClosing = true;
    for (const socket of unused) socket.destroy();
  };
}
