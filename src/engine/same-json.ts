type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null;

/**
 * Whether two values are the same JSON, in whatever order their members stand: what comes from a store has another order
 * than what a step has just made. Members that are `undefined` are absent.
 */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isMembers(one) || !isMembers(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = namesOf(one);
  return names.length === namesOf(other).length && names.every((name) => isSameJson(one[name], other[name]));
}

const namesOf = (members: Members): readonly string[] =>
  Object.keys(members).filter((name) => members[name] !== undefined);
