const unfit = /[\ud800-\udfff\u0000]/u;

/** Whether every store can keep the text as it is: no half of a surrogate pair, no NUL (PostgreSQL keeps none). */
export const isStorableText = (text: string): boolean => !unfit.test(text);
