const firstWaitMilliseconds = 5_000;

/** How long to wait after so many failed attempts (from 1): 5 s, then twice as long each time, in milliseconds. */
export const backOffMilliseconds = (failedAttempts: number): number =>
  firstWaitMilliseconds * 2 ** (failedAttempts - 1);
