import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * The canonical JSON text of a value (RFC 8785): the same value gives the same bytes on every machine.
 *
 * @throws Error on what JSON cannot carry (NaN, infinity, a lone surrogate, a cycle).
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Expected a value that JSON can carry, but found undefined.');
  return text;
}

/** SHA-256 of the UTF-8 bytes of a text, lower-case hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
