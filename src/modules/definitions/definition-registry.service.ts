import { Injectable } from '@nestjs/common';
import {
  describeCase,
  tasksOf,
  type CaseDescription,
  type InstanceState,
  type ProcessDefinition,
} from '../../engine/index.js';
import { releaseName } from './release/release.js';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every version of every process that this server knows. */
@Injectable()
export class DefinitionRegistry {
  readonly #versions = new Map<string, ReadonlyMap<number, ProcessDefinition>>();
  readonly #newest = new Map<string, ProcessDefinition>();

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

  /** The tasks of a case's process with their states; none where its definition is not installed. */
  readonly taskStates = ({ definition: { key, version } }: InstanceState): ReturnType<typeof tasksOf> => {
    const definition = this.find(key, version);
    return definition ? tasksOf(definition) : new Map();
  };
}
