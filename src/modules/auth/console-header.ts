import { ProblemException } from '../http/index.js';

/** Another site cannot send it without asking first, and is never allowed to: it proves that our own page asks. */
const headerName = 'x-guicheng';

interface HasHeaders {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** @throws ProblemException FORBIDDEN for an act of a browser that our own page did not ask for */
export function mustComeFromConsole({ headers }: HasHeaders): void {
  if (headers[headerName] === 'console') return;
  throw new ProblemException('FORBIDDEN', {
    zh: '以 Cookie 登录时，更改内容的请求须带有请求头“X-Guicheng: console”，但没有。',
    en: "Expected the header 'X-Guicheng: console' on a request that changes something with a cookie, but found none.",
  });
}
