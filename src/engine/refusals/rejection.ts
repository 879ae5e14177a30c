import type { Json } from '../json.js';
import type { LocalizedText } from '../localized-text.js';

/**
 * The closed list of an expected "no". `recorded` tells whether it is evidence when a person meets it: a refusal by a
 * rule of the manual is, also to do what is not due yet; input that could never have been right leaves no trace.
 */
export const rejectionCodes = {
  EVENT_NOT_ACCEPTED: { recorded: true },
  EVENT_UNKNOWN: { recorded: false },
  INSTANCE_ENDED: { recorded: false },
  INSTANCE_SUSPENDED: { recorded: false },
  INSTANCE_NOT_SUSPENDED: { recorded: false },
  REVISION_STALE: { recorded: false },
  TASK_NOT_OPEN: { recorded: false },
  TASK_AMBIGUOUS: { recorded: false },
  TASK_ALREADY_DECIDED: { recorded: false },
  PRECONDITION_REQUIRED: { recorded: false },
  TASK_CLAIMED: { recorded: false },
  TASK_DELEGATED: { recorded: false },
  PERSON_NOT_ELIGIBLE: { recorded: false },
  NOT_ADDED_SIGNER: { recorded: false },
  LIMIT_REACHED: { recorded: false },
  NOT_ASSIGNED: { recorded: true },
  NO_LONGER_ELIGIBLE: { recorded: true },
  NOT_DEPUTY: { recorded: true },
  PRINCIPAL_AMBIGUOUS: { recorded: false },
  SEPARATION_OF_DUTIES: { recorded: true },
  /** What is done stays done: nothing leads back there. */
  CANNOT_GO_BACK: { recorded: true },
  /** It was never decided, or does not stand decided any more. */
  TARGET_NOT_DECIDED: { recorded: false },
  CONFIGURATION_IMPOSSIBLE: { recorded: false },
  MODIFICATION_WAITS: { recorded: false },
  NO_MODIFICATION: { recorded: false },
  SECOND_PERSON_NEEDED: { recorded: true },
  GUARD_REFUSED: { recorded: true },
  REGISTER_CONFLICT: { recorded: true },
  REMINDED_RECENTLY: { recorded: false },
  NOBODY_TO_REMIND: { recorded: false },
  TASK_HAS_HOLDER: { recorded: false },
  MENTION_REFUSED: { recorded: false },
  TOO_MANY_READERS: { recorded: false },
} as const;

export type RejectionCode = keyof typeof rejectionCodes;

/**
 * What a program needs to act on a "no", for example `value` and `acceptedEvents`. None is named like a member of the
 * problem (RFC 9457) that the door makes of it: it would be hidden.
 */
export type RejectionParameters = Readonly<Record<string, Json>> & {
  readonly [Member in 'type' | 'title' | 'status' | 'detail' | 'instance' | 'code' | 'errors']?: never;
};

/** A "no" with the sentence that explains it: "Expected …, but …". */
export interface Rejection {
  readonly code: RejectionCode;
  readonly detail: LocalizedText;
  readonly parameters: RejectionParameters;
}

export const rejection = (
  code: RejectionCode,
  detail: LocalizedText,
  parameters: RejectionParameters = {},
): Rejection => ({
  code,
  detail,
  parameters,
});
