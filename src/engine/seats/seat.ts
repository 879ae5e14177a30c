import type { RegisterFact } from '../envelope.js';
import type { Json, JsonObject } from '../json.js';

/**
 * One signature that a task waits for. It is held by exactly one person, or by one group of candidates, or by nobody
 * with an incident. Members that say nothing are absent: the case is hashed at every step.
 */
export interface Seat {
  /** `1`, `2`, …: unique within its task, in the order in which the seats came. */
  readonly id: string;
  /**
   * `waiting`: seats that come before it have not approved yet; `withDelegate`: somebody is asked for his opinion, and
   * only he may act; `removed`: it counts no longer.
   */
  readonly state: 'waiting' | 'open' | 'withDelegate' | 'decided' | 'removed';
  /** Whose it is; `null`: of its candidates, until one of them takes it. */
  readonly person: string | null;
  /** 或签: the group that it goes back to when it is released. Absent where it has its own person. */
  readonly candidates?: readonly string[];
  /** The seats that must approve before it opens. */
  readonly behind?: readonly string[];
  /** Who added it to which seat, where it does not come from the assignment. */
  readonly added?: Addition;
  /** Who handed it to its person, who therefore needs no office. */
  readonly transferredBy?: string;
  /** Who asked whom for an opinion, the holder first: the last one asked has it now. */
  readonly delegations?: readonly Delegation[];
  readonly opinions?: readonly Opinion[];
  readonly ballot?: Ballot;
  /** 票签: what its ballot weighs; 1 when absent. */
  readonly weight?: number;
}

/** An added signer: ahead of a seat, behind its approval, or beside it. */
export interface Addition {
  readonly by: string;
  readonly when: 'before' | 'after' | 'parallel';
  /** The seat that it was added to. */
  readonly to: string;
  /** Who may remove it since whoever added it has left: his superior, who was told. */
  readonly heir?: string;
}

export interface Delegation {
  readonly by: string;
  readonly to: string;
  /** A reference into the vault. */
  readonly question?: Json;
}

/** What somebody recommends who was asked. */
export interface Opinion {
  readonly by: string;
  /** Whom he stood in for. */
  readonly onBehalfOf?: string;
  /** Who asked him. */
  readonly askedBy: string;
  readonly recommends: string;
  /** A reference into the vault. */
  readonly text: Json;
  /** RFC 3339. */
  readonly at: string;
}

/** What somebody decided in his seat. It is his: nothing moves it to another one. */
export interface Ballot {
  readonly by: string;
  /** Whom he stood in for. */
  readonly onBehalfOf?: string;
  readonly event: string;
  /** RFC 3339. */
  readonly at: string;
  /** The terms that he decided on, as `InstanceState.terms`. */
  readonly terms: number;
  /** His form and the facts that he decided on, for the chart when others make his ballot count; absent where empty. */
  readonly data?: JsonObject;
  readonly facts?: Readonly<Record<string, RegisterFact>>;
}
