import { Injectable } from '@nestjs/common';
import {
  describeCase,
  effectivePolicy,
  type CaseDescription,
  type InstanceState,
  type Json,
  type JsonObject,
  type ProcessDefinition,
} from '../../engine/index.js';
import { releaseName } from './release/release.js';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function frozen<Value extends Json | undefined>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** Every version of every process that this server knows. */
@Injectable()
export class DefinitionRegistry {
  readonly #versions = new Map<string, ReadonlyMap<number, ProcessDefinition>>();
  readonly #newest = new Map<string, ProcessDefinition>();
  readonly #policies = new WeakMap<ProcessDefinition, Map<string, JsonObject>>();

  /**
   * @param definitions all versions, in any order.
   * @param digests the SHA-256 of each version (hex) under `<key>@<version>`.
   */
  constructor(
    definitions: readonly ProcessDefinition[],
    private readonly digests: ReadonlyMap<string, string>,
  ) {
    for (const definition of [...definitions].sort((a, b) => compare(a.key, b.key) || a.version - b.version)) {
      const { key, version } = definition;
      this.#versions.set(key, new Map([...(this.#versions.get(key) ?? []), [version, definition]]));
      this.#newest.set(key, definition);
    }
  }

  /** A version of a process, the newest when none is named. */
  find(key: string, version?: number): ProcessDefinition | undefined {
    return version === undefined ? this.#newest.get(key) : this.#versions.get(key)?.get(version);
  }

  /** The newest version of each process, by key. */
  newest(): readonly ProcessDefinition[] {
    return [...this.#newest.values()];
  }

  /** Every version of every process, by key and version. */
  all(): readonly ProcessDefinition[] {
    return [...this.#versions.values()].flatMap((versions) => [...versions.values()]);
  }

  /** The version numbers of a process, oldest first. */
  versionsOf(key: string): readonly number[] {
    return [...(this.#versions.get(key)?.keys() ?? [])];
  }

  /** The digest of a version from the lock file; `undefined` where it is not locked. */
  digest(key: string, version: number): string | undefined {
    return this.digests.get(releaseName(key, version));
  }

  /** What the definition of a case says of it; nothing where that definition is not installed. */
  readonly describe = ({ definition: { key, version }, snapshot }: InstanceState): CaseDescription => {
    const definition = this.find(key, version);
    return definition ? describeCase(definition, snapshot.context) : { subject: { zh: '', en: '' }, summary: [] };
  };

  /**
   * The effective policy of a profile, which a case pins at its start: defaults with the profile's values over them,
   * worked out once and frozen.
   *
   * @returns `undefined` where there is no such version or profile.
   */
  policyFor(key: string, version: number, profile: string): JsonObject | undefined {
    const definition = this.find(key, version);
    const values = definition && Object.hasOwn(definition.profiles, profile) ? definition.profiles[profile] : undefined;
    if (!definition || !values) return undefined;
    const known = this.#policies.get(definition) ?? new Map<string, JsonObject>();
    const policy = known.get(profile) ?? frozen(effectivePolicy(definition.policy, structuredClone(values)));
    this.#policies.set(definition, known.set(profile, policy));
    return policy;
  }
}
