/** The only source of the current time; the engine itself never reads it. RFC 3339 UTC with milliseconds. */
export interface Clock {
  now(): string;
}

/** The only source of new ids: UUIDv7, ascending within a process. */
export interface IdentifierSource {
  next(): string;
}
