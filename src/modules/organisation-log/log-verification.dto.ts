/** The first record of the log that does not hold. */
export class LogFailureAnswer {
  /** Where it stands, or should. */
  readonly position!: number;
  readonly reason!: string;
}

/** Whether the log of the organisation is as it was written. */
export class LogVerificationAnswer {
  readonly valid!: boolean;
  /** How many records hold, from the first. */
  readonly positions!: number;
  /** The hash of the last one that holds; zeros while the log is empty. */
  readonly head!: string;
  readonly firstFailure?: LogFailureAnswer;
}
