import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands between a server and its PostgreSQL, and lets the network fail. */
export class DatabaseProxy {
  private readonly sockets = new Set<Socket>();
  private silent = false;
  private onMessage: ((bytes: Buffer, connection: Socket) => void) | undefined;

  private constructor(
    private readonly server: Server,
    /** The URL of the database through this proxy. */
    readonly url: string,
  ) {}

  static async before(databaseUrl: string): Promise<DatabaseProxy> {
    const target = new URL(databaseUrl);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = new URL(databaseUrl);
    url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const proxy = new DatabaseProxy(server, url.href);
    server.on('connection', (socket) => proxy.join(socket, connect(Number(target.port), target.hostname)));
    return proxy;
  }

  /** From now on nothing moves, also on new connections: a paused process, or packets that are dropped. */
  fallSilent(): void {
    this.silent = true;
  }

  /** Packets go through again, those that were held up first. */
  speak(): void {
    this.silent = false;
    for (const socket of this.sockets) socket.resume();
  }

  /** Ends every connection. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** Shows what has been sent to the database, and over which connection. */
  watch(onMessage?: (bytes: Buffer, connection: Socket) => void): void {
    this.onMessage = onMessage;
  }

  /** Takes no more connections and ends those that it has. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.cut();
    await closed;
  }

  private join(client: Socket, database: Socket): void {
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      this.sockets.add(from);
      from.on('data', (bytes: Buffer) => {
        if (this.silent) {
          from.pause();
          from.unshift(bytes);
          return;
        }
        to.write(bytes);
        if (from === client) this.onMessage?.(bytes, client);
      });
      from.on('error', () => undefined);
      from.on('close', () => {
        this.sockets.delete(from);
        to.end();
      });
    }
  }
}
