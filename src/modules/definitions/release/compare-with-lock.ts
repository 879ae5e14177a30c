import type { DefinitionLock } from './definition-lock.js';
import type { Release } from './release.js';

/** A locked version that is not what it was. */
export interface ChangedRelease {
  /** `<key>@<version>` */
  readonly name: string;
  /** `machine`, `forms`, `policy`, `declarations`. */
  readonly data: readonly string[];
  /** Where code differs. */
  readonly code: readonly string[];
}

export interface LockComparison {
  readonly changed: readonly ChangedRelease[];
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** How the versions that are there differ from those that are locked. */
export function compareWithLock(lock: DefinitionLock, found: ReadonlyMap<string, Release>): LockComparison {
  const changed = [...found].flatMap(([name, release]): ChangedRelease[] => {
    const locked = lock.get(name);
    if (!locked || locked.digest === release.digest) return [];
    const data = different(locked.data ?? {}, release.data);
    const code = release.code ? different(locked.code ?? {}, release.code) : [];
    // Without the code there is no digest; what can be compared is the data.
    return release.code || data.length > 0 ? [{ name, data, code }] : [];
  });
  return {
    changed,
    added: [...found.keys()].filter((name) => !lock.has(name)),
    gone: [...lock.keys()].filter((name) => !found.has(name)),
  };
}

/** The names under which two records hold something else. */
const different = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]).sort();
