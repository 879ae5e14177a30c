/** An organisation as the directory keeps it. `directoryVersion` counts the changes of its directory. */
export interface StoredOrganisation {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** IANA name, for example `Asia/Shanghai`. */
  readonly timeZone: string;
  readonly calendar: string;
  readonly directoryVersion: number;
}

export interface StoredDepartment {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly parentId: string | null;
  readonly headId: string | null;
}

export interface StoredUser {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly departmentId: string | null;
  readonly supervisorId: string | null;
  readonly level: string;
  /** PHC string (argon2id); `null`: cannot sign in with a password. */
  readonly passwordHash: string | null;
  readonly active: boolean;
  /** Counts what ends every token of the person: a new password, a deactivation. */
  readonly tokenEpoch: number;
  /** Who else has set the password and may know it; `null`: the person himself, or the installation. */
  readonly passwordSetBy: string | null;
}

export interface StoredRoleAssignment {
  readonly role: string;
  readonly userId: string;
}

/** Somebody stands in for somebody else. */
export interface StoredDelegation {
  readonly id: string;
  readonly principalId: string;
  readonly deputyId: string;
  /** RFC 3339 UTC with milliseconds. */
  readonly startsAt: string;
  /** The first moment at which it is over. */
  readonly endsAt: string;
  /** JSON text: the keys of the processes; `null`: all of them. */
  readonly processes: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
  /** When and by whom it was ended before its time. */
  readonly endedAt: string | null;
  readonly endedBy: string | null;
}

/** Exactly who holds a role. */
export interface RoleMembers {
  readonly role: string;
  readonly userIds: readonly string[];
}

/** Everything the directory holds about one organisation, as of one version. */
export interface DirectoryContents {
  readonly organisation: StoredOrganisation;
  readonly departments: readonly StoredDepartment[];
  readonly users: readonly StoredUser[];
  readonly assignments: readonly StoredRoleAssignment[];
  /** Those that hold now or will, none that is over. */
  readonly delegations: readonly StoredDelegation[];
}

/** Rows to write, whole: an existing id is replaced, a new one added. `members` replaces everybody in each of these roles. */
export interface DirectoryChange {
  readonly users?: readonly StoredUser[];
  readonly departments?: readonly StoredDepartment[];
  readonly members?: readonly RoleMembers[];
  readonly delegations?: readonly StoredDelegation[];
}
