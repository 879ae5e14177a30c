/**
 * Draws a share from 0 (inclusive) to 1 (exclusive): the same seed always draws the same, and seeds that differ in one
 * character draw as if by lot. A chart samples by it: `drawn(event.id) < 0.15` takes 15 % at random, and whoever replays
 * the case finds the same, because the id of an event is recorded and nobody knows it before. FNV-1a, then the
 * finalizer of MurmurHash3.
 */
export function drawn(seed: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < seed.length; at += 1) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
