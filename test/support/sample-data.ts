import type { Json, JsonObject } from '../../src/engine/index.js';

interface Schema extends JsonObject {
  readonly type?: string;
  readonly enum?: readonly Json[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly minimum?: number;
  readonly minItems?: number;
}

/** A number below another one. */
export type Draw = (below: number) => number;

/** Something that fits the JSON Schema of a form, as a case holds it: personal values are references. */
export function sampleData(schema: object, draw: Draw): JsonObject {
  return valueOf(schema as Schema, (schema as Schema).$defs ?? {}, draw) as JsonObject;
}

function valueOf(schema: Schema, defs: Readonly<Record<string, Schema>>, draw: Draw): Json {
  const { anyOf, $ref, type } = schema;
  if ($ref !== undefined) return valueOf(defs[$ref.replace('#/$defs/', '')] ?? {}, defs, draw);
  if (schema['x-personal'] !== undefined) return { $personal: `personal-${draw(9)}`, commitment: 'c' };
  if (schema.enum) return schema.enum[draw(schema.enum.length)] ?? null;
  if (anyOf) {
    const { anyOf: _, ...rest } = schema;
    const options = anyOf.filter((one) => one.type !== 'null');
    return options[0] && draw(2) === 0 ? valueOf({ ...rest, ...options[0] }, defs, draw) : null;
  }
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, field]) => [name, valueOf(field, defs, draw)]),
      );
    case 'array':
      return Array.from({ length: Math.max(schema.minItems ?? 0, draw(2)) }, () =>
        valueOf(schema.items ?? {}, defs, draw),
      );
    case 'boolean':
      return draw(2) === 0;
    case 'integer':
    case 'number':
      return (schema.minimum ?? 0) + draw(3);
    default:
      return textOf(schema, draw);
  }
}

const people = ['engineer1', 'gm', 'sales.rep1', 'hr.head', 'cs.agent'];

function textOf(schema: Schema, draw: Draw): string {
  switch (schema['x-kind']) {
    case 'money':
      return ['0', '100.00', '49999', '1000000'][draw(4)] ?? '0';
    case 'percent':
      return ['0', '12.5', '100'][draw(3)] ?? '0';
    case 'day':
      return `2025-03-${10 + draw(15)}`;
    case 'moment':
      return `2025-03-${10 + draw(15)}T01:00:00.000Z`;
    case 'person':
      return people[draw(people.length)] ?? 'gm';
    case 'department':
      return ['sales', 'technical'][draw(2)] ?? 'sales';
    default:
      return `text-${draw(5)}`;
  }
}
