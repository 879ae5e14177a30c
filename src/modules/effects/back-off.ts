/**
 * How often a row is tried before an administrator is asked. With the waits below the last try comes about ten
 * minutes after the first: longer than a restart of a neighbour, shorter than a person's patience.
 */
export const deliveryAttempts = 8;

const firstWaitMilliseconds = 5_000;

/** How long to wait after so many failed attempts (from 1): 5 s, then twice as long each time, in milliseconds. */
export const backOffMilliseconds = (failedAttempts: number): number =>
  firstWaitMilliseconds * 2 ** (failedAttempts - 1);
