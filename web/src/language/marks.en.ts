import type { marks as ofChinese } from './marks.zh';

export const marks: typeof ofChinese = { colon: ': ', and: ', ', semicolon: '; ', opening: ' (', closing: ')' };
