import { storageReasonOf } from './driver-failure.js';
import { isStorageFailure, StorageUnavailable } from './storage-failure.js';

/** What a driver says of a database that cannot be used, in our words; any other error as it is. */
export function asUnavailable(error: unknown): unknown {
  const reason = isStorageFailure(error) ? undefined : storageReasonOf(error);
  return reason ? new StorageUnavailable(reason, { cause: error }) : error;
}
