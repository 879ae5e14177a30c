import { createHash } from 'node:crypto';

/**
 * What the history holds in place of a personal value: SHA-256 over the bytes of the salt and the UTF-8 of the value's
 * JSON text, hex. Without the salt nothing can be guessed back from it.
 *
 * @param salt hex
 * @param value JSON text
 */
export const commitmentOf = (salt: string, value: string): string =>
  createHash('sha256').update(Buffer.from(salt, 'hex')).update(value, 'utf8').digest('hex');
