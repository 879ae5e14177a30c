import Ajv, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { HttpAnswer } from './http-client.js';

interface Media {
  readonly schema: object;
}

/** The headers that mean something to a client beside those of HTTP itself. */
const meaningful = [
  'etag',
  'location',
  'idempotency-replayed',
  'content-language',
  'content-disposition',
  'retry-after',
];

export interface DocumentedParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: object;
}

export interface DocumentedOperation {
  readonly summary?: string;
  readonly security?: readonly unknown[];
  readonly parameters: readonly DocumentedParameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<
    Record<string, { readonly headers?: object; readonly content?: Readonly<Record<string, Media>> }>
  >;
}

/** The OpenAPI document of a running server, and whether answers keep to it. */
export class ServedDocument {
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly ajv = new Ajv({ strict: false, allErrors: true });
  private readonly components: { readonly schemas: Readonly<Record<string, object>> };

  private constructor(
    readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>,
    readonly schemas: Readonly<Record<string, object>>,
  ) {
    addFormats.default(this.ajv);
    this.components = { schemas: closed(schemas) as Record<string, object> };
  }

  static async of(server: string): Promise<ServedDocument> {
    const response = await fetch(`${server}/api/v1/openapi.json`);
    const { paths, components } = (await response.json()) as {
      paths: ServedDocument['paths'];
      components: { schemas: Record<string, object> };
    };
    return new ServedDocument(paths, components.schemas);
  }

  get operations(): readonly (readonly [name: string, operation: DocumentedOperation])[] {
    return Object.entries(this.paths).flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([verb, operation]) => [`${verb.toUpperCase()} ${path}`, operation] as const),
    );
  }

  /** The example of a request, by the name of its schema. */
  exampleOf(schema: string): object {
    const { example } = (this.schemas[schema] ?? {}) as { readonly example?: object };
    if (!example) throw new Error(`Expected the document to have an example of ${schema}, but it has none.`);
    return example;
  }

  /** How the answer differs from what the document says of it; nothing when it does not. */
  faults(verb: string, path: string, { status, headers, body }: HttpAnswer<unknown>): readonly string[] {
    const responses = this.paths[path]?.[verb.toLowerCase()]?.responses ?? {};
    const response = responses[String(status)] ?? (status >= 400 ? responses['default'] : undefined);
    if (!response) return [`${verb} ${path} answered ${status}, which is not in the document`];
    const type = headers.get('content-type') ?? '';
    const [mediaType = ''] = type.split(';');
    const media = response.content?.[mediaType] ?? response.content?.['*/*'];
    const named = Object.keys(response.headers ?? {}).map((name) => name.toLowerCase());
    const unnamed = meaningful.filter((name) => headers.has(name) && !named.includes(name));
    const faults = [
      ...unnamed.map((name) => `sent ${name}, which is not in the document`),
      ...(media ? this.faultsOf(media.schema, body) : []),
      ...(media || body === null ? [] : [`answered ${type}, which is not in the document`]),
    ];
    return faults.map((fault) => `${verb} ${path} ${status}: ${fault}`);
  }

  /** How a value differs from a schema of the document in which no member may be missing from the description. */
  faultsOf(schema: object, value: unknown): readonly string[] {
    const key = JSON.stringify(schema);
    const validate =
      this.validators.get(key) ?? this.ajv.compile({ ...(closed(schema) as object), components: this.components });
    this.validators.set(key, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }
}

/** The same schema, in which an object has the members that are named and no others. */
function closed(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(closed);
  const parts = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, closed(part)]));
  const isOpen =
    'additionalProperties' in parts || typeof parts['properties'] !== 'object' || parts['type'] !== 'object';
  return isOpen ? parts : { ...parts, additionalProperties: false };
}
