import { serviceTask } from './vocabulary.js';

/** Who leaves the company. */
export interface Deactivation {
  /** The id of the person. */
  readonly person: string;
  /** The id of whoever takes over what the person holds; `null` or absent: his superior. */
  readonly successor?: string | null;
}

/** What it came to. */
export interface Deactivated {
  readonly person: string;
  /** `false`: he had left before. */
  readonly left: boolean;
}

/**
 * The service `deactivatePerson`: the person can sign in no more, is given no work, and what he holds is handed over.
 * It happens once a run. It says no (`onError`) for somebody unknown and for the last administrator.
 */
export const deactivatePerson = serviceTask<Deactivated, Deactivation>();
