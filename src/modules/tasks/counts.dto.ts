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
  /** The copies of cases that the caller was sent. */
  readonly cc!: CountAnswer;
  /** Of them those of cases that the caller has not seen since. */
  readonly ccUnread!: CountAnswer;
  /** Unread. */
  readonly notifications!: CountAnswer;
}
