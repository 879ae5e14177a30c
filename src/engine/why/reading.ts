import type { Json, JsonObject } from '../json.js';

/** Thrown by whatever is asked of a value of which nothing is known. */
export class Unknown extends Error {}

/** Stands for something of which nothing is known, such as what nobody has filled in yet: asking it throws. */
export function unknown(): never {
  const ask = (): never => {
    throw new Unknown();
  };
  return new Proxy({}, { get: ask, has: ask, ownKeys: ask, getOwnPropertyDescriptor: ask }) as never;
}

/** Runs something that may ask for what is unknown; `null` where its answer depends on that. */
export function knownOrNull<Answer>(run: () => Answer): Answer | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}

/** Notes what a rule looks at, as the paths and the values of what it asked for. */
export class Reading {
  private readonly found = new Map<string, Json>();

  /** What was read so far, in its order. */
  get values(): readonly { readonly path: string; readonly value: Json }[] {
    return [...this.found].map(([path, value]) => ({ path, value }));
  }

  /** A copy that tells what is asked of it. */
  watched<Value extends Json>(value: Value, path: string): Value {
    return this.watch(JSON.parse(JSON.stringify(value)) as Json, path) as Value;
  }

  private watch(value: Json, path: string): unknown {
    if (typeof value !== 'object' || value === null) return value;
    /** Whoever copies the whole asks for the description of a field before its value, and says nothing of it. */
    let described: string | symbol | undefined;
    return new Proxy(value as JsonObject, {
      getOwnPropertyDescriptor: (target, key) => {
        described = key;
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
      get: (target, key) => {
        const isCopied = described === key;
        described = undefined;
        const found = Reflect.get(target, key) as Json | undefined;
        if (typeof key === 'symbol' || typeof found === 'function') return found;
        const place = path === '' ? key : `${path}.${key}`;
        if (typeof found === 'object' && found !== null) return this.watch(found, place);
        if (Array.isArray(target)) this.note(path, target as Json);
        else if (!isCopied) this.note(place, found ?? null);
        return found;
      },
    });
  }

  /** Notes that this was looked at. */
  note(path: string, value: Json): void {
    if (this.found.size < valuesNoted) this.found.set(path, value);
  }
}

/** As many values of one rule as a person reads. */
const valuesNoted = 30;
