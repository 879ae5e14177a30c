import { isObject, type Json } from '../../engine/index.js';
import type { FilledLineAnswer } from './filled-line.dto.js';
import type { FilledLine } from './filled-lines.js';
import { valueText, type Names } from './value-text.js';

/** A line as its reader gets it. @param value what he may see of it */
export function lineAnswer(line: FilledLine, value: Json, names: Names): FilledLineAnswer {
  const { path, title, kind, schema, personal } = line;
  const isReference = personal && isObject(value) && typeof value.$personal === 'string';
  const text = isReference ? null : valueText(schema, value, names);
  const answer = { path, title, kind, value, text };
  if (!personal) return answer;
  if (!isReference) return { ...answer, personal: 'shown' };
  return { ...answer, value: null, personal: value.erased === true ? 'erased' : 'hidden' };
}
