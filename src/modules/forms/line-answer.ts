import { isObject, type Json, type LocalizedText } from '../../engine/index.js';
import type { FilledLine } from './filled-lines.js';
import { valueText, type Names } from './value-text.js';

/** A line in words, for one reader. */
export interface ReadLine extends Pick<FilledLine, 'path' | 'title' | 'kind' | 'value'> {
  /** Where the value does not say it itself. */
  readonly text: LocalizedText | null;
  readonly personal?: 'shown' | 'hidden' | 'erased';
}

/** A line as its reader gets it. @param value what he may see of it */
export function lineAnswer(line: FilledLine, value: Json, names: Names): ReadLine {
  const { path, title, kind, schema, personal } = line;
  const isReference = personal && isObject(value) && typeof value.$personal === 'string';
  const text = isReference ? null : valueText(schema, value, names);
  const answer = { path, title, kind, value, text };
  if (!personal) return answer;
  if (!isReference) return { ...answer, personal: 'shown' };
  return { ...answer, value: null, personal: value.erased === true ? 'erased' : 'hidden' };
}
