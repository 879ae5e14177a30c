import { ProblemException } from '../http/index.js';

/** Somebody else has set it meanwhile. @param expected the versions of `If-Match` */
export const staleVersion = (expected: readonly number[], found: number): ProblemException =>
  new ProblemException(
    'VERSION_STALE',
    expected.length === 0
      ? {
          zh: `应为先前答复的 ETag 原文（不带 W/），但收到的不指明任何版本；当前为第 ${found} 版。`,
          en: `Expected the ETag of an earlier answer as it came (without W/), but found one of no version; now it is ${found}.`,
        }
      : {
          zh: `应为第 ${expected.join('、')} 版，但当前为第 ${found} 版。`,
          en: `Expected version ${expected.join(' or ')}, but found version ${found}.`,
        },
    { expected, found },
  );
