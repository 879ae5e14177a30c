import { rejection, type Rejection } from './rejection.js';

/** The "no" to whoever acts on what the case was before (`If-Match`). */
export function revisionStale(wanted: readonly number[], found: number): Rejection {
  const expected = wanted.join(', ');
  return rejection(
    'REVISION_STALE',
    expected === ''
      ? {
          zh: `期望先前答复的 ETag 原文（不带 W/），收到的不指明任何版本；当前版本 ${found}。`,
          en: `Expected the ETag of an earlier answer as it came (without W/), but found one of no revision; now it is ${found}.`,
        }
      : {
          zh: `期望版本 ${expected}，当前版本 ${found}。`,
          en: `Expected revision ${expected}, but found ${found}.`,
        },
    { expected: wanted, found },
  );
}
