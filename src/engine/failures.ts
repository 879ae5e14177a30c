/** A row no longer holds what was written: somebody has changed the database by hand. */
export class DamagedRow extends Error {
  constructor(
    readonly table: 'instance' | 'attachment' | 'register_entry' | 'idempotency_key',
    /** The primary key without the organisation, its parts joined by `/`. */
    readonly key: string,
  ) {
    super(`Expected the row '${key}' of the table ${table} as it was written, but it is damaged.`);
  }
}

/** A case needs a version of a process that this server does not have. */
export class DefinitionMissing extends Error {
  constructor(
    readonly key: string,
    readonly version: number,
  ) {
    super(`Expected ${key}@${version} to be installed, but it is not.`);
  }
}

/** A ledger's rule was broken: a key that exists already, or an entry that has changed since the fact was read. */
export class RegisterConflict extends Error {
  constructor(
    readonly register: string,
    readonly key: string,
    readonly reason: 'exists' | 'changed' | 'missing',
  ) {
    super(`Expected the entry '${key}' of the register '${register}' to be free for this change, but it ${reason}.`);
  }
}
