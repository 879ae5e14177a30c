import { isDeepStrictEqual } from 'node:util';
import type { ProcessDefinition, RegisterDeclaration } from '../../engine/index.js';

/** The registers of all processes by name, and a sentence for each that two of them declare differently. */
export function registerDeclarations(definitions: readonly ProcessDefinition[]): {
  readonly registers: ReadonlyMap<string, RegisterDeclaration>;
  readonly conflicts: readonly string[];
} {
  const first = new Map<string, { readonly by: string; readonly declaration: RegisterDeclaration }>();
  const conflicts: string[] = [];
  for (const { key, registers } of definitions) {
    for (const [name, declaration] of Object.entries(registers ?? {})) {
      const known = first.get(name);
      if (!known) first.set(name, { by: key, declaration });
      else if (!isDeepStrictEqual(known.declaration, declaration)) {
        conflicts.push(`Expected the register '${name}' to be declared alike, but ${known.by} and ${key} differ.`);
      }
    }
  }
  return { registers: new Map([...first].map(([name, { declaration }]) => [name, declaration])), conflicts };
}
