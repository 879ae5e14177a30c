import type { Envelope } from '../envelope.js';

/** Whom a form names; `null` where it names nobody, which its own rules refuse. */
export function namedPerson({ data }: Pick<Envelope, 'data'>, field: string): string | null {
  const named = data[field];
  return typeof named === 'string' ? named : null;
}
