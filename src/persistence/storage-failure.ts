/** Why a database cannot be used now. */
export type StorageReason = 'full' | 'locked' | 'readOnly' | 'damaged' | 'failing' | 'unreachable';

/** The database cannot do the work now. Nothing of it is stored. */
export class StorageUnavailable extends Error {
  constructor(
    readonly reason: StorageReason,
    options: { readonly cause: unknown },
  ) {
    super(`Expected a database that can be used, but it is ${reason}.`, options);
  }
}

/** The commit was sent, but the database did not say how it ended: all of the work is stored, or nothing. */
export class OutcomeUnknown extends Error {
  /** @param canBeLookedUp whether the database may be asked at once what has become of it */
  constructor(
    readonly reason: StorageReason,
    readonly canBeLookedUp: boolean,
    options: { readonly cause: unknown },
  ) {
    super('Expected the database to say how the commit ended, but it did not.', options);
  }
}

/** Either of the two: it is the database, and not the work, that has failed. */
export const isStorageFailure = (error: unknown): error is StorageUnavailable | OutcomeUnknown =>
  error instanceof StorageUnavailable || error instanceof OutcomeUnknown;
