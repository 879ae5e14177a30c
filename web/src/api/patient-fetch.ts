import { serverReady, tellNotReady } from './readiness';
import { signedInAgain } from './session-end';

/** Who signs in, or out, is answered at once. */
const isSession = ({ url }: Request): boolean => new URL(url).pathname.endsWith('/auth/session');

const isNotReady = async (answer: Response): Promise<boolean> => {
  if (answer.status !== 503) return false;
  const said = (await answer
    .clone()
    .json()
    .catch(() => null)) as { readonly code?: unknown } | null;
  return said?.code === 'NOT_READY';
};

/**
 * Sends a request, and the same one again, with the same `Idempotency-Key`, where the server could not take it: once
 * after the person has signed in again, and a question whenever the server is ready again. What was typed stands.
 */
export async function patientFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const answer = await fetch(request);
  if (isSession(request)) return answer;
  if (answer.status === 401 && (await signedInAgain())) return fetch(again);
  if (request.method === 'GET' && (await isNotReady(answer))) {
    tellNotReady();
    await serverReady();
    return patientFetch(again);
  }
  return answer;
}
