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

/** Whether a record that was read back holds one. */
export const isPolicySetting = ({ profile, departments }: PolicySetting): boolean =>
  typeof profile === 'string' && Array.isArray(departments);

/** The effective policy that a case pins at its start, and the profile it comes from. */
export interface PinnedPolicy {
  readonly profile: string;
  readonly policy: JsonObject;
}
