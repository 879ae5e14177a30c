/** PostgreSQL is not there any more, or never was: what it was asked, it may have done or not. */
export class ConnectionLost extends Error {
  /**
   * @param how `broken`: a new connection may work at once. `silent`, `refused`: whoever asks again at once waits as long
   *   as before.
   */
  constructor(
    readonly how: 'broken' | 'silent' | 'refused',
    options?: { readonly cause: unknown },
  ) {
    super(`Expected an answer of PostgreSQL, but the connection is ${how}.`, options);
  }
}
