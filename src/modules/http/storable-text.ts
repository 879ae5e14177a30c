const halfOfAPair = /[\ud800-\udfff]/u;

/** Whether every store can keep the text as it is: no half of a surrogate pair, no NUL (PostgreSQL keeps none). */
export const isStorableText = (text: string): boolean => !halfOfAPair.test(text) && !text.includes('\u0000');
