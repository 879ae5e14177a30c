import { hash } from 'node:crypto';
import { normalForm } from '../engine/index.js';

/**
 * By what a personal value is found again: SHA-256 of its normal form, so that case, width and spaces do not matter. It
 * stands beside the value and is erased with it.
 *
 * @param value JSON text
 */
export function valueFingerprint(value: string): string {
  const parsed: unknown = JSON.parse(value);
  return hash('sha256', typeof parsed === 'string' ? normalForm(parsed) : value);
}
