/** A server under load. All hosts speak the same HTTP contract. */
export interface Target {
  readonly host: string;
  readonly port: number;
  readonly processId: number;
  /** Bearer tokens by username, signed in before the load starts. */
  readonly tokens: Readonly<Record<string, string>>;
}

export interface LoadOptions {
  readonly target: Target;
  /** How many cases run at once; each has its own connection and sends its next event after the last answer. */
  readonly concurrency: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

export interface LoadResult {
  readonly concurrency: number;
  /** Acknowledged transitions a second in the measured window; the starts of cases are not counted. */
  readonly perSecond: number;
  readonly transitions: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of CPU of the server process for each transition; `null` where the system does not tell. */
  readonly serverCpu: number | null;
  /** The same of the load process. */
  readonly clientCpu: number;
  /** Everything acknowledged from the first request to the last, starts and warm-up included. */
  readonly acknowledged: number;
}
