/** Marks that turn the direction of a text, and letters that are written from right to left. */
const turns = /[\u200E\u200F\u202A-\u202E\u2066-\u2069\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** A text that turns nothing of what stands beside it in one line: in isolation (UAX 9), where it could. */
export const isolated = (text: string): string => (turns.test(text) ? `\u2068${text}\u2069` : text);
