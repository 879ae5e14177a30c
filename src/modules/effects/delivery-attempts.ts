/**
 * How often a row is tried before an administrator is asked. With the waits between them the last try comes about ten
 * minutes after the first: longer than a restart of a neighbour, shorter than a person's patience.
 */
export const deliveryAttempts = 8;
