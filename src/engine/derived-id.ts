const tail = 2n ** 62n;

/**
 * The n-th id (n from 1) that a step hands out: the envelope's UUIDv7 with its random part counted on. Pure, so a
 * replay names the same ids; unique as the envelope's id is; and it sorts right behind it.
 */
export function derivedId(envelopeId: string, n: number): string {
  const hex = envelopeId.replaceAll('-', '');
  const counted = (BigInt(`0x${hex.slice(16)}`) & (tail - 1n)) + BigInt(n);
  const last = ((counted % tail) | (2n << 62n)).toString(16).padStart(16, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${last.slice(0, 4)}-${last.slice(4)}`;
}
