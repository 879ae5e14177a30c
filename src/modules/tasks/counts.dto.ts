/** How many there are. */
export class CountAnswer {
  readonly value!: number;
  /** There are more than can be counted quickly. */
  readonly capped!: boolean;
}

/** What stands in the boxes of the caller. */
export class CountsAnswer {
  readonly todo!: CountAnswer;
  /** Of them overdue. */
  readonly overdue!: CountAnswer;
  /** Of them claimed by the caller. */
  readonly claimed!: CountAnswer;
  /** What the caller has decided. */
  readonly done!: CountAnswer;
  /** What the caller has started. */
  readonly started!: CountAnswer;
  /** Unread. */
  readonly notifications!: CountAnswer;
}
