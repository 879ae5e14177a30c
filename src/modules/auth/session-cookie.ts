/** The name of the cookie that holds the token of a browser. Scripts never see it. */
const cookieName = 'guicheng';

const cookie = (value: string, seconds: number, secure: boolean): string =>
  [
    `${cookieName}=${value}`,
    'Path=/api/v1',
    'HttpOnly',
    'SameSite=Strict',
    `Max-Age=${seconds}`,
    ...(secure ? ['Secure'] : []),
  ].join('; ');

/** The `Set-Cookie` that begins a session. @param secure whether the request came over TLS */
export const sessionCookie = (token: string, seconds: number, secure: boolean): string =>
  cookie(token, seconds, secure);

/** The `Set-Cookie` that ends it in this browser. */
export const endedSession = (secure: boolean): string => cookie('', 0, secure);

/** The token in a `Cookie` header (RFC 6265); `undefined` without one, and when it says the name twice. */
export function tokenInCookies(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const named = header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${cookieName}=`));
  const token = named.length === 1 ? named[0]?.slice(cookieName.length + 1) : undefined;
  return token !== undefined && /^[\w.~+/-]+=*$/.test(token) ? token : undefined;
}
