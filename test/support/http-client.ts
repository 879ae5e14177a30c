/** An answer of the API. */
export interface HttpAnswer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** One signed-in person against a server process. */
export class HttpClient {
  private constructor(
    private readonly server: string,
    private readonly token: string,
  ) {}

  static async signIn(server: string, username: string, password = 'guicheng-demo'): Promise<HttpClient> {
    const response = await fetch(`${server}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    const { accessToken } = (await response.json()) as { accessToken?: string };
    if (!accessToken) throw new Error(`Expected ${username} to sign in, but the answer was ${response.status}.`);
    return new HttpClient(server, accessToken);
  }

  /** The same person against another server of the same database and secret. */
  at(server: string): HttpClient {
    return new HttpClient(server, this.token);
  }

  async get<Body>(path: string, headers: Record<string, string> = {}): Promise<HttpAnswer<Body>> {
    return this.call('GET', path, undefined, headers);
  }

  async post<Body>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<HttpAnswer<Body>> {
    return this.call('POST', path, body, headers);
  }

  async patch<Body>(path: string, body: unknown): Promise<HttpAnswer<Body>> {
    return this.call('PATCH', path, body, {});
  }

  /** Any verb; a form is sent as one. */
  async send<Body>(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<HttpAnswer<Body>> {
    return this.call(method, path, body, headers);
  }

  /** The raw response, for streams. */
  open(path: string, headers: Record<string, string> = {}, signal?: AbortSignal): Promise<Response> {
    return fetch(this.url(path), {
      headers: { authorization: `Bearer ${this.token}`, ...headers },
      ...(signal ? { signal } : {}),
    });
  }

  /** The address of a path below that of the API, or with two slashes below that of the server. */
  private url(path: string): string {
    return path.startsWith('//') ? this.server + path.slice(1) : `${this.server}/api/v1${path}`;
  }

  private async call<Body>(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<HttpAnswer<Body>> {
    const isForm = body instanceof FormData;
    const response = await fetch(this.url(path), {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const told: unknown = text ? (isJson ? JSON.parse(text) : text) : null;
    return { status: response.status, headers: response.headers, body: told as Body };
  }
}
