/** A new `Idempotency-Key`. `crypto.randomUUID` is missing over plain HTTP, random bytes are not. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
