import type { EntityManager } from 'typeorm';

/** How one kind of database runs one transaction and finds out how it ended. */
export interface Transactions {
  /**
   * Commits when the work is done, and answers only when the database says that it has committed.
   *
   * @param until milliseconds since 1970: how long to wait for a lock that another process holds
   * @throws StorageUnavailable, OutcomeUnknown, or what the work throws; nothing of it is stored then
   */
  run<T>(work: (transaction: EntityManager) => Promise<T>, until: number): Promise<T>;
}
