import type { StorageReason } from './storage-failure.js';

/** What was found out when somebody wrote last. */
export interface StorageTrouble {
  readonly reason: StorageReason;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** Whether the database takes writes, as far as this process has seen. */
export class StorageHealth {
  private found: StorageTrouble | undefined;
  private listener: (() => void) | undefined;

  /** `undefined` while all is well. */
  get trouble(): StorageTrouble | undefined {
    return this.found;
  }

  /** Called when the trouble begins. There is one listener. */
  onTrouble(listener: () => void): void {
    this.listener = listener;
  }

  /** A transaction has failed for this reason. */
  failed(reason: StorageReason): void {
    const isNew = !this.found;
    this.found = { reason, since: this.found?.since ?? Date.now() };
    if (isNew) this.listener?.();
  }

  /** Something has been written again. */
  recovered(): void {
    this.found = undefined;
  }
}
