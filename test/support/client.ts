import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export type Headers = Readonly<Record<string, string>>;

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Parsed when it is JSON; the text otherwise; `undefined` for none. */
  readonly body: Body;
}

const basePath = '/api/v1';

/** Calls the server of a test in the name of one person. Paths are below the base path unless `//` starts them. */
export class Client {
  constructor(
    private readonly application: NestFastifyApplication,
    readonly token?: string,
  ) {}

  get<Body = Record<string, unknown>>(path: string, headers: Headers = {}): Promise<Answer<Body>> {
    return this.send<Body>('GET', path, undefined, headers);
  }

  post<Body = Record<string, unknown>>(path: string, body?: unknown, headers: Headers = {}): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, body, headers);
  }

  put<Body = Record<string, unknown>>(path: string, body?: unknown, headers: Headers = {}): Promise<Answer<Body>> {
    return this.send<Body>('PUT', path, body, headers);
  }

  patch<Body = Record<string, unknown>>(path: string, body?: unknown, headers: Headers = {}): Promise<Answer<Body>> {
    return this.send<Body>('PATCH', path, body, headers);
  }

  delete<Body = Record<string, unknown>>(path: string, headers: Headers = {}): Promise<Answer<Body>> {
    return this.send<Body>('DELETE', path, undefined, headers);
  }

  /** A text or bytes as body are sent as they are, anything else as JSON. */
  async send<Body>(method: string, path: string, body: unknown, headers: Headers = {}): Promise<Answer<Body>> {
    const response = await this.application.inject({
      method: method as 'GET',
      url: path.startsWith('//') ? path.slice(1) : `${basePath}${path}`,
      headers: {
        ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: asSent(body) }),
    });
    const type = String(response.headers['content-type'] ?? '');
    const text = response.payload;
    return {
      status: response.statusCode,
      headers: Object.fromEntries(
        Object.entries(response.headers).map(([name, value]) => [name, value === undefined ? value : String(value)]),
      ),
      body: (text === '' ? undefined : type.includes('json') ? JSON.parse(text) : text) as Body,
    };
  }
}

const asSent = (body: unknown): string | Buffer =>
  typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
