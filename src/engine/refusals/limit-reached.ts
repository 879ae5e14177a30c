import type { LocalizedText } from '../localized-text.js';
import { rejection, type Rejection } from './rejection.js';

/** The "no" to one more of what a task has as many of already as it may have. */
export const limitReached = ({ zh, en }: LocalizedText, most: number): Rejection =>
  rejection(
    'LIMIT_REACHED',
    { zh: `${zh}最多 ${most}，已达上限。`, en: `Expected at most ${most} ${en}, but there are as many already.` },
    { most },
  );
