import { setImmediate as breathe } from 'node:timers/promises';
import { normalForm } from '../../engine/index.js';
import type { KeptValue } from '../../persistence/index.js';

/** How many values are read at once. */
const sliceLength = 500;
/** Characters that are compared before others get their turn: some 5 ms. */
const mostAtOnce = 50_000;
/** How many values one search looks at. */
const mostLookedAt = 10_000;

/** What a search inside the values has found, and after which value it has to go on; `null` at the end. */
export interface FoundInside {
  readonly found: readonly KeptValue[];
  readonly next: string | null;
}

/**
 * Looks for a text inside the values, one slice after another: no index knows what stands in a remark. Case, width and
 * spaces do not matter.
 *
 * @param most after how many found ones it stops
 */
export async function valuesInside(
  slice: (after: string, limit: number) => Promise<readonly KeptValue[]>,
  wanted: string,
  after: string,
  most: number,
): Promise<FoundInside> {
  const text = normalForm(wanted);
  const found: KeptValue[] = [];
  let last = after;
  let compared = 0;
  for (let lookedAt = 0; lookedAt < mostLookedAt; lookedAt += sliceLength) {
    const values = await slice(last, sliceLength);
    for (const kept of values) {
      last = kept.id;
      const value = kept.value ?? '';
      if (text !== '' && normalForm(value).includes(text)) found.push(kept);
      if (found.length >= most) return { found, next: last };
      compared += value.length;
      if (compared < mostAtOnce) continue;
      compared = 0;
      await breathe();
    }
    if (values.length < sliceLength) return { found, next: null };
  }
  return { found, next: last };
}
