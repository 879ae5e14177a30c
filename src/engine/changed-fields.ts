import { isObject, type Json, type JsonObject } from './json.js';
import { isSameJson } from './same-json.js';

/** A value of a case that one step has replaced. A personal one stands there as its reference. */
export interface ChangedField {
  /** Where the context holds it, for example `request.amount`. */
  readonly path: string;
  readonly before: Json;
  readonly after: Json;
}

/** What a case carries along, and who said what with a decision: the record tells that by itself. */
const notShown: ReadonlySet<string> = new Set(['initiator', 'policy', 'remarks']);

/** What differs between two contexts: each field of the request by itself, and whatever else the case keeps as a whole. */
export function changedFields(before: JsonObject, after: JsonObject): readonly ChangedField[] {
  if (before === after) return [];
  const [asked, asks] = [before['request'], after['request']];
  if (!isObject(asked) || !isObject(asks)) return differing('', before, after);
  return [...(asked === asks ? [] : differing('request.', asked, asks)), ...differing('', before, after, 'request')];
}

function differing(prefix: string, before: JsonObject, after: JsonObject, except?: string): readonly ChangedField[] {
  const found: ChangedField[] = [];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (name === except || (prefix === '' && notShown.has(name))) continue;
    const [was = null, is = null] = [before[name], after[name]];
    if (isSameJson(was, is)) continue;
    found.push({ after: is, before: was, path: prefix + name });
  }
  return found;
}
