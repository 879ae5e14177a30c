/** A text in both languages. */
export class LocalizedTextAnswer {
  readonly zh!: string;
  readonly en!: string;
}

/** A process in the list. */
export class DefinitionSummary {
  /** For example `contract-review`. */
  readonly key!: string;
  /** The newest version. */
  readonly version!: number;
  readonly family!: string;
  readonly title!: LocalizedTextAnswer;
  /** The clauses of the manuals. */
  readonly sources!: string[];
  /** Whether the caller may start it. */
  readonly startable!: boolean;
}

/** A page of the list. */
export class DefinitionPage {
  readonly items!: DefinitionSummary[];
  /** `null` on the last page. */
  readonly nextCursor!: string | null;
}
