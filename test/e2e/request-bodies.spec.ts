import { connect, type Socket } from 'node:net';
import { startApplication, type TestApplication } from '../support/application.js';

const megabyte = 1_000_000;

interface Exchange {
  readonly socket: Socket;
  /** Everything that came back until now. */
  received(): string;
  /** Resolves when what came back matches. */
  until(pattern: RegExp): Promise<string>;
}

function open(url: string): Promise<Exchange> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let text = '';
    const waiting = new Set<() => void>();
    const socket = connect(Number(port), hostname, () => {
      const until = (pattern: RegExp): Promise<string> =>
        new Promise((found, failed) => {
          const look = (): void => {
            if (pattern.test(text)) found(text);
            else if (socket.destroyed) failed(new Error(`The connection ended after: ${text}`));
            else return;
            waiting.delete(look);
          };
          waiting.add(look);
          look();
        });
      resolve({ socket, received: () => text, until });
    });
    socket.on('data', (chunk) => {
      text += chunk.toString();
      for (const look of [...waiting]) look();
    });
    socket.on('error', reject);
    socket.on('close', () => [...waiting].forEach((look) => look()));
  });
}

const head = (path: string, ...headers: readonly string[]): string =>
  [`POST /api/v1${path} HTTP/1.1`, 'Host: x', 'Content-Type: application/json', ...headers, '', ''].join('\r\n');

describe('a request with a body', () => {
  let application: TestApplication;
  let url: string;

  beforeAll(async () => {
    application = await startApplication({ database: 'sqlite' });
    url = await application.listen();
  });
  afterAll(() => application.close());
  afterEach(() => expect(application.log.filter((line) => line.includes('"level":50'))).toEqual([]));

  it('is refused without a token before its body has come', async () => {
    const { socket, until } = await open(url);
    socket.write(head('/instances', 'Content-Length: 500000'));
    expect(await until(/UNAUTHENTICATED/)).toMatch(/^HTTP\/1\.1 401 /);
    socket.destroy();
  });

  it('is refused at a path that nobody serves before its body has come', async () => {
    const { socket, until } = await open(url);
    socket.write(head('/nothing', 'Content-Length: 500000'));
    expect(await until(/NOT_FOUND/)).toMatch(/^HTTP\/1\.1 404 /);
    socket.destroy();
  });

  it.each([
    ['with a length', `Content-Length: ${20 * megabyte}`, (part: string) => part],
    ['in chunks', 'Transfer-Encoding: chunked', (part: string) => `${part.length.toString(16)}\r\n${part}\r\n`],
  ])(
    'of 20 MB %s is told 413 while it still sends, and the connection serves the next request',
    async (_, way, framed) => {
      const { socket, until, received } = await open(url);
      socket.write(head('/auth/login', way));
      const part = framed('x'.repeat(megabyte));
      for (let sent = 0; sent < 20; sent += 1) {
        await new Promise<void>((resolve, reject) =>
          socket.write(part, (error) => (error ? reject(error) : resolve())),
        );
      }
      if (way.startsWith('Transfer')) socket.write('0\r\n\r\n');
      expect(await until(/BODY_TOO_LARGE/)).toMatch(/^HTTP\/1\.1 413 /);
      socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n');
      await until(/HTTP\/1\.1 200 /);
      expect(received().match(/HTTP\/1\.1 /g)).toHaveLength(2);
      socket.destroy();
    },
  );

  it('that asks first is told to go on only when it may come', async () => {
    const allowed = await open(url);
    allowed.socket.write(head('/auth/login', 'Expect: 100-continue', 'Content-Length: 2'));
    expect(await allowed.until(/\r\n\r\n/)).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    allowed.socket.write('{}');
    await allowed.until(/PAYLOAD_INVALID/);
    allowed.socket.destroy();
    for (const [path, length, code] of [
      ['/auth/login', 2 * megabyte, 413],
      ['/instances', 2, 401],
    ] as const) {
      const refused = await open(url);
      refused.socket.write(head(path, 'Expect: 100-continue', `Content-Length: ${length}`));
      expect(await refused.until(/\r\n\r\n\{/)).toMatch(new RegExp(`^HTTP/1\\.1 ${code} `));
      refused.socket.destroy();
    }
  });

  it("that breaks off is nobody's error", async () => {
    const { socket } = await open(url);
    socket.write(`${head('/auth/login', 'Content-Length: 100')}{"user`);
    await new Promise<void>((resolve) => setImmediate(resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.resetAndDestroy();
    await closed;
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });

  it.each(['gzip', 'br', 'deflate', 'gzip, identity'])('encoded as %s is refused', async (encoding) => {
    const answer = await application.anonymous.post('/auth/login', Buffer.from([0x1f, 0x8b]), {
      'content-encoding': encoding,
    });
    expect(answer).toMatchObject({ status: 415, body: { code: 'UNSUPPORTED_MEDIA_TYPE' } });
    expect(answer.headers['accept-encoding']).toBe('identity');
  });

  it.each([
    ['identity', 'application/json', 422],
    ['identity', 'application/json; charset=UTF-8', 422],
    ['identity', 'application/json; charset="utf-8"', 422],
    ['identity', 'application/json; charset=gbk', 415],
    ['identity', 'application/json;charset=utf-16le', 415],
    ['identity', 'application/merge-patch+json', 415],
    ['identity', 'application/jsonx', 415],
  ])('in the encoding %s and of the type %s is answered with %s', async (encoding, type, status) => {
    const headers = { 'content-encoding': encoding, 'content-type': type };
    expect((await application.anonymous.post('/auth/login', '{}', headers)).status).toBe(status);
  });
});

describe('a request that does not come to its end', () => {
  let application: TestApplication;
  let url: string;

  beforeAll(async () => {
    application = await startApplication({ database: 'sqlite' });
    // The server waits for half a minute; here for a moment.
    const impatient = { requestTimeout: 60, headersTimeout: 60, connectionsCheckingInterval: 20 };
    Object.assign(application.nest.getHttpServer() as object, impatient);
    url = await application.listen();
  });
  afterAll(() => application.close());

  it.each([
    ['in the middle of its body', `${head('/auth/login', 'Content-Length: 100')}{"user`],
    ['before its body', head('/auth/login', 'Content-Length: 100')],
    ['in the middle of a chunk', `${head('/auth/login', 'Transfer-Encoding: chunked')}64\r\n{"user`],
    ['in the middle of its head', 'POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-'],
  ])('%s is told 408, and its connection ends', async (_, part) => {
    const { socket, until, received } = await open(url);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(part);
    const answer = await until(/\r\n\r\n\{.*\}$/);
    expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(answer).toContain('Content-Type: application/problem+json');
    await closed;
    expect(received().match(/HTTP\/1\.1 /g)).toHaveLength(1);
    expect(JSON.parse(received().split('\r\n\r\n')[1] ?? '')).toMatchObject({ status: 408, code: 'REQUEST_TIMEOUT' });
    expect(application.log).toEqual([]);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });
});
