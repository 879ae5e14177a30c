import { HttpClient } from './http-client.js';
import type { ServedDocument } from './served-document.js';

type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a call needs beside its path. */
interface Call {
  readonly values?: Readonly<Record<string, unknown>>;
  readonly body?: object;
  readonly headers?: Record<string, string>;
}

/** A running server whose every answer must be as its OpenAPI document describes it, member by member. */
export class ObservedServer {
  /** The answers that came: verb, path as in the document, status. */
  readonly seen = new Set<string>();
  private readonly people = new Map<string, HttpClient>();

  constructor(
    private readonly url: string,
    private readonly document: ServedDocument,
  ) {}

  /** @param template the path as the document names it below that of the API, or with two slashes as a whole */
  async call<Body>(by: string, verb: Verb, template: string, { values = {}, body, headers }: Call = {}): Promise<Body> {
    const filled = Object.entries(values).reduce(
      (path, [name, value]) => path.replace(`{${name}}`, encodeURIComponent(String(value))),
      template,
    );
    const answer = await (await this.person(by)).send<Body>(verb, filled, body, headers);
    const [named = ''] = template.split('?');
    const path = named.startsWith('//') ? named.slice(1) : `/api/v1${named}`;
    this.seen.add(`${verb} ${path} ${answer.status}`);
    expect(this.document.faults(verb, path, answer)).toEqual([]);
    return answer.body;
  }

  private async person(username: string): Promise<HttpClient> {
    const known = this.people.get(username) ?? (await HttpClient.signIn(this.url, username));
    this.people.set(username, known);
    return known;
  }
}
