import createClient from 'openapi-fetch';
import { spokenLanguage } from '../language/spoken';
import { patientFetch } from './patient-fetch';
import { Problem, unreachable } from './problem';
import type { paths } from './schema';

/** The one way to the server: every call and answer is typed by its own description. */
export const client = createClient<paths>({ baseUrl: '', credentials: 'same-origin', fetch: patientFetch });

client.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', spokenLanguage());
    request.headers.set('X-Guicheng', 'console');
    return request;
  },
});

/** What the server said to a call. */
interface Answered<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The data of an answer.
 *
 * @throws Problem for every other answer, and when there is none
 */
export async function ask<Data>(call: Promise<Answered<Data>>): Promise<Data> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    throw unreachable(cause);
  });
  if (response.ok) return data as Data;
  throw Problem.of(error, response);
}
