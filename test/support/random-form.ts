import type { Json, JsonObject } from '../../src/engine/index.js';

/** A number below another one, the same for the same seed. */
export type Draw = (below: number) => number;

/** What a form may name, and when it is filled in. */
export interface FormWorld {
  people(): readonly string[];
  departments(): readonly string[];
  now(): string;
  upload(): Promise<string>;
  /** The keys of a ledger. */
  keys(register: string): Promise<readonly string[]>;
}

interface Schema extends JsonObject {
  readonly type?: string;
  readonly enum?: readonly Json[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly minimum?: number;
  readonly maximum?: number;
}

const hour = 3_600_000;

/** mulberry32: small, and the same numbers on every machine. */
export function drawFrom(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** Fills in forms at random, by the JSON Schema that the server gives out. */
export class RandomForm {
  /** One row a table and no amount: what has to add up adds up. */
  private isPlain = false;

  constructor(
    private readonly draw: Draw,
    private readonly world: FormWorld,
  ) {}

  /** What fits the schema. */
  async fill(schema: JsonObject | null): Promise<JsonObject> {
    if (!schema) return {};
    this.isPlain = this.draw(4) === 0;
    return (await this.value(schema as Schema, (schema as Schema).$defs ?? {})) as JsonObject;
  }

  /** What does not: a field that nobody knows, one of another shape, or one that is missing. */
  broken(schema: JsonObject | null, data: JsonObject): JsonObject {
    const required = (schema as Schema | null)?.required ?? [];
    const name = required[this.draw(required.length)];
    if (name === undefined || this.draw(3) === 0) return { ...data, nobodyKnows: 1 };
    if (this.draw(2) === 0) return { ...data, [name]: { of: 'another shape' } };
    return Object.fromEntries(Object.entries(data).filter(([field]) => field !== name));
  }

  private async value(schema: Schema, defs: Readonly<Record<string, Schema>>): Promise<Json | undefined> {
    if (schema.$ref !== undefined) return this.value(defs[schema.$ref.replace('#/$defs/', '')] ?? {}, defs);
    if (schema.enum) return this.oneOf(schema.enum);
    if (schema.anyOf) {
      const { anyOf, ...rest } = schema;
      const given = anyOf.find(({ type }) => type !== 'null');
      return given && this.draw(2) === 0 ? this.value({ ...rest, ...given }, defs) : undefined;
    }
    switch (schema.type) {
      case 'object':
        return this.fields(schema.properties ?? {}, defs);
      case 'array': {
        const items: Json[] = [];
        for (let left = this.isPlain ? 1 : 1 + this.draw(2); left > 0; left -= 1)
          items.push((await this.value(schema.items ?? {}, defs)) ?? null);
        return items;
      }
      case 'boolean':
        return this.draw(8) > 0;
      case 'integer':
      case 'number':
        return Math.min((schema.minimum ?? 1) + this.draw(4), schema.maximum ?? Infinity);
      default:
        return this.text(schema);
    }
  }

  private async fields(of: Readonly<Record<string, Schema>>, defs: Readonly<Record<string, Schema>>) {
    const filled: Record<string, Json> = {};
    for (const [name, schema] of Object.entries(of)) {
      const value = await this.value(schema, defs);
      if (value !== undefined) filled[name] = value;
    }
    return filled;
  }

  private async text(schema: Schema): Promise<string> {
    if (schema['pattern'] === '^[A-Z]{3}$') return 'CNY';
    switch (schema['x-kind']) {
      case 'money':
        if (this.isPlain) return '0';
        return this.oneOf(['0', '120.50', '499', '500', '501', '3200', '5000', '46800', '180000']);
      case 'percent':
        return this.oneOf(['0', '12.5', '50', '100']);
      case 'day':
        return this.later([-24, 0, 0, 24, 72, 240, 960]).slice(0, 10);
      case 'moment':
        return this.later([-2, -1, 1, 5, 48]);
      case 'person':
      case 'people':
        return this.oneOf(this.world.people());
      case 'department':
        return this.oneOf(this.world.departments());
      case 'attachment':
        return this.world.upload();
      case 'registerKey':
        return this.oneOf([...(await this.world.keys(String(schema['x-register']))), 'NONE-0']);
      default:
        return this.oneOf([`甲乙丙-${this.draw(1_000_000)}`, `text-${this.draw(1_000_000)}`]);
    }
  }

  private later(hours: readonly number[]): string {
    return new Date(Date.parse(this.world.now()) + this.oneOf(hours) * hour).toISOString();
  }

  private oneOf<One>(among: readonly One[]): One {
    const found = among[this.draw(among.length)];
    if (found === undefined) throw new Error('Expected something to choose from, but there is nothing.');
    return found;
  }
}
