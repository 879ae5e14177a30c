/**
 * A stay of a case in a state, as far as nothing about it changed: the same case, whether it was overdue there, whether
 * it was suspended. One visit of a state is one stay, or several that follow each other.
 */
export interface EndedStay {
  /** The innermost one, by its path. */
  readonly state: string;
  /** The record that ended it. */
  readonly position: number;
  readonly until: string;
  /** `null`: as it is kept of the open stay. */
  readonly since: string | null;
  /** When the case came into the state; `null`: as it is kept of the open stay. */
  readonly enteredAt: string | null;
  readonly overdue: boolean;
  readonly suspended: boolean;
  /** Whether the case left the state, or was over, instead of staying there otherwise. */
  readonly hasLeft: boolean;
}

export interface OpenStay {
  readonly since: string;
  /** `null`: as it is kept. */
  readonly enteredAt: string | null;
  readonly overdue: boolean;
  readonly suspended: boolean;
}

/** What a batch makes of the stays of a case. */
export interface StayChange {
  readonly ended: readonly EndedStay[];
  /** By state, those that the batch has begun or changed; `null` where nothing waits any more, because the case is over. */
  readonly open: ReadonlyMap<string, OpenStay | null>;
}
