import { normalForm, type LocalizedText } from '../engine/index.js';

/** An index holds no more of a subject. */
const longest = 200;

/** The text by which a case is looked for: its subject in the normal form, the Chinese one first. */
export function soughtText({ zh, en }: LocalizedText): string {
  const [chinese, english] = [normalForm(zh), normalForm(en)];
  return [...(chinese === english ? chinese : `${chinese}|${english}`)].slice(0, longest).join('');
}
