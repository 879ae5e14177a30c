import { createHash } from 'node:crypto';
import type { ProcessDefinition } from '../../../engine/index.js';
import { definitionData, type DefinitionData } from './definition-data.js';
import type { CodePart } from './reachable-code.js';

/** A version of a process by what it means, as definitions.lock.json keeps it. */
export interface Release {
  /** SHA-256 (hex) of everything below; empty while the code is not known. */
  readonly digest: string;
  /** The beginning of the SHA-256 of each part, to say which one changed. */
  readonly data: Readonly<Record<keyof DefinitionData, string>>;
  /** The same of each piece of code, by the place where it stands; `null` while it is not known. */
  readonly code: Readonly<Record<string, string>> | null;
}

export const releaseName = (key: string, version: number): string => `${key}@${version}`;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const short = (hash: string): string => hash.slice(0, 16);

/** Freezes a definition together with the code that it runs. */
export function releaseOf(definition: ProcessDefinition, code: readonly CodePart[] | null): Release {
  const data = dataHashes(definition);
  if (!code) return { digest: '', data: shortened(data), code: null };
  // Where a piece of code stands is for the reader alone: it may move.
  const said = [Object.entries(data), code.map(({ name, hash }) => [name, hash])];
  const places = code.map(({ place, hash }) => [place, short(hash)] as const);
  return {
    digest: sha256(JSON.stringify(said)),
    data: shortened(data),
    code: Object.fromEntries(places.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function dataHashes(definition: ProcessDefinition): Record<keyof DefinitionData, string> {
  const { machine, forms, policy, declarations } = definitionData(definition);
  const hash = (value: unknown): string => sha256(JSON.stringify(value));
  return { machine: hash(machine), forms: hash(forms), policy: hash(policy), declarations: hash(declarations) };
}

const shortened = (hashes: Record<keyof DefinitionData, string>): Release['data'] => ({
  machine: short(hashes.machine),
  forms: short(hashes.forms),
  policy: short(hashes.policy),
  declarations: short(hashes.declarations),
});
