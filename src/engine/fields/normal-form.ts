const unseen = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u2800]/gu;

/** Upper case first: it also joins what has no lower case of its own (`ß`, `ſ`). A sigma at the end is a sigma. */
const folded = (text: string): string => text.toUpperCase().toLowerCase().replaceAll('ς', 'σ');

const once = (key: string): string => folded(key.normalize('NFKC').replace(unseen, '')).normalize('NFKC');

/**
 * The form in which keys are compared, so that two keys that a person takes for the same are the same: NFKC (full-width
 * letters and ligatures become plain ones), without case, without spaces and without characters that nobody sees. Keys
 * are shown as they were written. `normalForm(normalForm(key))` is `normalForm(key)`.
 */
export function normalForm(key: string): string {
  let form = once(key);
  // What one round brings out (a case that only the plain letter has) the next one takes in.
  for (let next = once(form); next !== form; next = once(form)) form = next;
  return form;
}

/** Whether a key can stand as one part of a path: `.` and `..` would lead elsewhere, and nothing would lead nowhere. */
export const canBeKey = (key: string): boolean => !['', '.', '..'].includes(normalForm(key));
