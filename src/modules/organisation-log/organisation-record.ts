import type { RecordSubject } from '../../persistence/index.js';

/** The content of a record of an organisation's log, exactly as it is hashed. */
export interface OrganisationRecord<Setting> extends RecordSubject {
  readonly position: number;
  readonly version: number;
  readonly actor: string;
  readonly at: string;
  readonly reason: string;
  readonly setting: Setting;
  /** The hash of the record before it in the log; 64 zeros for the first. */
  readonly prevHash: string;
}
