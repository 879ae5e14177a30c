/** Characters that show nothing: spaces of every kind, controls, formats, fillers, marks without a letter to stand on. */
const nothing =
  '\\p{White_Space}\\p{Default_Ignorable_Code_Point}\\p{Cc}\\p{Cf}\\p{M}\\p{Cs}\\p{Noncharacter_Code_Point}\\u2800';

/** A regular expression (flag `u`) for a text in which a person sees something; JSON Schema can say it too. */
export const visiblePattern = `[^${nothing}]`;

const visible = new RegExp(visiblePattern, 'u');

/** What a text loses at its ends. Joiners and variation selectors stay: they belong to the character before them. */
const blanks =
  '[\\p{White_Space}\\p{Cc}\\u00AD\\u061C\\u115F\\u1160\\u180E\\u200B\\u200E\\u200F\\u2060-\\u2064\\u2800\\u3164\\uFEFF\\uFFA0]';
const leading = new RegExp(`^${blanks}+`, 'u');
const trailing = new RegExp(`^${blanks}$`, 'u');

/** Whether a person sees anything of the text. */
export const isVisible = (text: string): boolean => visible.test(text);

/** The text without blanks at its ends; empty when a person would see nothing of it. */
export function tidyText(text: string): string {
  if (!isVisible(text)) return '';
  let end = text.length;
  // From the end one by one: a pattern for the end of a text would be tried at each blank inside it.
  while (trailing.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).replace(leading, '');
}
