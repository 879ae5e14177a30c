/** Sorts behind every character, so a prefix of keys is a range of an index. */
export const lastCharacter = '\u{10FFFF}';

/** As many entries of a register as one report reads; a busy month has fewer by far. */
export const entriesAtMost = 50_000;
