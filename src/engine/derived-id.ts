const tail = 2n ** 62n;
/** Where the last twelve digits of a UUID begin, and the first number that they cannot hold. */
const lowDigits = 24;
const carry = 2 ** 48;

/**
 * The n-th id (n from 1) that a step hands out: the envelope's UUIDv7 with its random part counted on. Pure, so a
 * replay names the same ids; unique as the envelope's id is; and it sorts right behind it.
 */
export function derivedId(envelopeId: string, n: number): string {
  const low = Number.parseInt(envelopeId.slice(lowDigits), 16) + n;
  // Without a carry only the last digits change; big integers would cost as much as the rest of a small step.
  if (low < carry) return envelopeId.slice(0, lowDigits) + low.toString(16).padStart(12, '0');
  const hex = envelopeId.replaceAll('-', '');
  const counted = (BigInt(`0x${hex.slice(16)}`) & (tail - 1n)) + BigInt(n);
  const last = ((counted % tail) | (2n << 62n)).toString(16).padStart(16, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${last.slice(0, 4)}-${last.slice(4)}`;
}

/** No step hands out more ids than this: the ids of one envelope never run into those of the next, so many further on. */
export const idsOfOneStep = 1_000_000;
