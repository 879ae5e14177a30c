import { attach } from './attach.js';
import { cc } from './cc.js';
import { comment } from './comment.js';
import type { Note } from './note.js';

export type { Note } from './note.js';

/** Every note by the type of its envelope, which stands in the history for good. */
export const notes = { COMMENT: comment, CC: cc, ATTACH: attach } as const satisfies Readonly<Record<string, Note>>;

export type NoteName = keyof typeof notes;

/** The note of an envelope; `undefined` where there is none of that name. */
export const noteOf = (type: string): Note | undefined =>
  Object.hasOwn(notes, type) ? notes[type as NoteName] : undefined;
