import type { Role } from './roles.js';

/** What the engine must know of a person to assign work. */
export interface DirectoryPerson {
  readonly id: string;
  readonly departmentId: string | null;
  readonly supervisorId: string | null;
  /** One of {@link levels}; a name that is none ranks below all. */
  readonly level: string;
  readonly active: boolean;
}

/**
 * The directory as the engine sees it: synchronous answers from a consistent copy of users, departments and roles.
 * A list of people is in a stable order and names active people only.
 */
export interface Directory {
  person(id: string): DirectoryPerson | undefined;
  peopleInRole(role: Role): readonly string[];
  departmentHead(departmentId: string): string | null;
  /** Whom a person stands in for in a process at a moment (RFC 3339), in a stable order. */
  principalsOf(deputy: string, process: string, at: string): readonly string[];
  /** Who stands in for a person in a process at a moment (RFC 3339), in a stable order. */
  deputiesOf(principal: string, process: string, at: string): readonly string[];
  /** The roles given to a person, in a stable order. */
  rolesOf(id: string): readonly Role[];
}
