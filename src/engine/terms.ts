import type { JsonObject } from './json.js';
import { isSameJson } from './same-json.js';

/** What a case carries along and nobody approves: who asked, under which manual, and what was said on the way. */
const circumstances: ReadonlySet<string> = new Set(['initiator', 'policy', 'remarks']);

/**
 * Whether a case asks for the same as before. Its terms are its request; a case that keeps none apart asks for all that
 * it holds.
 */
export function hasSameTerms(before: JsonObject, after: JsonObject): boolean {
  if (before === after) return true;
  if (after['request'] !== undefined) return isSameJson(before['request'], after['request']);
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].every((name) => circumstances.has(name) || isSameJson(before[name], after[name]));
}
