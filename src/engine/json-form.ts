const halfOfAPair = /\p{Surrogate}/u;
const index = /^(?:0|[1-9]\d*)$/;
/** Far more than any form or context has, and little enough for every stack: only a cycle is deeper. */
const deepest = 500;

/** Where a value is not what would come back from JSON. */
export interface JsonLoss {
  /** For example `context.approval.at`. */
  readonly place: string;
  /** Whether JSON has another value for it; else JSON cannot carry it at all. */
  readonly carried: boolean;
}

/**
 * A value in the one form in which it is remembered, hashed, stored and read again: what comes back from its JSON, its
 * keys in the order of RFC 8785, frozen. It is the same object where it is so already.
 *
 * Members that are `undefined` are left out, a `Date` becomes its text, minus zero becomes zero.
 *
 * @param place how the value is called in an error, for example `context`
 * @param known an earlier form of the same value: members that are the same objects are not looked at again
 * @throws TypeError on what JSON cannot carry: NaN, infinities, half a surrogate pair, functions, maps, cycles
 */
export function jsonForm<Value>(value: Value, place: string, known?: unknown): Value {
  return jsonFormAndLoss(value, place, known).form;
}

/** The same, and the first place where the value is not what would come back from its JSON, however keys are ordered. */
export function jsonFormAndLoss<Value>(
  value: Value,
  place: string,
  known?: unknown,
): { readonly form: Value; readonly loss: string | null } {
  changed = false;
  try {
    const form = formOf(value, known, 0) as Value;
    return { form, loss: changed ? (jsonLoss(value, place)?.place ?? null) : null };
  } catch (error) {
    if (error !== notCarried) throw error;
    throw new TypeError(`Expected JSON, but ${jsonLoss(value, place)?.place ?? place} is not.`, { cause: error });
  }
}

/** Freezes a value that was read from canonical JSON, and so has its form already. */
export function frozenJson<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const member of Object.values(value)) if (typeof member === 'object') frozenJson(member as unknown);
  return Object.freeze(value);
}

const notCarried = new TypeError('Expected a value that JSON can carry.');
/** Whether the value under way has turned out to differ from its JSON: where exactly is only then looked for. */
let changed = false;

function formOf(value: unknown, known: unknown, depth: number): unknown {
  switch (typeof value) {
    case 'string':
      if (value !== known && halfOfAPair.test(value)) throw notCarried;
      return value;
    case 'boolean':
      return value;
    case 'number':
      if (!Number.isFinite(value)) throw notCarried;
      if (!Object.is(value, -0)) return value;
      changed = true;
      return 0;
    case 'object':
      if (value === null || value === known) return value;
      if (depth > deepest) throw notCarried;
      if (Array.isArray(value)) return Object.freeze(listForm(value, known, depth));
      if (isPlain(value)) return Object.freeze(objectForm(value as Members, known, depth));
      if (!isDate(value) || Number.isNaN(value.getTime())) throw notCarried;
      changed = true;
      return value.toISOString();
    default:
      throw notCarried;
  }
}

type Members = Readonly<Record<string, unknown>>;

function listForm(list: readonly unknown[], known: unknown, depth: number): readonly unknown[] {
  const before = Array.isArray(known) ? (known as readonly unknown[]) : [];
  let copy: unknown[] | null = null;
  for (let at = 0; at < list.length; at += 1) {
    const member = list[at] === undefined ? null : list[at];
    if (list[at] === undefined) changed = true;
    const form = formOf(member, before[at], depth + 1);
    if (copy) copy.push(form);
    else if (!Object.is(form, list[at])) copy = [...list.slice(0, at), form];
  }
  return copy ?? list;
}

function objectForm(object: Members, known: unknown, depth: number): Members {
  const before = typeof known === 'object' && known !== null ? (known as Members) : {};
  const keys = Object.keys(object);
  let copy: Record<string, unknown> | null = null;
  if (!inOrder(keys)) {
    keys.sort();
    copy = {};
  }
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as string;
    const member = object[key];
    if (member === undefined) {
      changed = true;
      copy ??= firstMembers(object, keys, at);
      continue;
    }
    const form = formOf(member, before[key], depth + 1);
    if (!copy && !Object.is(form, member)) copy = firstMembers(object, keys, at);
    if (copy) put(copy, key, form);
  }
  return copy ?? object;
}

function firstMembers(object: Members, keys: readonly string[], count: number): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (let at = 0; at < count; at += 1) put(copy, keys[at] as string, object[keys[at] as string]);
  return copy;
}

/** Assigning to `__proto__` would make the value the parent of the object. */
function put(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}

/** By code units. JavaScript itself puts names that are indices first, in the order of their numbers. */
function inOrder(keys: readonly string[]): boolean {
  for (let at = 1; at < keys.length; at += 1) {
    const key = keys[at - 1] as string;
    if (key > (keys[at] as string) && !index.test(key)) return false;
  }
  return true;
}

/** An object literal or what JSON.parse makes, of whatever realm. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const isDate = (value: object): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/** The first place where a value is not what would come back from its JSON; `null` where all of it would. */
export function jsonLoss(value: unknown, place: string, around: readonly unknown[] = []): JsonLoss | null {
  if (typeof value === 'string') return halfOfAPair.test(value) ? { place, carried: false } : null;
  if (typeof value === 'boolean' || value === null) return null;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return { place, carried: false };
    return Object.is(value, -0) ? { place, carried: true } : null;
  }
  if (value === undefined) return { place, carried: true };
  if (typeof value !== 'object' || around.includes(value) || around.length > deepest) return { place, carried: false };
  if (!Array.isArray(value) && !isPlain(value))
    return { place, carried: isDate(value) && !Number.isNaN(value.getTime()) };
  // XState takes such an object for one of its actors when it reads it again.
  if (Object.hasOwn(value, 'xstate$$type')) return { place, carried: false };
  if (Object.getOwnPropertySymbols(value).length > 0) return { place, carried: true };
  // `entries` would skip the holes of a list.
  const members = Array.isArray(value)
    ? Array.from(value, (member: unknown, at) => [String(at), member] as const)
    : Object.entries(value);
  for (const [name, member] of members) {
    const loss = jsonLoss(member, `${place}.${name}`, [...around, value]);
    if (loss) return loss;
  }
  return null;
}
