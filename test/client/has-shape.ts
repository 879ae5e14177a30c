/** It is a reference, says its members or that any may be there, is made of such schemas, or is no object. */
export function hasShape(schema: object): boolean {
  const { $ref, type, properties, additionalProperties, items, anyOf, allOf } = schema as Record<string, unknown>;
  if ($ref !== undefined) return true;
  const parts = anyOf ?? allOf;
  if (Array.isArray(parts)) return parts.every(hasShape);
  if (type === 'array') return typeof items === 'object' && items !== null;
  if (String(type).includes('object')) {
    if (additionalProperties !== undefined && properties === undefined) return true;
    return typeof properties === 'object' && properties !== null && Object.values(properties).every(hasShape);
  }
  return type !== undefined || 'enum' in schema;
}
