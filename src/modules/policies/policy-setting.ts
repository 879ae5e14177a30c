import type { JsonObject } from '../../engine/index.js';

/** How one department differs. With a profile of its own the values of the organisation do not apply to it. */
export interface DepartmentPolicy {
  /** The id of a department; those below it follow it. */
  readonly department: string;
  readonly profile?: string;
  readonly values?: JsonObject;
}

/** What an organisation has set for a process. Values are by the keys of the catalogue and lie over the profile. */
export interface PolicySetting {
  readonly profile: string;
  readonly values: JsonObject;
  readonly departments: readonly DepartmentPolicy[];
}

/** The content of a record of the organisation's log, exactly as it is hashed. */
export interface PolicyRecord {
  readonly orgId: string;
  readonly position: number;
  readonly kind: 'policySet';
  /** The key of the process. */
  readonly subject: string;
  readonly version: number;
  readonly actor: string;
  readonly at: string;
  readonly reason: string;
  readonly setting: PolicySetting;
  /** The hash of the record before it in the log; 64 zeros for the first. */
  readonly prevHash: string;
}

/** The effective policy that a case pins at its start, and the profile it comes from. */
export interface PinnedPolicy {
  readonly profile: string;
  readonly policy: JsonObject;
}
